import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { Break, Hours } from '../../../../shared/hall/hall.ts';
import { raise } from '../../../ui/events.ts';
import type { Path } from '../draft/paths.ts';
import type { Problem } from '../draft/problems.ts';
import { clockField } from '../parts/clock-field.ts';
import { fieldStyle } from '../parts/field-style.ts';
import type { WeekdayPicker } from '../parts/weekday-picker.ts';
import '../parts/weekday-picker.ts';
import { weekdaysWords } from '../parts/weekday-words.ts';
import { newHours } from './exceptions.ts';
import { hoursStyle } from './hours-style.ts';

const words = {
  days: { id: 'Hari', en: 'Days' },
  open: { id: 'Buka', en: 'Opens' },
  close: { id: 'Tutup', en: 'Closes' },
  last: { id: 'Nomor terakhir', en: 'Last number' },
  untilClose: { id: 'sampai tutup', en: 'until closing' },
  break: { id: 'Istirahat dari', en: 'Break from' },
  to: { id: 'sampai', en: 'to' },
  stops: { id: 'Nomor berhenti', en: 'Numbers stop' },
  atStart: { id: 'saat istirahat', en: 'with the break' },
  addBreak: { id: '+ Istirahat', en: '+ Break' },
  removeBreak: { id: 'Hapus istirahat', en: 'Remove the break' },
  remove: { id: 'Hapus jam {days}', en: 'Remove the hours of {days}' },
  removeShort: { id: 'Hapus', en: 'Remove' },
  add: { id: '+ Tambah hari dan jam', en: '+ Add days and hours' },
  none: { id: 'Tutup setiap hari. Tambahkan hari dan jam.', en: 'Closed on every day. Add days and hours.' },
} satisfies Words;

/** Hours by weekday, with breaks and the last number: of a week, or of dates with other hours. */
@customElement('hours-list')
export class HoursList extends LitElement {
  static override styles = [
    base,
    fieldStyle,
    hoursStyle,
    css`
      .break {
        padding-top: var(--space-3);
        border-top: 1px dashed var(--line);
      }
    `,
  ];

  @property({ attribute: false }) hours: readonly Hours[] = [];
  @property({ attribute: false }) path: Path = [];
  @property({ attribute: false }) problems: readonly Problem[] = [];
  @property({ type: Boolean }) locked = false;
  /** Whether no hours at all mean closed: of a date; a week without hours is one that is not filled in yet. */
  @property({ type: Boolean }) dated = false;
  #language = new LanguageController(this);

  override render(): TemplateResult {
    const { say } = this.#language;
    return html`<div class="rows">${this.hours.map((row, place) => this.#row(row, place))}</div>
      ${this.hours.length === 0 && !this.dated ? html`<p class="quiet">${say(words.none)}</p>` : nothing}
      ${this.locked ? nothing : html`<button type="button" class="plain small" @click=${this.#add}>${say(words.add)}</button>`}`;
  }

  #row(row: Hours, place: number): TemplateResult {
    const { say } = this.#language;
    const own = this.problems.filter(({ path }) => path[this.path.length] === place);
    return html`<div class=${own.length > 0 ? 'card wrong' : 'card'}>
      <div class="line">
        <weekday-picker
          label=${say(words.days)}
          .days=${row.weekdays}
          ?locked=${this.locked}
          @change=${(event: Event) => this.#give([place, 'weekdays'], (event.target as WeekdayPicker).days, true)}
        ></weekday-picker>
        ${this.locked ? nothing : this.#removal(row, place)}
      </div>
      <div class="line">
        ${this.#clock(words.open, row.open, [place, 'open'])} ${this.#clock(words.close, row.close, [place, 'close'])}
        ${this.#clock(words.last, row.lastTicket, [place, 'lastTicket'], words.untilClose)}
        ${
          this.locked
            ? nothing
            : html`<button type="button" class="plain small" @click=${() => this.#addBreak(row, place)}>${say(words.addBreak)}</button>`
        }
      </div>
      ${(row.breaks ?? []).map((pause, at) => this.#break(pause, place, at))}
      <div role="status">${[...new Set(own.map(({ text }) => say(text)))].map((text) => html`<p class="problem">${text}</p>`)}</div>
    </div>`;
  }

  #removal(row: Hours, place: number): TemplateResult {
    const { say } = this.#language;
    return html`<button
      type="button"
      class="plain small grave end"
      aria-label=${say(words.remove, { days: weekdaysWords(row.weekdays) })}
      @click=${() => this.#give([place], undefined, true)}
    >
      ${say(words.removeShort)}
    </button>`;
  }

  #break(pause: Break, place: number, at: number): TemplateResult {
    const { say } = this.#language;
    const way = [place, 'breaks', at];
    return html`<div class="line break">
      ${this.#clock(words.break, pause.start, [...way, 'start'])} ${this.#clock(words.to, pause.end, [...way, 'end'])}
      ${this.#clock(words.stops, pause.noTicketsFrom, [...way, 'noTicketsFrom'], words.atStart)}
      ${
        this.locked
          ? nothing
          : html`<button type="button" class="plain icon" aria-label=${say(words.removeBreak)} @click=${() => this.#give(way, undefined, true)}>×</button>`
      }
    </div>`;
  }

  #clock(label: Words[string], value: string | undefined, way: Path, otherwise?: Words[string]): TemplateResult {
    const { say } = this.#language;
    const isAt = ({ path }: Problem) => way.every((step, index) => path[this.path.length + index] === step);
    return html`<label>
      ${say(label)}
      ${clockField({
        label: say(label),
        value,
        placeholder: otherwise ? say(otherwise) : '08.00',
        isWrong: this.problems.some(isAt),
        isLate: otherwise !== undefined,
        locked: this.locked,
        give: (time) => this.#give(way, time === '' && otherwise ? undefined : time, true),
      })}
    </label>`;
  }

  readonly #add = (): void => this.#give([this.hours.length], newHours(this.hours), true);

  #addBreak({ breaks = [] }: Hours, place: number): void {
    const pause: Break = { start: '12:00', end: '13:00' };
    this.#give([place, 'breaks'], [...breaks, pause], true);
  }

  #give(way: Path, value: unknown, isStep: boolean): void {
    const [place] = way;
    const isNew = way.length === 1 && place === this.hours.length;
    const given = isNew ? { path: this.path, value: [...this.hours, value] } : { path: [...this.path, ...way], value };
    raise(this, 'setting-given', { ...given, isStep });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hours-list': HoursList;
  }
}
