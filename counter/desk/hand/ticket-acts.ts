import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import '../parts/act-button.ts';
import type { OtherName } from '../acts/act-names.ts';

const words = { group: { id: 'Tindakan lain', en: 'Other acts' } } satisfies Words;

/** By how often they are needed. The place of each never changes. */
const shown = [
  'recall',
  'missed',
  'complete',
  'outcome',
  'hold',
  'transfer',
  'priority',
  'cancel',
] as const satisfies OtherName[];

/** The acts for the current ticket, in a fixed grid: what cannot be done now is disabled, not hidden. */
@customElement('ticket-acts')
export class TicketActs extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      div {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: var(--space-2);
        --act-height: clamp(2.75rem, 7vh, 3.5rem);
      }
      @media (max-width: 620px) {
        div {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
    `,
  ];

  #language = new LanguageController(this);

  override render() {
    return html`<div role="group" aria-label=${this.#language.say(words.group)}>${shown.map((name) => html`<act-button name=${name}></act-button>`)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-acts': TicketActs;
  }
}
