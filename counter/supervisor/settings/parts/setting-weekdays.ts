import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SettingsField } from './settings-field.ts';
import type { WeekdayPicker } from './weekday-picker.ts';
import './weekday-picker.ts';

/** Days of the week. */
@customElement('setting-weekdays')
export class SettingWeekdays extends SettingsField {
  override render(): TemplateResult {
    return html`<div class="field">
      <p class="label"><b>${this.language.say(this.row.words)}</b></p>
      ${this.control()} ${this.notes()}
    </div>`;
  }

  protected override control(): TemplateResult {
    return html`<weekday-picker
      label=${this.language.say(this.row.words)}
      .days=${(this.value ?? []) as number[]}
      ?locked=${this.locked}
      @change=${(event: Event) => this.give((event.target as WeekdayPicker).days, { isStep: true })}
    ></weekday-picker>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-weekdays': SettingWeekdays;
  }
}
