import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Language, Text } from '../../../../shared/base/text.ts';
import { languageNames } from '../../../../shared/client/words/language.ts';
import { SettingsField, typedIn } from './settings-field.ts';
import { withLanguage } from './typed.ts';

/** Words in both languages, side by side: Indonesian, which is always there, and English. */
@customElement('setting-text')
export class SettingText extends SettingsField {
  static override styles = [
    ...SettingsField.styles,
    css`
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
        gap: var(--space-2) var(--space-3);
      }
      .both small {
        display: block;
        margin-bottom: 0.1rem;
        font-size: 0.8125rem;
        font-weight: 600;
        color: var(--mist);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>${this.language.say(this.row.words)}</legend>
      ${this.control()} ${this.notes()}
    </fieldset>`;
  }

  protected override control(): TemplateResult {
    return html`<div class="both">${this.#of('id')} ${this.#of('en')}</div>`;
  }

  #of(language: Language): TemplateResult {
    const { row, value } = this;
    const given = (value as Partial<Text> | undefined)?.[language] ?? '';
    const isWrong = this.problems.some(({ path }) => (path.at(-1) === 'en' ? 'en' : 'id') === language);
    const placeholder = language === 'id' && row.otherwise ? this.language.say(row.otherwise) : '';
    const isLong = row.kind.is === 'text' && row.kind.isLong === true;
    return html`<label lang=${language}>
      <small>${languageNames[language]}</small>
      ${
        isLong
          ? html`<textarea
              maxlength="600"
              placeholder=${placeholder}
              aria-describedby="problem hint"
              aria-invalid=${isWrong}
              ?readonly=${this.locked}
              .value=${given}
              @input=${(event: Event) => this.#typed(language, typedIn(event))}
            ></textarea>`
          : html`<input
              type="text"
              autocomplete="off"
              maxlength="600"
              placeholder=${placeholder}
              aria-describedby="problem hint"
              aria-invalid=${isWrong}
              ?readonly=${this.locked}
              .value=${given}
              @input=${(event: Event) => this.#typed(language, typedIn(event))}
            />`
      }
    </label>`;
  }

  #typed(language: Language, text: string): void {
    const next = withLanguage(this.value as Text | undefined, language, text);
    this.give(next.id === '' && next.en === undefined && this.row.otherwise ? undefined : next);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-text': SettingText;
  }
}
