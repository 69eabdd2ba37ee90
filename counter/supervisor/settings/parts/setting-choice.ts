import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import type { FieldOption } from '../fields/field.ts';
import { SettingsField, typedIn } from './settings-field.ts';

/** One of a few: fixed ones, or things of this hall. */
@customElement('setting-choice')
export class SettingChoice extends SettingsField {
  /** The settings as they are being edited. */
  @property({ attribute: false }) hall!: HallShape;

  protected override control(): TemplateResult {
    const { say } = this.language;
    const { options, none } = this.#offer;
    const value = this.value === null || this.value === undefined ? '' : String(this.value);
    const isKnown = value === '' || options.some((option) => option.value === value);
    return html`<select
      id="field"
      aria-describedby="problem hint"
      aria-invalid=${this.invalid}
      ?disabled=${this.locked}
      @change=${(event: Event) => this.#chosen(typedIn(event))}
    >
      ${none || value === '' ? html`<option value="" ?selected=${value === ''}>${none ? say(none) : '–'}</option>` : nothing}
      ${isKnown ? nothing : html`<option value=${value} selected>${value}</option>`}
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${say(option.words)}</option>`)}
    </select>`;
  }

  get #offer(): { options: readonly FieldOption[]; none: FieldOption['words'] | undefined } {
    const { kind, otherwise } = this.row;
    if (kind.is === 'choice') return { options: kind.options, none: otherwise };
    if (kind.is !== 'oneOf') return { options: [], none: otherwise };
    const { agencies, zones } = this.hall;
    const option = (value: string, { id, en = id }: { id: string; en?: string | undefined }) => ({
      value,
      words: { id, en },
    });
    const options =
      kind.list === 'agencies'
        ? agencies.map(({ agencyId, shortName }) => option(agencyId, shortName))
        : zones.map(({ zoneId, name }) => option(zoneId, name));
    return { options, none: kind.none };
  }

  /** Nothing chosen: left out, or, where a thing may belong to nobody, null. */
  #chosen(value: string): void {
    if (value !== '') this.give(value, { isStep: true });
    else this.give(this.row.kind.is === 'oneOf' ? null : undefined, { isStep: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-choice': SettingChoice;
  }
}
