import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { shortWait } from '../../../shared/client/words/wait-words.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { CounterView, DeskTicket, WaitingTicket } from '../../../shared/views/desk-view.ts';
import { catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import '../parts/act-button.ts';
import '../parts/class-mark.ts';
import { controls, panel } from '../../ui/controls.ts';
import { raise } from '../../ui/events.ts';
import { minutesBetween, shortSpan } from '../../ui/times.ts';
import { serviceName } from '../parts/service-name.ts';

const words = {
  waiting: { id: 'Menunggu', en: 'Waiting' },
  empty: { id: 'Tidak ada yang menunggu.', en: 'Nobody is waiting.' },
  expected: { id: 'Perkiraan dipanggil: {wait} lagi', en: 'Expected to be called in {wait}' },
  late: { id: 'lewat', en: 'late' },
  lateMore: { id: 'Lewat {span} dari batas waktu panggil', en: 'Past the time it was to be called by {span}' },
  more: { id: 'Tampilkan {count} lainnya', en: 'Show {count} more' },
} satisfies Words;

/** The line of this counter, in calling order. ↑ ↓ or a click points at one. */
@customElement('waiting-line')
export class WaitingLine extends LitElement {
  static override styles = [
    base,
    panel,
    controls,
    css`
      [role='option'] {
        content-visibility: auto;
        contain-intrinsic-size: auto 2.875rem;
        display: grid;
        grid-template-columns: minmax(5.75rem, auto) 1.4rem minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-2);
        min-height: 2.875rem;
        padding: 0.2rem var(--space-2);
        border-bottom: 1px solid var(--line);
        cursor: pointer;
      }
      [role='option']:hover {
        background: var(--paper);
      }
      [aria-selected='true'],
      [aria-selected='true']:hover {
        background: var(--foam);
        box-shadow: inset 4px 0 0 var(--sea);
      }
      .number {
        font-size: var(--size-l);
        line-height: 1.1;
      }
      .first .number {
        font-weight: 800;
      }
      .service {
        font-size: 0.875rem;
        line-height: 1.25;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
      }
      .wait {
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
        text-align: right;
        line-height: 1.15;
        white-space: nowrap;
      }
      .expected {
        display: block;
        font-size: 0.8125rem;
        color: var(--mist);
      }
      .late {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        gap: 0.3em;
        font-family: var(--words);
        font-size: 0.8125rem;
        font-weight: 700;
        color: var(--coral-text);
      }
      .late svg {
        width: 0.8em;
        height: 0.8em;
      }
      .plain.more {
        width: 100%;
        color: var(--sea);
        background: transparent;
        border-color: transparent;
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) view!: CounterView;
  /** What is shown of it: its beginning, or all. */
  @property({ attribute: false }) line: WaitingTicket[] = [];
  @property({ attribute: false }) chosen: DeskTicket | null = null;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    const { line: waiting } = this;
    const { waitingCount } = this.view;
    return html`<section aria-label=${say(words.waiting)}>
      <header>
        <h2>${say(words.waiting)}</h2>
        <span class="count">${waitingCount}</span>
        ${this.view.mayCallChosen ? html`<act-button look="bare" name="call-chosen"></act-button>` : nothing}
      </header>
      ${waiting.length === 0 ? html`<p class="empty">${say(words.empty)}</p>` : this.#line(waiting)}
    </section>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('chosen'))
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #line(waiting: WaitingTicket[]) {
    const { say } = this.#language;
    const more = this.view.waitingCount - waiting.length;
    return html`<div class="scroll">
      <div
        role="listbox"
        tabindex="0"
        aria-label=${say(words.waiting)}
        aria-activedescendant=${this.chosen ? idOf(this.chosen) : nothing}
      >
        ${repeat(waiting, idOf, (ticket, index) => this.#row(ticket, index))}
      </div>
      ${more > 0 ? html`<button type="button" class="plain more" @click=${() => raise(this, 'line-asked', null)}>${say(words.more, { count: more })}</button>` : nothing}
    </div>`;
  }

  #row(ticket: WaitingTicket, index: number) {
    const { ticketId, number, serviceId } = ticket;
    return html`<div
      role="option"
      id=${idOf(ticket)}
      class=${index === 0 ? 'first' : ''}
      aria-selected=${this.chosen?.ticketId === ticketId ? 'true' : 'false'}
      @click=${() => raise(this, 'ticket-pointed', { ticketId })}
    >
      <span class="number">${number}</span>
      <span><class-mark kind=${ticket.class} short></class-mark></span>
      <span class="service">${serviceName(this.catalogue, serviceId)}</span>
      <span class="wait">${shortSpan(minutesBetween(ticket.issuedAt, this.now))}${this.#expected(ticket)}${this.#late(ticket)}</span>
    </div>`;
  }

  /** Of a line without an officer the desk itself is the sign. */
  #expected({ wait }: WaitingTicket) {
    const short =
      wait?.is === 'nobody' ? null : shortWait(wait, { now: this.now, timezone: this.catalogue.hall.timezone });
    if (short === null) return nothing;
    return html`<span class="expected" title=${this.#language.say(words.expected, { wait: short })}>${wait?.is === 'unlikely' ? short : `→ ${short}`}</span>`;
  }

  #late({ promise }: DeskTicket) {
    if (this.now <= promise) return nothing;
    const { say } = this.#language;
    return html`<span class="late" title=${say(words.lateMore, { span: shortSpan(minutesBetween(promise, this.now)) })}>
      <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M5 0 10 10H0Z" fill="currentColor" /></svg>${say(words.late)}
    </span>`;
  }
}

const idOf = ({ ticketId }: DeskTicket) => `ticket-${ticketId.replace('.', '-')}`;

declare global {
  interface HTMLElementTagNameMap {
    'waiting-line': WaitingLine;
  }
}
