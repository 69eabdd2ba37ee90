import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { holdReasonWords } from '../../../shared/base/ticket.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { catalogueContext, fromContext } from '../../ui/contexts.ts';
import '../parts/act-button.ts';
import { panel } from '../../ui/controls.ts';
import { asideStyle } from './aside-style.ts';

const words = {
  held: { id: 'Ditunda', en: 'On hold' },
  empty: { id: 'Tidak ada.', en: 'None.' },
  until: { id: 'sampai {time}', en: 'until {time}' },
  here: { id: 'di loket ini', en: 'at this counter' },
  elsewhere: { id: 'di loket lain', en: 'at another counter' },
} satisfies Words;

/** Who was set aside, why, and until when. */
@customElement('held-list')
export class HeldList extends LitElement {
  static override styles = [base, panel, asideStyle];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @property({ attribute: false }) held: CounterView['held'] = [];
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    return html`<section aria-label=${say(words.held)}>
      <header>
        <h2>${say(words.held)}</h2>
        <span class="count">${this.held.length || nothing}</span>
        <act-button look="bare" name="resume"></act-button>
      </header>
      ${this.held.length === 0 ? html`<p class="empty mist">${say(words.empty)}</p>` : this.#list()}
    </section>`;
  }

  #list() {
    const { say } = this.#language;
    return html`<ul class="scroll" tabindex="0" aria-label=${say(words.held)}>
      ${repeat(
        this.held,
        ({ ticket }) => ticket.ticketId,
        ({ ticket, reason, until, here }) => html`<li>
          <span class="number">${ticket.number}</span> ${say(holdReasonWords[reason])}
          <span class="mist second">${say(words.until, { time: clockTime(until, this.catalogue.hall.timezone) })} · ${say(here ? words.here : words.elsewhere)}</span>
        </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'held-list': HeldList;
  }
}
