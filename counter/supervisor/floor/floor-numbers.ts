import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CounterId } from '../../../shared/base/ids.ts';
import { ViewController } from '../../../shared/client/connection/view-controller.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { FoundTicket } from '../../../shared/views/desk-view.ts';
import { askedFor, foundWords } from '../../desk/find/found-words.ts';
import { serviceName } from '../../desk/parts/service-name.ts';
import {
  catalogueContext,
  fromContext,
  nowContext,
  type Views,
  viewsContext,
  visitorContext,
} from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import { raise } from '../../ui/events.ts';
import type { Visitor } from '../../ui/pages.ts';
import '../alarms/events.ts';
import { isNumberAsked } from './floor-rows.ts';

const words = {
  list: { id: 'Nomor yang cocok', en: 'Numbers that match' },
  none: { id: 'Tidak ada nomor seperti itu hari ini.', en: 'There is no such number today.' },
  more: { id: 'Ada nomor lain yang cocok. Ketik lebih banyak.', en: 'More numbers match. Type more.' },
  act: { id: 'Tindakan', en: 'Act' },
  actOn: { id: 'Tindakan untuk {number}', en: 'Act on {number}' },
} satisfies Words;

/** The hall is asked once somebody stops typing. */
const pauseMs = 150;
/** As many as are read at a glance. */
const mostShown = 6;

/** Numbers of today that the floor counts and does not name, with what has become of each. Raises `agency-shown` and `number-found`. */
@customElement('floor-numbers')
export class FloorNumbers extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      ul {
        margin: 0 0 var(--space-4);
        padding: 0;
        list-style: none;
        background: var(--paper);
        border-left: 6px solid var(--gold);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        padding: var(--space-1) var(--space-3);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      .what {
        flex: 1 1 20rem;
        min-height: 2.5rem;
        text-align: left;
        line-height: 1.3;
      }
      .number {
        margin-right: var(--space-2);
        font-size: var(--size-l);
        font-weight: 800;
        white-space: nowrap;
      }
      small {
        color: var(--mist);
      }
      p {
        margin-bottom: var(--space-4);
        color: var(--mist);
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(viewsContext) private views!: Views;
  @fromContext(nowContext) private now!: number;
  @fromContext(visitorContext) private visitor!: Visitor;
  /** What was typed. */
  @property({ attribute: false }) query = '';
  /** Any of those within sight. */
  @property({ attribute: false }) counterId: CounterId | null = null;
  @property({ attribute: false }) mayAct = false;
  #language = new LanguageController(this);
  #asking: ReturnType<typeof setTimeout> | undefined;
  readonly #find = new ViewController(this, { watch: (...watch) => this.views.watch(...watch) }, 'find', null);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#asking);
  }

  override render() {
    const { data } = this.#find;
    if (!data) return nothing;
    const { say } = this.#language;
    const all = data.found.filter((each) => this.#agencyOf(each) !== null);
    const found = all.slice(0, mostShown);
    if (found.length === 0) return html`<p role="status">${say(words.none)}</p>`;
    return html`<ul aria-label=${say(words.list)}>${repeat(
      found,
      ({ ticket }) => ticket.ticketId,
      (each) => this.#row(each),
    )}${all.length > mostShown || data.more > 0 ? html`<li><small>${say(words.more)}</small></li>` : nothing}</ul>`;
  }

  #row(found: FoundTicket) {
    const { say } = this.#language;
    const { number, serviceId } = found.ticket;
    const agencyId = this.#agencyOf(found)!;
    return html`<li>
      <button type="button" class="what" @click=${() => raise(this, 'agency-shown', { agencyId })}>
        <span class="number">${number}</span>${foundWords(found, this.catalogue.hall.timezone, this.now)}
        <small>${serviceName(this.catalogue, serviceId)}</small>
      </button>
      ${this.mayAct ? html`<button type="button" class="plain" aria-haspopup="dialog" aria-label=${say(words.actOn, { number })} @click=${() => raise(this, 'number-found', { found })}>${say(words.act)}</button>` : nothing}
    </li>`;
  }

  /** Null: it is none of whoever looks. */
  #agencyOf({ ticket }: FoundTicket) {
    const service = this.catalogue.services.find(({ serviceId }) => serviceId === ticket.serviceId);
    const { agencyIds } = this.visitor;
    return service && (agencyIds === null || agencyIds.includes(service.agencyId)) ? service.agencyId : null;
  }

  #ask(): void {
    const { counterId } = this;
    const text = isNumberAsked(this.query) ? askedFor(this.query) : '';
    clearTimeout(this.#asking);
    this.#find.show(null);
    if (text === '' || counterId === null) return;
    this.#asking = setTimeout(() => this.#find.show({ counterId, text }), pauseMs);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'floor-numbers': FloorNumbers;
  }
}
