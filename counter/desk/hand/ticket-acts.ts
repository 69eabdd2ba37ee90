import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, type Words } from '../../../shared/client/language.ts';
import { base } from '../../../shared/client/tokens.ts';
import '../parts/act-button.ts';
import type { OtherName } from '../acts/act-names.ts';
import { type Acts, actNamed } from '../acts/acts.ts';

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

/** The acts about the number in hand, in a grid that stays as it is: what cannot be done now is quiet, not gone. */
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

  @property({ attribute: false }) acts!: Acts;
  @property() pending: string | null = null;
  #language = new LanguageController(this);

  override render() {
    return html`<div role="group" aria-label=${this.#language.say(words.group)}>${shown.map((name) => this.#act(name))}</div>`;
  }

  #act(name: OtherName) {
    const act = actNamed(this.acts, name);
    if (!act) return nothing;
    return html`<act-button .act=${act} ?pending=${this.pending === name} ?blocked=${this.pending !== null}></act-button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-acts': TicketActs;
  }
}
