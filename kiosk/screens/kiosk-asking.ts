import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { screen } from '../parts/kiosk-styles.ts';

const words = {
  taking: { id: 'Nomor Anda sedang diambil…', en: 'Taking your number…' },
} satisfies Words;

/** Shown while the server is asked; usually only for a moment. */
@customElement('kiosk-asking')
export class KioskAsking extends LitElement {
  static override styles = [
    base,
    screen,
    css`
      :host {
        grid-template-rows: minmax(0, 1fr);
      }
      .read {
        gap: 1em;
        justify-items: start;
      }
      .threads {
        display: grid;
        gap: 10px;
        width: min(100%, 26em);
      }
      i {
        height: 10px;
        background: linear-gradient(to right, var(--sea) 0 38%, var(--line) 0);
        background-size: 200% 100%;
        animation: weave 1.8s linear infinite;
      }
      i:nth-child(2) {
        animation-delay: -0.6s;
      }
      i:nth-child(3) {
        animation-delay: -1.2s;
      }
      @keyframes weave {
        from {
          background-position: 200% 0;
        }
      }
    `,
  ];

  #language = new LanguageController(this);

  override render() {
    return html`<div class="read">
      <div class="threads" aria-hidden="true"><i></i><i></i><i></i></div>
      <h1 tabindex="-1">${this.#language.say(words.taking)}</h1>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-asking': KioskAsking;
  }
}
