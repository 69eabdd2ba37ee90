import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Language } from '../../shared/base/text.ts';
import { languageButtons } from '../../shared/client/elements/language-buttons.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { LanguageController, languageNames, type Words } from '../../shared/client/words/language.ts';

const words = { language: { id: 'Bahasa', en: 'Language' } } satisfies Words;

const inTwoLetters = (language: Language) =>
  html`${language.toUpperCase()}<span class="visually-hidden"> ${languageNames[language]}</span>`;

/** The language of a page on a phone, in two letters each. */
@customElement('language-switch')
export class LanguageSwitch extends LitElement {
  static override styles = [
    base,
    css`
      div {
        display: flex;
        flex: none;
        gap: 4px;
      }
      button {
        min-width: 48px;
        min-height: 48px;
        font-weight: 700;
        border-radius: var(--radius);
      }
      button[aria-pressed='true'] {
        background: var(--foam);
      }
    `,
  ];

  #language = new LanguageController(this);

  override render() {
    return html`<div role="group" aria-label=${this.#language.say(words.language)}>${languageButtons(this.#language.value, inTwoLetters)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'language-switch': LanguageSwitch;
  }
}
