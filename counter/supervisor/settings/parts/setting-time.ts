import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { clockField } from './clock-field.ts';
import { SettingsField } from './settings-field.ts';

/** A time of day. */
@customElement('setting-time')
export class SettingTime extends SettingsField {
  static override styles = [
    ...SettingsField.styles,
    css`
      input.clock:not([type='checkbox']) {
        width: 11rem;
        font-family: var(--numbers);
      }
    `,
  ];

  protected override control(): TemplateResult {
    const { say } = this.language;
    const { otherwise, words } = this.row;
    return html`${clockField({
      label: say(words),
      value: this.value as string | undefined,
      placeholder: otherwise ? say(otherwise) : '',
      isWrong: this.problems.length > 0,
      locked: this.locked,
      give: (time) => this.give(time === '' && otherwise ? undefined : time),
    })}`;
  }

  override render(): TemplateResult {
    return html`<div class="field">
      <p class="label"><b>${this.language.say(this.row.words)}</b></p>
      ${this.control()} ${this.notes()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-time': SettingTime;
  }
}
