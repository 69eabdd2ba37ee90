import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SettingsField } from './settings-field.ts';

/** Yes or no. */
@customElement('setting-switch')
export class SettingSwitch extends SettingsField {
  override render(): TemplateResult {
    return html`<div class="field">${this.control()} ${this.notes()}</div>`;
  }

  protected override control(): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${this.value === true}
        ?disabled=${this.locked}
        @change=${(event: Event) => this.give((event.target as HTMLInputElement).checked, { isStep: true })}
      />
      ${this.language.say(this.row.words)}
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-switch': SettingSwitch;
  }
}
