import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SettingsField, typedIn } from './settings-field.ts';
import { numberIn } from './typed.ts';

/** A whole number, with its unit behind it. */
@customElement('setting-number')
export class SettingNumber extends SettingsField {
  static override styles = [
    ...SettingsField.styles,
    css`
      .row {
        display: flex;
        align-items: center;
        gap: var(--space-3);
      }
      input:not([type='checkbox'], [type='radio']) {
        width: 7rem;
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
      }
      input.wide:not([type='checkbox'], [type='radio']) {
        width: 15rem;
      }
    `,
  ];

  protected override control(): TemplateResult {
    const { say } = this.language;
    const { kind, otherwise } = this.row;
    const isEmpty = this.value === undefined;
    return html`<div class="row">
      <input
        id="field"
        class=${otherwise ? 'wide' : ''}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="6"
        placeholder=${otherwise ? say(otherwise) : ''}
        aria-describedby="problem hint unit"
        aria-invalid=${this.invalid}
        ?readonly=${this.locked}
        .value=${isEmpty || this.value === null ? '' : String(this.value)}
        @input=${(event: Event) => this.give(numberIn(typedIn(event), otherwise !== undefined))}
      />
      <span id="unit">${kind.is === 'number' && !(isEmpty && otherwise) ? say(kind.unit) : ''}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-number': SettingNumber;
  }
}
