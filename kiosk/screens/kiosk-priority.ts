import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../shared/client/words/language.ts';
import { tell } from '../flow/tap.ts';
import { buttons, screen } from '../parts/kiosk-styles.ts';

const words = {
  question: { id: 'Apakah Anda perlu prioritas?', en: 'Do you need priority?' },
  who: {
    id: 'Untuk lanjut usia, penyandang disabilitas, ibu hamil atau menyusui, yang membawa bayi atau balita, yang sakit, dan korban bencana.',
    en: 'For older people, people with disabilities, pregnant or breastfeeding mothers, those with a baby or small child, the ill, and victims of a disaster.',
  },
  no: { id: 'Tidak', en: 'No' },
  ordinary: { id: 'Nomor biasa', en: 'An ordinary number' },
  yes: { id: 'Ya, saya perlu prioritas', en: 'Yes, I need priority' },
  trust: { id: 'Tanpa bukti. Kami percaya Anda.', en: 'No proof needed. We trust you.' },
} satisfies Words;

/** One question, two answers; the ordinary visitor needs one touch. */
@customElement('kiosk-priority')
export class KioskPriority extends LitElement {
  static override styles = [
    base,
    buttons,
    screen,
    css`
      .read {
        gap: 0.6em;
        padding-block: 1em;
      }
      .touch {
        grid-auto-rows: minmax(0, 19em);
        gap: var(--gap);
        align-content: start;
      }
      .touch > div {
        position: relative;
        display: grid;
      }
      button {
        padding-bottom: 2.2em;
        font-size: var(--size-2xl);
        font-weight: 800;
        line-height: 1.2;
      }
      /* Lies on its button, and lets every touch through. */
      .touch p {
        position: absolute;
        inset: calc(50% + 0.4em) 1em auto;
        font-size: var(--size-l);
        font-weight: 500;
        line-height: 1.3;
        text-align: center;
        pointer-events: none;
      }
      .on-strong {
        color: #fff;
      }
      @media (orientation: landscape) {
        .touch {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
      @media (max-width: 599px), (max-height: 639px) {
        .touch {
          grid-auto-rows: 9em;
        }
      }
      @media (max-width: 899px) {
        button {
          font-size: var(--size-xl);
        }
      }
    `,
  ];

  #language = new LanguageController(this);

  override render() {
    const say = this.#language.say;
    return html`<div class="read">
        <h1 tabindex="-1">${say(words.question)}</h1>
        <p class="lead">${say(words.who)}</p>
      </div>
      <div class="touch">
        <div>
          <button class="strong" aria-describedby="ordinary" @click=${() => tell(this, { tap: 'ordinary' })}>
            ${say(words.no)}
          </button>
          <p id="ordinary" class="on-strong">${say(words.ordinary)}</p>
        </div>
        <div>
          <button aria-describedby="trust" @click=${() => tell(this, { tap: 'priority' })}>${say(words.yes)}</button>
          <p id="trust">${say(words.trust)}</p>
        </div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-priority': KioskPriority;
  }
}
