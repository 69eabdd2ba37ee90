import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Language } from '../../shared/base/text.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { currentLanguage, LanguageController, languageNames } from '../../shared/client/words/language.ts';

const place = 'antrean-language';

/** The language that was chosen last on this machine. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(place) === 'en' ? 'en' : 'id';
}

export const keepLanguage = (language: Language): void => localStorage.setItem(place, language);

/** A button that switches to the other language. */
@customElement('language-toggle')
export class LanguageToggle extends LitElement {
  static override styles = [
    base,
    css`
      button {
        min-height: 2.25rem;
        padding: 0 var(--space-3);
        font-size: 0.875rem;
        font-weight: 600;
        color: var(--mist);
        border-radius: var(--radius);
      }
      button:hover {
        background: var(--foam);
      }
    `,
  ];
  #language = new LanguageController(this);

  override render() {
    const other: Language = this.#language.value === 'id' ? 'en' : 'id';
    return html`<button type="button" lang=${other} @click=${() => this.#turn(other)}>
      ${languageNames[other]}
    </button>`;
  }

  #turn(language: Language): void {
    keepLanguage(language);
    currentLanguage.value = language;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'language-toggle': LanguageToggle;
  }
}
