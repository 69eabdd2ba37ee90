import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me, PersonRow } from '../../../shared/access/access.ts';
import '../../../shared/client/elements/antrean-day.ts';
import { AgencyId, type BusinessDay, CounterId, OfficerId } from '../../../shared/base/ids.ts';
import type { DayPicked } from '../../../shared/client/elements/antrean-day.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { RecordAnswer } from '../../../shared/record/record.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, fromContext, meContext } from '../../ui/contexts.ts';
import { type DeskEvent, raise } from '../../ui/events.ts';
import { pageStyle } from '../parts/page-style.ts';
import './record-choice.ts';
import { isNarrowed, type RecordFilter, typedNumber, wholeDay } from './record-filter.ts';
import { optionsOf, type RecordOption } from './record-options.ts';

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
      record-choice {
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
        record-choice {
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
          ? this.#choice(words.allAgencies, filter.agencyId, this.#agencies, (id) =>
              this.#give({ ...filter, agencyId: AgencyId.safeParse(id).data ?? null }),
            )
          : nothing
      }
      ${this.#choice(words.allCounters, filter.counterId, this.#counters, (id) =>
        this.#give({ ...filter, counterId: CounterId.safeParse(id).data ?? null }),
      )}
      ${this.#choice(words.allPeople, filter.officerId, this.#people, (id) =>
        this.#give({ ...filter, officerId: OfficerId.safeParse(id).data ?? null }),
      )}
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

  #choice(
    label: Words[string],
    value: string | null,
    options: readonly RecordOption[],
    choose: (id: string | null) => void,
  ) {
    return html`<record-choice
      label=${this.#language.say(label)}
      .value=${value}
      .options=${options}
      @option-chosen=${(event: DeskEvent<'option-chosen'>) => choose(event.detail.id)}
    ></record-choice>`;
  }

  /** Those whose record is told. */
  get #agencies(): RecordOption[] {
    const { say } = this.#language;
    const { agencyIds } = this.me;
    const own = this.catalogue.agencies.filter(({ agencyId }) => agencyIds === null || agencyIds.includes(agencyId));
    return optionsOf(
      own.map(({ agencyId, shortName, name }) => ({ id: agencyId, name: say(shortName), also: say(name) })),
    );
  }

  get #counters(): RecordOption[] {
    const inOrder = [...this.catalogue.counters].sort((one, other) => one.number - other.number);
    return inOrder.map(({ counterId, number }) => ({
      id: counterId,
      name: this.#language.say(words.counter, { number }),
    }));
  }

  get #people(): RecordOption[] {
    return optionsOf(this.people.map(({ officerId, name, signInName }) => ({ id: officerId, name, also: signInName })));
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
