import { html, type TemplateResult } from 'lit';
import { Language } from '../../base/text.ts';
import { currentLanguage } from '../words/language.ts';

/** A button for each language of the screens; the one that speaks now is pressed. `label` says what stands on a button. */
export const languageButtons = (
  current: Language,
  label: (language: Language) => string | TemplateResult,
): TemplateResult[] =>
  Language.options.map(
    (language) => html`<button
      class="narrow"
      lang=${language}
      aria-pressed=${current === language}
      @click=${() => {
        currentLanguage.value = language;
      }}
    >
      ${label(language)}
    </button>`,
  );
