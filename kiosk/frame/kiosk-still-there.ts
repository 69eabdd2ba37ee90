import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { tell } from '../flow/tap.ts';
import { buttons } from '../parts/kiosk-styles.ts';

const words = {
  there: { id: 'Masih di sini?', en: 'Are you still there?' },
  leaving: {
    id: 'Layar ini kembali ke awal dalam {seconds} detik. Sentuh layar bila Anda masih membaca.',
    en: 'This screen goes back to the start in {seconds} {seconds|second|seconds}. Touch the screen if you are still reading.',
  },
  stay: { id: 'Ya, lanjutkan', en: 'Yes, go on' },
  leave: { id: 'Mulai dari awal', en: 'Start again' },
} satisfies Words;

/** Asks before it clears the screen of somebody who reads slowly. A touch beside it means yes as well. */
@customElement('kiosk-still-there')
export class KioskStillThere extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      dialog {
        width: min(34em, 100vw - 2 * var(--edge));
        padding: 2em;
        color: var(--ink);
        background: var(--paper);
        border: 0;
        border-radius: var(--radius-l);
      }
      dialog.low {
        margin-bottom: calc(var(--target) * 2);
      }
      dialog::backdrop {
        background: rgb(6 47 58 / 72%);
      }
      h2 {
        font-size: var(--size-2xl);
        font-weight: 800;
        line-height: 1.2;
        letter-spacing: -0.02em;
      }
      p {
        margin-block: 0.6em 1.6em;
        font-size: var(--size-l);
        font-variant-numeric: tabular-nums;
        line-height: 1.4;
      }
      div {
        display: grid;
        gap: 20px;
      }
      button {
        min-height: calc(var(--target) * 1.3);
        font-size: var(--size-l);
      }
    `,
  ];

  /** Null: nobody is asked. */
  @property({ attribute: false }) secondsLeft: number | null = null;
  @property({ type: Boolean }) lowReach = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  #language = new LanguageController(this);

  override render() {
    const say = this.#language.say;
    return html`<dialog
      class=${this.lowReach ? 'low' : ''}
      aria-labelledby="there"
      aria-describedby="leaving"
      @click=${this.#beside}
      @cancel=${this.#stay}
    >
      <h2 id="there">${say(words.there)}</h2>
      <p id="leaving">${say(words.leaving, { seconds: this.secondsLeft ?? 0 })}</p>
      <div>
        <button class="strong" @click=${this.#stay}>${say(words.stay)}</button>
        <button @click=${() => tell(this, { tap: 'start-over' })}>${say(words.leave)}</button>
      </div>
    </dialog>`;
  }

  override updated() {
    const asks = this.secondsLeft !== null;
    if (asks === this.dialog.open) return;
    if (asks) this.dialog.showModal();
    else this.dialog.close();
  }

  #beside(event: Event) {
    if (event.target === this.dialog) this.#stay();
  }

  #stay() {
    this.dispatchEvent(new CustomEvent('kiosk-stay'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-still-there': KioskStillThere;
  }
  interface HTMLElementEventMap {
    'kiosk-stay': CustomEvent;
  }
}
