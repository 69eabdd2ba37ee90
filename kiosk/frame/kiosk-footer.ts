import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { currentLanguage, LanguageController, languageNames, type Words } from '../../shared/client/language.ts';
import { base } from '../../shared/client/tokens.ts';
import { Language, type Text } from '../../shared/text.ts';
import { tell } from '../flow/tap.ts';
import { icons } from '../parts/icons.ts';
import { buttons } from '../parts/kiosk-styles.ts';

const words = {
  back: { id: 'Kembali', en: 'Back' },
  low: { id: 'Jangkauan rendah', en: 'Low reach' },
  language: { id: 'Bahasa', en: 'Language' },
  about: { id: 'Maklumat & pengaduan', en: 'Pledge & complaints' },
} satisfies Words;

/** What stands at the same place on every screen: back (at the start: the hall's pledge), low reach, language. */
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
      .first {
        flex: 1;
        min-width: 0;
      }
      .back {
        min-width: 11em;
      }
      .narrow {
        width: min-content;
        line-height: 1.15;
      }
      .first {
        align-items: center;
      }
      .notice {
        max-width: 26em;
        font-size: max(18px, var(--size-s));
        line-height: 1.3;
        color: var(--mist);
      }
      button[aria-pressed='true'] {
        color: #fff;
        background: var(--deep);
        border-color: var(--deep);
      }
      @media (orientation: landscape) {
        :host {
          padding-block: 8px;
        }
        /* So low a screen is within reach as it is. */
        .low {
          display: none;
        }
        .notice {
          max-width: 44em;
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
      @media (max-width: 599px) {
        footer,
        div {
          flex-wrap: wrap;
          gap: 8px 16px;
        }
        .first {
          flex: 1 1 auto;
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
      <div class="first">
      ${
        this.canGoBack
          ? html`<button class="back" @click=${() => tell(this, { tap: 'back' })}>${icons.back}${say(words.back)}</button>`
          : this.#start()
      }
      </div>
      <div>
        <button class="low narrow" aria-pressed=${this.lowReach} @click=${this.#toggleReach}>${icons.reach}${say(words.low)}</button>
        <div role="group" aria-label=${say(words.language)}>${Language.options.map(this.#languageButton)}</div>
      </div>
    </footer>`;
  }

  #start() {
    const say = this.#language.say;
    const about = html`<button class="narrow" @click=${() => tell(this, { tap: 'about' })}>${icons.pledge}${say(words.about)}</button>`;
    return html`${this.offersAbout ? about : nothing}
      <p class="notice">${this.notice ? say(this.notice) : nothing}</p>`;
  }

  #languageButton = (language: Language) => html`<button
    class="narrow"
    lang=${language}
    aria-pressed=${this.#language.value === language}
    @click=${() => {
      currentLanguage.value = language;
    }}
  >
    ${languageNames[language]}
  </button>`;

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
