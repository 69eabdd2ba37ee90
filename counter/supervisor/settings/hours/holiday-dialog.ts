import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { DeskDialog } from '../../../ui/desk-dialog.ts';
import '../../../ui/desk-dialog.ts';
import { raise } from '../../../ui/events.ts';
import { dialogStyle } from '../../parts/dialog-style.ts';
import { dayWords } from '../../parts/moments.ts';
import { fieldStyle } from '../parts/field-style.ts';
import { typedIn } from '../parts/settings-field.ts';
import './events.ts';
import { type Exception, withHolidays } from './exceptions.ts';
import { type Holiday, holidaysIn, type WrongLine } from './holidays.ts';

const words = {
  heading: { id: 'Tempel daftar hari libur', en: 'Paste a list of holidays' },
  lead: {
    id: 'Satu hari libur satu baris: tanggal dan sebutannya, seperti dalam keputusan bersama tiga menteri.',
    en: 'One holiday a line: its date and what it is.',
  },
  field: { id: 'Hari libur', en: 'Holidays' },
  example: {
    id: '1 Januari 2027 Tahun Baru Masehi\n17-18 Maret 2027 Cuti bersama Nyepi\n2027-08-17;Hari Kemerdekaan',
    en: '1 January 2027 New Year\n17-18 March 2027 Nyepi\n2027-08-17;Independence Day',
  },
  found: { id: '{count} hari libur terbaca', en: '{count} {count|holiday|holidays} found' },
  wrong: { id: 'Baris {line}: {problem}', en: 'Line {line}: {problem}' },
  back: { id: 'Kembali', en: 'Back' },
  add: { id: 'Tambahkan {count}', en: 'Add {count}' },
} satisfies Words;

/** Holidays of a year as text; each line is read while it is typed. Raises `exceptions-given`. */
@customElement('holiday-dialog')
export class HolidayDialog extends LitElement {
  static override styles = [
    base,
    dialogStyle,
    fieldStyle,
    css`
      .lead {
        margin-bottom: var(--space-3);
      }
      textarea {
        min-height: 9rem;
        max-height: 30vh;
        field-sizing: fixed;
      }
      ol {
        max-height: 24vh;
        margin-top: var(--space-3);
        overflow-y: auto;
      }
      li {
        padding: var(--space-1) 0;
        border-bottom: 1px solid var(--line);
      }
      li small {
        display: block;
        color: var(--mist);
      }
    `,
  ];

  @property({ attribute: false }) exceptions: readonly Exception[] = [];
  /** Of dates without a year. */
  @property({ type: Number }) year = 0;
  @state() private text = '';
  @query('desk-dialog') private frame!: DeskDialog;
  @query('textarea') private field!: HTMLTextAreaElement;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.field.focus();
  }

  override render(): TemplateResult {
    const { say } = this.#language;
    const { holidays, wrong } = holidaysIn(this.text, this.year);
    const isReady = holidays.length > 0 && wrong.length === 0;
    return html`<desk-dialog heading=${say(words.heading)} @confirmed=${(event: Event) => event.stopPropagation()}>
      <div class="fields">
        <p class="lead">${say(words.lead)}</p>
        <label for="text" class="visually-hidden">${say(words.field)}</label>
        <textarea id="text" placeholder=${say(words.example)} @input=${(event: Event) => {
          this.text = typedIn(event);
        }}
          @keydown=${(event: Event) => event.stopPropagation()}></textarea>
        <div role="status">${holidays.length + wrong.length > 0 ? this.#preview(holidays, wrong) : nothing}</div>
      </div>
      <div class="buttons">
        <button type="button" class="plain" @click=${this.#back}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        <button type="button" class="filled" aria-disabled=${!isReady} @click=${() => isReady && this.#add(holidays)}>
          ${say(words.add, { count: holidays.length })}
        </button>
      </div>
    </desk-dialog>`;
  }

  #preview(holidays: readonly Holiday[], wrong: readonly WrongLine[]): TemplateResult {
    const { say } = this.#language;
    const when = ({ from, to }: Holiday) => (from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`);
    return html`<ol>
        ${wrong.map(
          ({ line, text, problem }) =>
            html`<li><b>${text}</b><p class="problem">${say(words.wrong, { line, problem })}</p></li>`,
        )}
        ${holidays.map((holiday) => html`<li>${holiday.name}<small>${when(holiday)}</small></li>`)}
      </ol>
      <p class="hint">${say(words.found, { count: holidays.length })}</p>`;
  }

  #add(holidays: readonly Holiday[]): void {
    raise(this, 'exceptions-given', { exceptions: withHolidays(this.exceptions, holidays) });
    this.#back();
  }

  #back(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'holiday-dialog': HolidayDialog;
  }
}
