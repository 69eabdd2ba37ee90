import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, type Words } from '../shared/client/language.ts';
import { base } from '../shared/client/tokens.ts';
import { screen } from './kiosk-styles.ts';

const words = {
  taking: { id: 'Nomor Anda sedang diambil…', en: 'Taking your number…' },
  waiting: { id: 'Menunggu server', en: 'Waiting for the server' },
  trying: {
    id: 'Sambungan sedang terputus. Layar ini terus mencoba, dan nomor Anda keluar begitu tersambung lagi.',
    en: 'The connection is lost. This screen keeps trying, and your number comes as soon as it is back.',
  },
  leave: {
    id: 'Anda boleh kembali. Nomor berlaku hanya bila tampil di layar ini.',
    en: 'You may go back. A number counts only once it is shown on this screen.',
  },
} satisfies Words;

/** While the server is asked; usually for the blink of an eye. */
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
      .lead {
        max-width: 32em;
      }
      .lead + .lead {
        margin-top: 0.6em;
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

  /** The line to the server is down. */
  @property({ type: Boolean }) offline = false;
  #language = new LanguageController(this);

  override render() {
    const say = this.#language.say;
    return html`<div class="read">
      <div class="threads" aria-hidden="true"><i></i><i></i><i></i></div>
      <h1 tabindex="-1">${say(this.offline ? words.waiting : words.taking)}</h1>
      <div role="status">
        ${
          this.offline
            ? html`<p class="lead">${say(words.trying)}</p>
              <p class="lead mist">${say(words.leave)}</p>`
            : ''
        }
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-asking': KioskAsking;
  }
}
