import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TicketStatus } from '../../../shared/base/ticket.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { FoundTicket } from '../../../shared/views/desk-view.ts';
import { catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import { raise } from '../../ui/events.ts';
import type { OtherName } from '../acts/act-names.ts';
import '../parts/act-button.ts';
import '../parts/class-mark.ts';
import { serviceName } from '../parts/service-name.ts';
import { foundWords } from './found-words.ts';

const words = {
  region: { id: 'Nomor pilihan', en: 'Chosen number' },
  letGo: { id: 'Lepas', en: 'Let go' },
  elsewhere: { id: 'Bukan layanan loket ini.', en: 'Not a service of this counter.' },
} satisfies Words;

/** What can be done with a number in a state, where this counter serves it. */
const actsFor: Record<TicketStatus, readonly OtherName[]> = {
  waiting: ['call-chosen', 'priority', 'show-again', 'cancel'],
  called: ['show-again'],
  serving: ['show-again'],
  held: ['resume', 'priority', 'show-again', 'cancel'],
  missed: ['return', 'show-again', 'cancel'],
  completed: [],
  cancelled: [],
  unserved: [],
};

/** A number that was found: what has become of it, and what can be done with it. */
@customElement('found-card')
export class FoundCard extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      section {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-3);
        background: var(--foam);
        border-left: 4px solid var(--sea);
        border-radius: 0 var(--radius) var(--radius) 0;
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--space-3);
      }
      .number {
        font-size: var(--size-xl);
        font-weight: 800;
        line-height: 1;
      }
      header span {
        flex: 1;
      }
      p {
        font-size: 0.9375rem;
        line-height: 1.3;
      }
      .mist {
        color: var(--mist);
      }
      .acts {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--space-2);
        --act-size: 0.875rem;
      }
      .plain.let-go {
        min-height: 2.25rem;
        background: transparent;
        border-color: transparent;
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) found!: FoundTicket;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    const { ticket, status, here } = this.found;
    const acts = here ? actsFor[status] : [];
    return html`<section aria-label=${say(words.region)}>
      <header>
        <b class="number">${ticket.number}</b>
        <span>${ticket.class === 'regular' ? nothing : html`<class-mark kind=${ticket.class}></class-mark>`}</span>
        <button type="button" class="plain let-go" aria-keyshortcuts="Escape" @click=${() => raise(this, 'number-let-go', null)}>
          ${say(words.letGo)} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </header>
      <p role="status">${foundWords(this.found, this.catalogue.hall.timezone, this.now)}</p>
      <p class="mist">${serviceName(this.catalogue, ticket.serviceId)}${here ? nothing : html`<br />${say(words.elsewhere)}`}</p>
      ${acts.length > 0 ? html`<div class="acts">${acts.map((name) => html`<act-button name=${name}></act-button>`)}</div>` : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'found-card': FoundCard;
  }
}
