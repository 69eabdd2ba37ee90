import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ServiceId } from '../../../../shared/base/ids.ts';
import type { Text } from '../../../../shared/base/text.ts';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { HallPreview, OrphanedNumbers } from '../../../../shared/settings/told.ts';
import { fromContext, type Sending, sendingContext, visitorContext } from '../../../ui/contexts.ts';
import { controls } from '../../../ui/controls.ts';
import { raise } from '../../../ui/events.ts';
import type { Visitor } from '../../../ui/pages.ts';
import './events.ts';

const words = {
  numbers: { id: '{service}: {count} nomor menunggu', en: '{service}: numbers that wait: {count}' },
  to: { id: 'Pindahkan ke', en: 'Move them to' },
  move: { id: 'Pindahkan', en: 'Move' },
  nowhere: {
    id: 'Tidak ada layanan lain dari instansi ini yang dilayani. Tunggu sampai mereka selesai, atau terapkan pada hari berikutnya.',
    en: 'No other service of this agency is served. Wait until they are done, or apply it on the next day.',
  },
  ask: {
    id: 'Supervisor dapat memindahkannya ke: {services}.',
    en: 'A supervisor can move them to: {services}.',
  },
  open: { id: 'Loket yang sedang dibuka', en: 'Counters that are open' },
  close: { id: 'Tutup dahulu loket ini.', en: 'Close them first.' },
} satisfies Words;

/** Who would be left without a counter by a change: their numbers, and where they can be moved. Raises `numbers-moved`. */
@customElement('waiting-there')
export class WaitingThere extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      section {
        padding: var(--space-3) 0;
        border-bottom: 1px solid var(--line);
      }
      h3 {
        margin: 0;
        font-size: 1rem;
      }
      .problem {
        font-weight: 650;
        color: var(--coral-text);
      }
      .numbers {
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
        font-weight: 700;
        overflow-wrap: break-word;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        margin-top: var(--space-2);
      }
      select {
        flex: 1 1 12rem;
        min-width: 0;
        min-height: 2.75rem;
        padding: 0 var(--space-2);
        font-weight: 600;
        background: var(--paper);
        border: 1.5px solid var(--edge);
        border-radius: var(--radius);
      }
    `,
  ];

  @fromContext(sendingContext) private sending!: Sending;
  @fromContext(visitorContext) private visitor!: Visitor;
  @property({ attribute: false }) preview!: HallPreview;
  @state() private chosen = new Map<ServiceId, ServiceId>();
  /** Moving was refused: the notice of the frame may lie behind a dialog. */
  @state() private refused: Text | null = null;
  #language = new LanguageController(this);

  override render(): TemplateResult {
    const { say } = this.#language;
    const { orphans, openCounters } = this.preview;
    return html`${this.refused ? html`<p class="problem" role="alert">${say(this.refused)}</p>` : nothing}
    ${orphans.map((orphan) => this.#orphan(orphan))}
    ${
      openCounters.length > 0
        ? html`<section>
            <h3>${say(words.open)}</h3>
            <p>${openCounters.map(({ name }) => say(name)).join(', ')}. ${say(words.close)}</p>
          </section>`
        : nothing
    }`;
  }

  #orphan(orphan: OrphanedNumbers): TemplateResult {
    const { say } = this.#language;
    const { service, numbers } = orphan;
    return html`<section>
      <h3>${say(words.numbers, { service, count: numbers.length })}</h3>
      <p class="numbers">${numbers.join('  ')}</p>
      ${this.#way(orphan)}
    </section>`;
  }

  /** Moving people is the work of supervisors (rule S1). */
  #way(orphan: OrphanedNumbers): TemplateResult {
    const { say } = this.#language;
    const { moveTo } = orphan;
    if (moveTo.length === 0) return html`<p>${say(words.nowhere)}</p>`;
    if (this.visitor.role === 'supervisor') return this.#move(orphan);
    return html`<p>${say(words.ask, { services: moveTo.map(({ name }) => say(name)).join(', ') })}</p>`;
  }

  #move(orphan: OrphanedNumbers): TemplateResult {
    const { say } = this.#language;
    const { serviceId, moveTo, service } = orphan;
    const target = this.chosen.get(serviceId) ?? moveTo[0]!.serviceId;
    return html`<div class="line">
      <select
        aria-label="${say(words.to)} (${say(service)})"
        @change=${(event: Event) => this.#choose(serviceId, (event.target as HTMLSelectElement).value as ServiceId)}
      >
        ${moveTo.map((one) => html`<option value=${one.serviceId} ?selected=${one.serviceId === target}>${say(one.name)}</option>`)}
      </select>
      <button type="button" class=${this.sending.pending === null ? 'plain' : 'plain pending'} @click=${() => this.#send(orphan, target)}>
        ${say(words.move)}
      </button>
    </div>`;
  }

  #choose(serviceId: ServiceId, target: ServiceId): void {
    this.chosen = new Map(this.chosen).set(serviceId, target);
  }

  /** One after the other, up to the first that is refused; the frame of the page tells why. */
  async #send({ agencyId, ticketIds }: OrphanedNumbers, serviceId: ServiceId): Promise<void> {
    if (this.sending.pending !== null) return;
    this.refused = null;
    for (const ticketId of ticketIds) {
      const command = { type: 'MoveTicket', agencyId, ticketId, serviceId, reason: 'other' } as const;
      if (await this.sending.send('settings', command)) continue;
      this.refused = this.sending.notice?.text ?? null;
      break;
    }
    raise(this, 'numbers-moved', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waiting-there': WaitingThere;
  }
}
