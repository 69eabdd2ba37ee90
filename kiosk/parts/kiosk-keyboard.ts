import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { icons } from './icons.ts';
import { buttons } from './kiosk-styles.ts';

const words = {
  keyboard: { id: 'Papan ketik', en: 'Keyboard' },
  space: { id: 'Spasi', en: 'Space' },
  erase: { id: 'Hapus', en: 'Delete' },
} satisfies Words;

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Letters to touch: a kiosk has no keyboard, and the tablet's own would cover the results and lead out of the page. */
@customElement('kiosk-keyboard')
export class KioskKeyboard extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        gap: var(--key-gap);
        --key-gap: 16px;
      }
      .row {
        display: grid;
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-flow: column;
        gap: var(--key-gap);
      }
      .row:nth-child(2) {
        padding-inline: calc(5% - var(--key-gap) / 4);
      }
      .last {
        grid-template-columns: repeat(7, minmax(0, 1fr)) minmax(0, 3.2fr);
      }
      button {
        min-width: 0;
        padding: 0;
        font-family: var(--numbers);
        font-size: var(--size-xl);
        text-transform: uppercase;
        border-radius: var(--radius);
      }
      button.wide {
        font-family: inherit;
        font-size: var(--size-m);
        text-transform: none;
      }
      @media (max-width: 899px) {
        :host {
          --key-gap: 8px;
        }
      }
      @media (max-width: 599px) {
        :host {
          display: none;
        }
      }
    `,
  ];

  #language = new LanguageController(this);

  /** The field keeps the focus: a physical keyboard goes on working after a touch. */
  override render() {
    const say = this.#language.say;
    const [first = '', second = '', third = ''] = rows;
    return html`<div class="row" role="group" aria-label=${say(words.keyboard)} @pointerdown=${keepFocus}>
        ${[...first].map(this.#letter)}
      </div>
      <div class="row" @pointerdown=${keepFocus}>${[...second].map(this.#letter)}</div>
      <div class="row last" @pointerdown=${keepFocus}>
        ${[...third].map(this.#letter)}
        <button class="wide" @click=${() => this.#press('erase')}>${icons.erase}${say(words.erase)}</button>
      </div>
      <div class="row" @pointerdown=${keepFocus}>
        <button class="wide" @click=${() => this.#press(' ')}>${say(words.space)}</button>
      </div>`;
  }

  #letter = (letter: string) => html`<button @click=${() => this.#press(letter)}>${letter}</button>`;

  #press(key: string) {
    this.dispatchEvent(new CustomEvent('kiosk-key', { detail: key }));
  }
}

const keepFocus = (event: Event) => event.preventDefault();

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-keyboard': KioskKeyboard;
  }
  interface HTMLElementEventMap {
    /** One character, or `erase`. */
    'kiosk-key': CustomEvent<string>;
  }
}
