import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Text } from '../../shared/base/text.ts';
import { languageButtons } from '../../shared/client/elements/language-buttons.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, languageNames, type Words } from '../../shared/client/words/language.ts';
import { tell } from '../flow/tap.ts';
import { icons } from '../parts/icons.ts';
import { buttons } from '../parts/kiosk-styles.ts';

const words = {
  back: { id: 'Kembali', en: 'Back' },
  low: { id: 'Tombol di bawah', en: 'Buttons lower down' },
  language: { id: 'Bahasa', en: 'Language' },
  about: { id: 'Maklumat dan pengaduan', en: 'Pledge and complaints' },
} satisfies Words;

/** What stands at the same place on every screen: back (at the start: the hall's pledge), the buttons within the reach of a wheelchair, language. */
@customElement('kiosk-footer')
export class KioskFooter extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        padding: 12px var(--edge);
        border-top: 2px solid var(--line);
      }
      footer,
      div {
        display: flex;
        gap: 16px;
      }
      footer {
        justify-content: space-between;
      }
      .back {
        min-width: 11em;
      }
      .narrow {
        max-width: 9.5em;
        line-height: 1.15;
        text-wrap: balance;
      }
      .about {
        max-width: 12.5em;
        line-height: 1.15;
        text-wrap: balance;
      }
      .notice {
        flex: 1;
        align-self: center;
        font-size: max(18px, var(--size-s));
        line-height: 1.3;
        color: var(--mist);
      }
      button[aria-pressed='true'] {
        color: #fff;
        background: var(--deep);
        border-color: var(--deep);
      }
      /* Between the buttons the notice would be a column of words: it has a line of its own. */
      @media (orientation: portrait), (max-width: 899px) {
        footer {
          flex-wrap: wrap;
        }
        .notice {
          flex: 1 0 100%;
          order: -1;
        }
      }
      @media (orientation: landscape) {
        :host {
          padding-block: 8px;
        }
        /* So low a screen is within reach as it is. */
        .low {
          display: none;
        }
      }
      @media (max-width: 899px) {
        .back {
          min-width: 7em;
        }
        .low {
          display: none;
        }
        button {
          padding: 0.5em 0.8em;
        }
      }
      @media (max-width: 599px), (max-height: 639px) {
        footer,
        div {
          flex-wrap: wrap;
          gap: 8px 16px;
        }
        .notice {
          display: none;
        }
        .back {
          min-width: 0;
        }
        button {
          font-size: 16px;
        }
      }
    `,
  ];

  @property({ type: Boolean }) canGoBack = false;
  @property({ type: Boolean }) lowReach = false;
  /** The way to the hall's pledge and to where one may complain; stands where "Kembali" is. */
  @property({ type: Boolean }) offersAbout = false;
  /** Stands where "Kembali" is while there is nothing to go back to. */
  @property({ attribute: false }) notice: Text | null = null;
  #language = new LanguageController(this);

  override render() {
    const say = this.#language.say;
    return html`<footer>
      <div>
      ${
        this.canGoBack
          ? html`<button class="back" @click=${() => tell(this, { tap: 'back' })}>${icons.back}${say(words.back)}</button>`
          : this.#about()
      }
      </div>
      ${this.notice ? html`<p class="notice">${say(this.notice)}</p>` : nothing}
      <div>
        <button class="low narrow" aria-pressed=${this.lowReach} @click=${this.#toggleReach}>${icons.reach}${say(words.low)}</button>
        <div role="group" aria-label=${say(words.language)}>${languageButtons(this.#language.value, (language) => languageNames[language])}</div>
      </div>
    </footer>`;
  }

  #about() {
    if (!this.offersAbout) return nothing;
    return html`<button class="about" @click=${() => tell(this, { tap: 'about' })}>
      ${icons.pledge}${this.#language.say(words.about)}
    </button>`;
  }

  #toggleReach() {
    this.dispatchEvent(new CustomEvent<boolean>('kiosk-reach', { detail: !this.lowReach }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-footer': KioskFooter;
  }
  interface HTMLElementEventMap {
    'kiosk-reach': CustomEvent<boolean>;
  }
}
