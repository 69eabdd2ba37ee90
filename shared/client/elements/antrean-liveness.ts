import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Liveness } from '../connection/connection.ts';
import { base } from '../look/tokens.ts';
import { LanguageController, type Words } from '../words/language.ts';

const words = {
  connecting: { id: 'Menyambung ke server…', en: 'Connecting to the server…' },
  stale: {
    id: 'Sambungan terputus. Yang tampil mungkin tidak mutakhir; menyambung lagi…',
    en: 'Connection lost. What you see may be old; reconnecting…',
  },
  refused: {
    id: 'Server tidak menerima sambungan ini; mencoba lagi…',
    en: 'The server does not accept this connection; trying again…',
  },
  live: { id: 'Tersambung', en: 'Connected' },
} satisfies Words;

/** Says plainly when a page is not live, and what of it goes on (the slot). While it is, it takes no room. */
@customElement('antrean-liveness')
export class AntreanLiveness extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        flex: none;
      }
      p {
        padding: 0.5em 1em;
        font-size: var(--liveness-size, var(--size-m));
        font-weight: 600;
        text-align: center;
        text-wrap: balance;
        color: #fff;
        background: var(--coral);
      }
      p.connecting {
        background: var(--sea);
      }
      svg {
        width: 1.2em;
        height: 1.2em;
        margin-right: 0.4em;
        vertical-align: -0.22em;
      }
    `,
  ];

  @property() liveness: Liveness = 'connecting';
  #language = new LanguageController(this);

  override render() {
    return html`<div role="status" aria-live="polite">
      ${
        this.liveness === 'live'
          ? nothing
          : html`<p class=${this.liveness}>
              <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" aria-hidden="true">
                <path d="M2 8.5a15 15 0 0 1 20 0M5.5 12.5a9.8 9.8 0 0 1 13 0M9 16.3a4.6 4.6 0 0 1 6 0M3 3l18 18" />
              </svg>
              <span>${this.#language.say(words[this.liveness])} <slot></slot></span>
            </p>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'antrean-liveness': AntreanLiveness;
  }
}
