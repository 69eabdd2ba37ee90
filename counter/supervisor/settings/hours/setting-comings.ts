import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Words } from '../../../../shared/client/words/language.ts';
import { dayWords } from '../../parts/moments.ts';
import { SettingsField, typedIn } from '../parts/settings-field.ts';
import type { WeekdayPicker } from '../parts/weekday-picker.ts';
import '../parts/weekday-picker.ts';
import { hoursStyle } from './hours-style.ts';

const words = {
  some: { id: 'Hanya pada hari tertentu', en: 'On certain days only' },
  weekdays: { id: 'Setiap', en: 'Every' },
  dates: { id: 'Dan pada tanggal', en: 'And on the dates' },
  date: { id: 'Tanggal', en: 'Date' },
  add: { id: '+ Tanggal', en: '+ Date' },
  remove: { id: 'Hapus {date}', en: 'Remove {date}' },
} satisfies Words;

interface Comings {
  weekdays: number[];
  dates: string[];
}

/** The days on which an agency is in the hall: weekdays, single dates, or all that the hall is open. */
@customElement('setting-comings')
export class SettingComings extends SettingsField {
  static override styles = [
    ...SettingsField.styles,
    hoursStyle,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin: var(--space-2) 0;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding-left: var(--space-3);
        background: var(--paper);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      li .icon {
        min-height: 2.25rem;
        width: 2.25rem;
        border: 0;
      }
      .inner {
        display: grid;
        gap: var(--space-2);
      }
    `,
  ];

  @state() private date = '';

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>${this.language.say(this.row.words)}</legend>
      ${this.control()} ${this.notes()}
    </fieldset>`;
  }

  protected override control(): TemplateResult {
    const { say } = this.language;
    const { otherwise } = this.row;
    const comings = this.value as Comings | undefined;
    return html`<label class="check">
        <input type="checkbox" .checked=${comings !== undefined} ?disabled=${this.locked} @change=${this.#turn} />
        ${say(words.some)}
      </label>
      ${comings ? this.#days(comings) : html`<p class="hint">${otherwise ? say(otherwise) : nothing}.</p>`}`;
  }

  #days({ weekdays = [], dates = [] }: Comings): TemplateResult {
    const { say } = this.language;
    return html`<div class="inner">
      <p class="label">${say(words.weekdays)}</p>
      <weekday-picker
        label=${say(words.weekdays)}
        .days=${weekdays}
        ?locked=${this.locked}
        @change=${(event: Event) => this.give((event.target as WeekdayPicker).days, { inner: ['weekdays'], isStep: true })}
      ></weekday-picker>
      <p class="label">${say(words.dates)}</p>
      <ul>
        ${dates.map((date, place) => this.#date(date, place))}
      </ul>
      ${this.locked ? nothing : this.#adding(dates)}
    </div>`;
  }

  #date(date: string, place: number): TemplateResult {
    const label = this.language.say(words.remove, { date: dayWords(date) });
    return html`<li>
      ${dayWords(date)}
      ${
        this.locked
          ? nothing
          : html`<button type="button" class="plain icon" aria-label=${label} @click=${() => this.give(undefined, { inner: ['dates', place], isStep: true })}>×</button>`
      }
    </li>`;
  }

  #adding(dates: readonly string[]): TemplateResult {
    const { say } = this.language;
    return html`<div class="line">
      <label>
        ${say(words.date)}
        <input type="date" .value=${this.date} @change=${(event: Event) => {
          this.date = typedIn(event);
        }} />
      </label>
      <button type="button" class="plain small" aria-disabled=${this.date === ''} @click=${() => this.#add(dates)}>${say(words.add)}</button>
    </div>`;
  }

  #add(dates: readonly string[]): void {
    if (this.date === '') return;
    this.give([...new Set([...dates, this.date])].sort(), { inner: ['dates'], isStep: true });
    this.date = '';
  }

  readonly #turn = (event: Event): void => {
    const isOn = (event.target as HTMLInputElement).checked;
    this.give(isOn ? { weekdays: [], dates: [] } : undefined, { isStep: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-comings': SettingComings;
  }
}
