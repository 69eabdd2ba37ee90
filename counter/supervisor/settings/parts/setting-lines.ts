import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SettingsField, typedIn } from './settings-field.ts';
import { linesIn } from './typed.ts';

/** A word or a phrase on each line. */
@customElement('setting-lines')
export class SettingLines extends SettingsField {
  /** As it is being typed: an empty line at the end is not taken away from under the hand. */
  #typed: string | null = null;

  protected override control(): TemplateResult {
    const value = (this.value ?? []) as string[];
    const text = this.#typed !== null && isOf(this.#typed, value) ? this.#typed : value.join('\n');
    return html`<textarea
      id="field"
      rows="3"
      aria-describedby="problem hint"
      aria-invalid=${this.invalid}
      ?readonly=${this.locked}
      .value=${text}
      @input=${(event: Event) => {
        this.#typed = typedIn(event);
        this.give(linesIn(this.#typed));
      }}
    ></textarea>`;
  }
}

const isOf = (text: string, lines: readonly string[]): boolean => linesIn(text).join('\n') === lines.join('\n');

declare global {
  interface HTMLElementTagNameMap {
    'setting-lines': SettingLines;
  }
}
