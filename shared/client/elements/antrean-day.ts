/**
 * Chooses a day. The browser's own date field speaks the browser's language, which on a counter's computer is often neither
 * of the hall's; this one speaks that of the page.
 */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BusinessDay } from '../../base/ids.ts';
import { type DayParts, dayOfParts, lastDate, monthNames, partsOf, yearsFor } from '../days/day-parts.ts';
import { currentLanguage, LanguageController, type Words } from '../words/language.ts';

const words = {
  date: { id: 'Tanggal', en: 'Day of the month' },
  month: { id: 'Bulan', en: 'Month' },
  year: { id: 'Tahun', en: 'Year' },
} satisfies Words;

export class DayPicked extends Event {
  readonly day: BusinessDay;

  constructor(day: BusinessDay) {
    super('day-picked');
    this.day = day;
  }
}

/** Raises `day-picked`. */
@customElement('antrean-day')
export class AntreanDay extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      gap: 0.25rem;
      min-width: 0;
    }
    select {
      box-sizing: border-box;
      min-width: 0;
      min-height: var(--day-height, 2.75rem);
      padding: 0 0.35rem;
      font: inherit;
      color: inherit;
      background: var(--card);
      border: var(--day-border, 1px solid var(--edge));
      border-radius: var(--radius-s, var(--radius));
    }
    .month {
      flex: 1 1 5.5rem;
    }
    .date,
    .year {
      flex: none;
    }
    select:focus-visible {
      outline: 3px solid var(--sea);
      outline-offset: 2px;
    }
  `;

  @property({ attribute: false }) day!: BusinessDay;
  /** No later one is chosen. */
  @property({ attribute: false }) latest!: BusinessDay;
  #language = new LanguageController(this);

  override render() {
    const { date, month, year } = partsOf(this.day);
    const months = monthNames(currentLanguage.value === 'en' ? 'en-GB' : 'id-ID');
    const dates = Array.from({ length: lastDate({ year, month }) }, (_, index) => index + 1);
    return html`${this.#choice('date', dates, date, String)}
    ${this.#choice(
      'month',
      months.map((_, index) => index + 1),
      month,
      (value) => months[value - 1] ?? '',
    )}
    ${this.#choice('year', yearsFor(this.day, this.latest), year, String)}`;
  }

  #choice(part: keyof DayParts, values: readonly number[], chosen: number, wordOf: (value: number) => string) {
    return html`<select
      class=${part}
      aria-label=${this.#language.say(words[part])}
      .value=${String(chosen)}
      @change=${(event: Event) => this.#chosen(part, Number((event.target as HTMLSelectElement).value))}
    >
      ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${wordOf(value)}</option>`)}
    </select>`;
  }

  #chosen(part: keyof DayParts, value: number): void {
    const day = dayOfParts({ ...partsOf(this.day), [part]: value }, this.latest);
    // What was asked for may not be there, and the field has to show what is.
    this.requestUpdate();
    this.dispatchEvent(new DayPicked(day));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'antrean-day': AntreanDay;
  }
}
