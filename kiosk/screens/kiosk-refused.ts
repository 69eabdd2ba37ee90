import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import { isTemporary } from '../../shared/refusals/temporary.ts';
import { tell } from '../flow/tap.ts';
import { buttons, screen } from '../parts/kiosk-styles.ts';

const words = {
  sorry: { id: 'Maaf, nomor belum dapat diberikan', en: 'Sorry, no number can be given now' },
  other: { id: 'Pilih layanan lain', en: 'Choose another service' },
  again: { id: 'Coba lagi', en: 'Try again' },
} satisfies Words;

/** Trying again helps also against these: another command is sent, or the hall or the reserve may be there by then. */
const worthAnother: ReadonlySet<Refusal['code']> = new Set([
  'malformed',
  'command-id-reused',
  'hall-not-configured',
  'no-number-left',
]);

/** The server refused: its sentence, and buttons for the next step. */
@customElement('kiosk-refused')
export class KioskRefused extends LitElement {
  static override styles = [
    base,
    buttons,
    screen,
    css`
      :host {
        grid-template-rows: minmax(auto, 2fr) minmax(auto, 3fr);
      }
      .read {
        align-content: end;
        gap: 1em;
        padding-block: 1.4em;
      }
      @media (orientation: landscape) {
        :host {
          grid-template-rows: auto auto;
          align-content: center;
        }
      }
      h1 {
        color: #8f2a1a;
      }
      .why {
        font-size: var(--size-2xl);
        font-weight: 700;
        line-height: 1.3;
        text-wrap: pretty;
      }
      .touch {
        gap: var(--gap);
        align-content: start;
      }
      button {
        min-height: calc(var(--target) * 1.5);
        font-size: var(--size-l);
      }
    `,
  ];

  @property({ attribute: false }) refusal!: Refusal;
  #language = new LanguageController(this);

  override render() {
    const say = this.#language.say;
    const again = isTemporary(this.refusal) || worthAnother.has(this.refusal.code);
    return html`<div class="read">
        <h1 tabindex="-1">${say(words.sorry)}</h1>
        <p class="why" role="alert">${say(this.refusal.sentence)}</p>
      </div>
      <div class="touch">
        ${
          again
            ? html`<button class="strong" @click=${() => tell(this, { tap: 'again' })}>${say(words.again)}</button>`
            : nothing
        }
        <button class=${again ? '' : 'strong'} @click=${() => tell(this, { tap: 'start-over' })}>${say(words.other)}</button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-refused': KioskRefused;
  }
}
