import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { SettingsField, typedIn } from './settings-field.ts';

/** One line of text without languages; one that names a thing counts once it is whole: a code, the letters of a series, a town. */
@customElement('setting-line')
export class SettingLine extends SettingsField {
  protected override control(): TemplateResult {
    const { kind, otherwise } = this.row;
    return html`<input
      id="field"
      type="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength=${ifDefined(kind.is === 'line' ? kind.most : undefined)}
      placeholder=${otherwise ? this.language.say(otherwise) : ''}
      aria-describedby="problem hint"
      aria-invalid=${this.invalid}
      ?readonly=${this.locked}
      .value=${String(this.value ?? '')}
      @input=${(event: Event) => !this.row.isFixed && this.#typed(typedIn(event))}
      @change=${(event: Event) => this.row.isFixed && this.#typed(typedIn(event))}
    />`;
  }

  #typed(text: string): void {
    this.give(text.trim() === '' && this.row.otherwise ? undefined : text.trim());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-line': SettingLine;
  }
}
