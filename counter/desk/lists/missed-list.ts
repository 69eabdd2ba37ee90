import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { fromContext, nowContext } from '../../ui/contexts.ts';
import '../parts/act-button.ts';
import { panel } from '../../ui/controls.ts';
import { shortSpan } from '../../ui/times.ts';
import { asideStyle } from './aside-style.ts';

const words = {
  missed: { id: 'Tidak hadir', en: 'Missed' },
  empty: { id: 'Tidak ada.', en: 'None.' },
  left: { id: 'masih {span}', en: '{span} left' },
} satisfies Words;

/** Who was called, did not come, and may still return. */
@customElement('missed-list')
export class MissedList extends LitElement {
  static override styles = [base, panel, asideStyle];

  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) missed: CounterView['missed'] = [];
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    // Time runs out without an event, so the view may still hold those that are too late.
    const missed = this.missed.filter(({ until }) => this.now <= until);
    return html`<section aria-label=${say(words.missed)}>
      <header>
        <h2>${say(words.missed)}</h2>
        <span class="count">${missed.length || nothing}</span>
        <act-button look="bare" name="return"></act-button>
      </header>
      ${missed.length === 0 ? html`<p class="empty mist">${say(words.empty)}</p>` : this.#list(missed)}
    </section>`;
  }

  #list(missed: CounterView['missed']) {
    const { say } = this.#language;
    return html`<ul class="scroll" tabindex="0" aria-label=${say(words.missed)}>
      ${repeat(
        missed,
        ({ ticket }) => ticket.ticketId,
        ({ ticket, until }) => html`<li>
          <span class="number">${ticket.number}</span>
          <span class="mist">${say(words.left, { span: shortSpan(Math.ceil((until - this.now) / 60_000)) })}</span>
        </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'missed-list': MissedList;
  }
}
