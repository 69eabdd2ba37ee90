import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language } from '../../../../shared/base/text.ts';
import { localDay } from '../../../../shared/client/days/local-day.ts';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, languageNames, type Words } from '../../../../shared/client/words/language.ts';
import type { Schedule } from '../../../../shared/hall/hall.ts';
import { fromContext, nowContext } from '../../../ui/contexts.ts';
import { raise } from '../../../ui/events.ts';
import { dayWords } from '../../parts/moments.ts';
import type { Path } from '../draft/paths.ts';
import type { Problem } from '../draft/problems.ts';
import { fieldStyle } from '../parts/field-style.ts';
import { typedIn } from '../parts/settings-field.ts';
import { withLanguage } from '../parts/typed.ts';
import { closedOn, type Exception, otherHours, ramadanHours } from './exceptions.ts';
import './holiday-dialog.ts';
import { hoursStyle } from './hours-style.ts';
import './hours-list.ts';

const words = {
  heading: { id: 'Tanggal khusus', en: 'Special dates' },
  lead: {
    id: 'Libur nasional, cuti bersama, Ramadan, hari kedatangan instansi. Menggantikan jam mingguan.',
    en: 'Holidays, Ramadan, days on which an agency comes. They take the place of the weekly hours.',
  },
  from: { id: 'Dari', en: 'From' },
  to: { id: 'Sampai', en: 'To' },
  note: { id: 'Sebutan', en: 'What it is' },
  closed: { id: 'Tutup', en: 'Closed' },
  other: { id: 'Jam lain', en: 'Other hours' },
  how: { id: 'Pada tanggal ini', en: 'On these dates' },
  remove: { id: 'Hapus', en: 'Remove' },
  add: { id: '+ Hari libur', en: '+ Holiday' },
  addHours: { id: '+ Hari dengan jam lain', en: '+ Day with other hours' },
  ramadan: { id: '+ Ramadan', en: '+ Ramadan' },
  paste: { id: 'Tempel daftar libur…', en: 'Paste a list of holidays…' },
  past: { id: '{count} tanggal yang sudah lewat', en: '{count} {count|date that is|dates that are} over' },
} satisfies Words;

/** Dates on which other hours hold, or none. */
@customElement('exception-list')
export class ExceptionList extends LitElement {
  static override styles = [
    base,
    fieldStyle,
    hoursStyle,
    css`
      h3 {
        margin: var(--space-5) 0 0;
        font-size: 1rem;
      }
      .lead {
        margin-bottom: var(--space-3);
        font-size: 0.875rem;
        color: var(--mist);
      }
      .grow {
        flex: 1 1 12rem;
      }
      select {
        width: auto;
      }
      hours-list {
        margin-top: var(--space-3);
      }
      details {
        margin-bottom: var(--space-3);
      }
      summary {
        min-height: 2.5rem;
        line-height: 2.5rem;
        font-weight: 650;
        cursor: pointer;
      }
    `,
  ];

  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) schedule!: Schedule;
  @property({ attribute: false }) path: Path = [];
  @property({ attribute: false }) problems: readonly Problem[] = [];
  @property() timezone = 'UTC';
  @property({ type: Boolean }) locked = false;
  @state() private isPasting = false;
  #language = new LanguageController(this);

  get #exceptions(): readonly Exception[] {
    return this.schedule.exceptions ?? [];
  }

  get #today(): string {
    return localDay(this.now, this.timezone);
  }

  override render(): TemplateResult {
    const { say } = this.#language;
    const rows = this.#exceptions.map((exception, place) => ({ exception, place }));
    const isPast = ({ exception }: (typeof rows)[number]) => exception.to !== '' && exception.to < this.#today;
    const past = rows.filter(isPast);
    return html`<h3>${say(words.heading)}</h3>
      <p class="lead">${say(words.lead)}</p>
      ${
        past.length > 0
          ? html`<details>
              <summary>${say(words.past, { count: past.length })}</summary>
              <div class="rows">${past.map(this.#row)}</div>
            </details>`
          : nothing
      }
      <div class="rows">${rows.filter((row) => !isPast(row)).map(this.#row)}</div>
      ${this.locked ? nothing : this.#acts()} ${this.isPasting ? this.#dialog() : nothing}`;
  }

  readonly #row = ({ exception, place }: { exception: Exception; place: number }): TemplateResult => {
    const { say } = this.#language;
    const own = this.problems.filter(({ path }) => path[this.path.length] === place);
    const isOther = exception.hours.length > 0;
    const outside = own.filter(({ path }) => path[this.path.length + 1] !== 'hours');
    return html`<div class=${own.length > 0 ? 'card wrong' : 'card'}>
      <div class="line">
        ${this.#date(words.from, exception, place, 'from')} ${this.#date(words.to, exception, place, 'to')}
        ${this.#note(exception, place, 'id')} ${this.#note(exception, place, 'en')}
      </div>
      <div class="line">
        <label>
          ${say(words.how)}
          <select ?disabled=${this.locked} @change=${(event: Event) => this.#turn(exception, place, typedIn(event))}>
            <option value="closed" ?selected=${!isOther}>${say(words.closed)}</option>
            <option value="other" ?selected=${isOther}>${say(words.other)}</option>
          </select>
        </label>
        <span class="quiet">${spanWords(exception)}</span>
        ${
          this.locked
            ? nothing
            : html`<button type="button" class="plain small grave end" aria-label="${say(words.remove)} ${say(exception.note)}" @click=${() => this.#give([place], undefined)}>${say(words.remove)}</button>`
        }
      </div>
      ${
        isOther
          ? html`<hours-list
              dated
              .hours=${exception.hours}
              .path=${[...this.path, place, 'hours']}
              .problems=${own.filter(({ path }) => path[this.path.length + 1] === 'hours')}
              ?locked=${this.locked}
            ></hours-list>`
          : nothing
      }
      <div role="status">${[...new Set(outside.map(({ text }) => say(text)))].map((text) => html`<p class="problem">${text}</p>`)}</div>
    </div>`;
  };

  #date(label: Words[string], exception: Exception, place: number, field: 'from' | 'to'): TemplateResult {
    return html`<label>
      ${this.#language.say(label)}
      <input
        type="date"
        ?readonly=${this.locked}
        .value=${exception[field]}
        @change=${(event: Event) => this.#dated(exception, place, field, typedIn(event))}
      />
    </label>`;
  }

  #note({ note }: Exception, place: number, language: Language): TemplateResult {
    return html`<label class="grow" lang=${language}>
      ${this.#language.say(words.note)}${language === 'en' ? ` (${languageNames.en})` : ''}
      <input
        type="text"
        maxlength="600"
        ?readonly=${this.locked}
        .value=${note[language] ?? ''}
        @input=${(event: Event) => this.#give([place, 'note'], withLanguage(note, language, typedIn(event)), false)}
      />
    </label>`;
  }

  #acts(): TemplateResult {
    const { say } = this.#language;
    const today = this.#today;
    const add = (label: Words[string], exception: () => Exception) =>
      html`<button type="button" class="plain small" @click=${() => this.#give([], [...this.#exceptions, exception()])}>${say(label)}</button>`;
    return html`<div class="acts">
      ${add(words.add, () => closedOn(today))} ${add(words.addHours, () => otherHours(this.schedule.weekly, today))}
      ${add(words.ramadan, () => ramadanHours(today, today))}
      <button type="button" class="plain small" @click=${() => {
        this.isPasting = true;
      }}>
        ${say(words.paste)}
      </button>
    </div>`;
  }

  #dialog(): TemplateResult {
    return html`<holiday-dialog
      .exceptions=${this.#exceptions}
      year=${Number(this.#today.slice(0, 4))}
      @exceptions-given=${(event: CustomEvent<{ exceptions: Exception[] }>) => this.#give([], event.detail.exceptions)}
      @dismissed=${(event: Event) => {
        event.stopPropagation();
        this.isPasting = false;
      }}
    ></holiday-dialog>`;
  }

  /** The last day follows the first while it is not later. */
  #dated(exception: Exception, place: number, field: 'from' | 'to', date: string): void {
    const next = { ...exception, [field]: date };
    if (field === 'from' && exception.to < date) next.to = date;
    this.#give([place], next);
  }

  #turn(exception: Exception, place: number, how: string): void {
    const { hours } = how === 'other' ? otherHours(this.schedule.weekly, exception.from) : closedOn(exception.from);
    this.#give([place, 'hours'], hours);
  }

  #give(way: Path, value: unknown, isStep = true): void {
    raise(this, 'setting-given', { path: [...this.path, ...way], value, isStep });
  }
}

const spanWords = ({ from, to }: Exception): string => {
  if (from === '' || to === '') return '';
  return from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`;
};

declare global {
  interface HTMLElementTagNameMap {
    'exception-list': ExceptionList;
  }
}
