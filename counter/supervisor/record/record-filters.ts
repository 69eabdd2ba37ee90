import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me, PersonRow } from '../../../shared/access/access.ts';
import '../../../shared/client/elements/antrean-day.ts';
import { AgencyId, type BusinessDay, CounterId, OfficerId } from '../../../shared/base/ids.ts';
import type { DayPicked } from '../../../shared/client/elements/antrean-day.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { RecordAnswer } from '../../../shared/views/record.ts';
import type { CatalogueView } from '../../../shared/views/views.ts';
import { catalogueContext, fromContext, meContext } from '../../ui/contexts.ts';
import { raise } from '../../ui/events.ts';
import { pageStyle } from '../parts/page-style.ts';
import { isNarrowed, type RecordFilter, typedNumber, wholeDay } from './record-filter.ts';

const words = {
  filters: { id: 'Saringan', en: 'Filters' },
  day: { id: 'Hari', en: 'Day' },
  earlier: { id: 'Hari sebelumnya', en: 'The day before' },
  later: { id: 'Hari berikutnya', en: 'The day after' },
  number: { id: 'Nomor, misalnya A-017', en: 'Number, as A-017' },
  wrong: { id: 'Itu bukan nomor antrean. Contoh: A-017.', en: 'That is no number. An example: A-017.' },
  counter: { id: 'Loket {number}', en: 'Counter {number}' },
  allAgencies: { id: 'Semua instansi', en: 'All agencies' },
  allCounters: { id: 'Semua loket', en: 'All counters' },
  allPeople: { id: 'Semua petugas', en: 'All officers' },
  clear: { id: 'Hapus saringan', en: 'Clear the filters' },
} satisfies Words;

/** Chooses the day and the filters of the record. Raises `filter-given`. */
@customElement('record-filters')
export class RecordFilters extends LitElement {
  static override styles = [
    base,
    pageStyle,
    css`
      :host {
        padding: 0;
      }
      .day {
        display: flex;
        gap: var(--space-1);
      }
      .day .plain {
        min-width: 2.75rem;
        padding: 0;
      }
      .day .plain[aria-disabled='true'] {
        color: var(--edge-quiet);
        cursor: default;
        background: transparent;
      }
      input[type='search'] {
        flex: 0 1 13.5rem;
        font-family: var(--numbers);
      }
      select {
        flex: 0 1 13rem;
      }
      .problem {
        flex: 1 1 100%;
        font-weight: 600;
        color: var(--coral-text);
      }
      @media (max-width: 820px) {
        .day {
          flex: 1 1 100%;
        }
        .day .plain {
          min-width: 1.75rem;
          flex: none;
        }
        .day antrean-day {
          flex: 1;
        }
        input[type='search'] {
          flex: 1 1 100%;
          order: 0;
        }
        select {
          flex: 1 1 9rem;
        }
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(meContext) private me!: Me;
  @property({ attribute: false }) filter!: RecordFilter;
  /** `2026-11-22`, in the hall's time zone. */
  @property({ attribute: false }) today!: BusinessDay;
  /** The nearest days with something in them. */
  @property({ attribute: false }) days!: RecordAnswer['days'];
  @property({ attribute: false }) people: readonly PersonRow[] = [];
  @state() private wrong = false;
  #language = new LanguageController(this);

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  override render() {
    const { say } = this.#language;
    const { filter } = this;
    return html`<div class="bar" role="group" aria-label=${say(words.filters)}>
      ${this.#day()}
      <input
        type="search"
        placeholder=${say(words.number)}
        aria-label=${say(words.number)}
        aria-invalid=${this.wrong ? 'true' : 'false'}
        .value=${filter.number ?? ''}
        @change=${this.#numberTyped}
        @search=${this.#numberTyped}
      />
      ${
        this.#agencies.length > 1
          ? html`<select aria-label=${say(words.allAgencies)} @change=${this.#agencyChosen}>
              <option value="">${say(words.allAgencies)}</option>
              ${this.#agencies.map(
                ({ agencyId, shortName }) =>
                  html`<option value=${agencyId} ?selected=${agencyId === filter.agencyId}>${say(shortName)}</option>`,
              )}
            </select>`
          : nothing
      }
      <select aria-label=${say(words.allCounters)} @change=${this.#counterChosen}>
        <option value="">${say(words.allCounters)}</option>
        ${this.#counters.map(
          ({ counterId, number }) =>
            html`<option value=${counterId} ?selected=${counterId === filter.counterId}>${say(words.counter, { number })}</option>`,
        )}
      </select>
      <select aria-label=${say(words.allPeople)} @change=${this.#officerChosen}>
        <option value="">${say(words.allPeople)}</option>
        ${this.people.map(
          ({ officerId, name }) =>
            html`<option value=${officerId} ?selected=${officerId === filter.officerId}>${name}</option>`,
        )}
      </select>
      ${
        isNarrowed(filter)
          ? html`<button type="button" class="plain" @click=${() => this.#give(wholeDay(filter.day))}>${say(words.clear)}</button>`
          : nothing
      }
      ${this.wrong ? html`<p class="problem" role="alert">${say(words.wrong)}</p>` : nothing}
    </div>`;
  }

  #day() {
    const { say } = this.#language;
    const { previous, next } = this.days;
    const step = (day: RecordFilter['day'] | null, sign: string, label: Words[string]) => html`<button
      type="button"
      class="plain"
      aria-label=${say(label)}
      aria-disabled=${day ? 'false' : 'true'}
      @click=${() => day && this.#give({ ...this.filter, day })}
    >
      ${sign}
    </button>`;
    return html`<div class="day">
      ${step(previous, '‹', words.earlier)}
      <antrean-day role="group" aria-label=${say(words.day)} .day=${this.filter.day} .latest=${this.today} @day-picked=${this.#dayChosen}></antrean-day>
      ${step(next, '›', words.later)}
    </div>`;
  }

  /** Those whose record is told. */
  get #agencies() {
    const { agencyIds } = this.me;
    return this.catalogue.agencies.filter(({ agencyId }) => agencyIds === null || agencyIds.includes(agencyId));
  }

  get #counters() {
    return [...this.catalogue.counters].sort((one, other) => one.number - other.number);
  }

  #dayChosen({ day }: DayPicked): void {
    this.#give({ ...this.filter, day });
  }

  #numberTyped(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    const number = typedNumber(typed);
    this.wrong = number === null && typed.trim() !== '';
    if (!this.wrong && number !== this.filter.number) this.#give({ ...this.filter, number });
  }

  #agencyChosen(event: Event): void {
    const agencyId = AgencyId.safeParse((event.target as HTMLSelectElement).value).data ?? null;
    this.#give({ ...this.filter, agencyId });
  }

  #counterChosen(event: Event): void {
    const counterId = CounterId.safeParse((event.target as HTMLSelectElement).value).data ?? null;
    this.#give({ ...this.filter, counterId });
  }

  #officerChosen(event: Event): void {
    const officerId = OfficerId.safeParse((event.target as HTMLSelectElement).value).data ?? null;
    this.#give({ ...this.filter, officerId });
  }

  #give(filter: RecordFilter): void {
    this.wrong = false;
    raise(this, 'filter-given', { filter });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'record-filters': RecordFilters;
  }
}
