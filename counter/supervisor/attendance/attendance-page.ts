import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AgencyId } from '../../../shared/base/ids.ts';
import { type Api, addressOf } from '../../../shared/client/connection/api.ts';
import { businessDay } from '../../../shared/client/days/local-day.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { AttendanceAnswer, AttendanceRow, Month } from '../../../shared/record/attendance.ts';
import { attendanceRoutes } from '../../../shared/routes/attendance.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { apiContext, catalogueContext, fromContext, nowContext, visitorContext } from '../../ui/contexts.ts';
import { pageRows, supervisesAll, type Visitor } from '../../ui/pages.ts';
import { shortSpan } from '../../ui/times.ts';
import { listKeys } from '../parts/list-keys.ts';
import { LoadController } from '../parts/load-controller.ts';
import '../parts/load-notice.ts';
import { dayWords } from '../parts/moments.ts';
import { pageStyle } from '../parts/page-style.ts';
import { rowTable } from '../parts/row-table.ts';
import { monthFrom, monthSheet, monthWords } from './month.ts';

const words = {
  earlier: { id: 'Bulan sebelumnya', en: 'The month before' },
  later: { id: 'Bulan berikutnya', en: 'The month after' },
  allAgencies: { id: 'Semua instansi', en: 'All agencies' },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  xlsx: { id: 'Unduh XLSX', en: 'Download XLSX' },
  day: { id: 'Hari', en: 'Day' },
  counter: { id: 'Loket', en: 'Counter' },
  shared: { id: 'Loket bersama', en: 'Shared counter' },
  planned: { id: 'Jam layanan', en: 'Hours' },
  there: { id: 'Dibuka – ditutup', en: 'Opened – closed' },
  open: { id: 'Buka', en: 'Open' },
  rest: { id: 'Jeda', en: 'Rest' },
  officers: { id: 'Petugas', en: 'Officers' },
  notOpened: { id: 'tidak dibuka', en: 'not opened' },
  stillOpen: { id: 'masih buka', en: 'still open' },
  offDuty: { id: 'tidak dijadwalkan', en: 'not scheduled' },
  late: { id: 'terlambat {span}', en: '{span} late' },
  early: { id: 'lebih awal {span}', en: '{span} early' },
  rests: { id: '{count} kali, {span}', en: '{count|time|times}, {span}' },
  erased: { id: '(dihapus)', en: '(erased)' },
  empty: { id: 'Tidak ada yang tercatat pada bulan ini.', en: 'Nothing is recorded in this month.' },
  more: { id: 'Tampilkan yang lebih lama', en: 'Show what is older' },
} satisfies Words;

const shownAtOnce = 200;

/** Which counters were open when, by whom, against their hours and duty: a month as a table, the newest day first. */
@customElement('attendance-page')
export class AttendancePage extends LitElement {
  static override styles = [
    base,
    pageStyle,
    css`
      .month {
        min-width: 9rem;
        font-weight: 700;
        text-align: center;
      }
      .months {
        display: flex;
        align-items: center;
      }
      tbody tr {
        cursor: default;
      }
      a.plain {
        color: inherit;
        text-decoration: none;
      }
      .bar .plain.step {
        min-width: 2.75rem;
        padding: 0;
      }
      .end {
        display: flex;
        justify-content: center;
        padding: var(--space-4) 0;
      }
    `,
  ];

  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @fromContext(visitorContext) private visitor!: Visitor;
  /** Null: nobody has chosen another than the one of today. */
  @state() private asked: Month | null = null;
  @state() private agencyId: AgencyId | null = null;
  @state() private shown = shownAtOnce;
  #language = new LanguageController(this);
  #month = new LoadController(this, () => this.api.readAttendance({ query: this.#query }));

  constructor() {
    super();
    listKeys(this, null);
  }

  override render() {
    const { say } = this.#language;
    const { data, refusal, loads } = this.#month;
    return html`<div class="bar">
        <h1>${say(pageRows.attendance.words)}</h1>
        <span class="months">${this.#step(-1, words.earlier, '‹', false)}
          <span class="month" aria-live="polite">${monthWords(this.#current, this.#language.value)}</span>
          ${this.#step(1, words.later, '›', this.#current >= this.#today)}</span>
        ${this.#agencies()}
        <a class="plain" href=${addressOf(attendanceRoutes.exportAttendance, { query: this.#query })} download>${say(words.csv)}</a>
        <button type="button" class="plain" ?disabled=${data === null} @click=${this.#download}>${say(words.xlsx)}</button>
      </div>
      <load-notice
        ?filled=${data !== null}
        .loads=${loads}
        .refusal=${refusal}
        @retry-asked=${() => this.#month.reload()}></load-notice>
      ${data ? this.#list(data) : nothing}`;
  }

  #step(by: number, label: Words[string], sign: string, isLast: boolean) {
    return html`<button
      type="button"
      class="plain step"
      aria-label=${this.#language.say(label)}
      ?disabled=${isLast}
      @click=${() => this.#show(monthFrom(this.#current, by), this.agencyId)}
    >
      ${sign}
    </button>`;
  }

  #agencies() {
    const { say } = this.#language;
    const own = supervisesAll(this.visitor) ? null : this.visitor.agencyIds;
    const offered = this.catalogue.agencies.filter(({ agencyId }) => own?.includes(agencyId) ?? true);
    if (offered.length < 2) return nothing;
    return html`<select
      aria-label=${say(words.allAgencies)}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        this.#show(this.#current, value === '' ? null : (value as AgencyId));
      }}
    >
      <option value="">${say(words.allAgencies)}</option>
      ${offered.map(({ agencyId, shortName }) => html`<option value=${agencyId}>${say(shortName)}</option>`)}
    </select>`;
  }

  #list({ rows, timezone }: AttendanceAnswer) {
    const { say } = this.#language;
    if (rows.length === 0) return html`<p class="empty" role="status">${say(words.empty)}</p>`;
    const newest = rows.toSorted((a, b) => b.day.localeCompare(a.day));
    const columns = [words.counter, words.day, words.planned, words.there, words.open, words.rest, words.officers];
    return html`${rowTable({
      columns: columns.map((word) => say(word)),
      rows: newest.slice(0, this.shown),
      idOf: ({ day, counterId }) => `${day} ${counterId}`,
      show: (row) => this.#row(row, timezone),
    })}
    ${
      newest.length > this.shown
        ? html`<div class="end">
            <button type="button" class="plain" @click=${() => this.#more()}>${say(words.more)}</button>
          </div>`
        : nothing
    }`;
  }

  #row(row: AttendanceRow, timezone: string) {
    const { say } = this.#language;
    const time = (at: number | null) => (at === null ? '' : clockTime(at, timezone));
    const { openedAt, closedAt, lateMinutes, earlyMinutes, rests } = row;
    const ending = closedAt === null ? say(words.stillOpen) : time(closedAt);
    const notes = [
      ...(lateMinutes ? [say(words.late, { span: shortSpan(lateMinutes) })] : []),
      ...(earlyMinutes ? [say(words.early, { span: shortSpan(earlyMinutes) })] : []),
    ];
    return html`<tr role="row">
      <td role="cell" class="name"><b>${row.counterNumber ?? row.counterId}</b> ${say(row.agencyName ?? words.shared)}</td>
      <td role="cell" data-label=${say(words.day)}>${dayWords(row.day)}</td>
      <td role="cell" data-label=${say(words.planned)} class="numbers">
        ${row.onDuty ? `${time(row.plannedFrom)} – ${time(row.plannedUntil).replace(/^00(.)00$/, '24$100')}` : say(words.offDuty)}
      </td>
      <td role="cell" data-label=${say(words.there)} class="numbers">
        ${openedAt === null ? html`<span class="trouble">${say(words.notOpened)}</span>` : `${time(openedAt)} – ${ending}`}
        ${notes.length > 0 ? html`<small class="trouble">${notes.join(', ')}</small>` : nothing}
      </td>
      <td role="cell" data-label=${say(words.open)} class="numbers">${openedAt === null ? nothing : shortSpan(row.openMinutes)}</td>
      <td role="cell" data-label=${say(words.rest)}>${rests === 0 ? nothing : say(words.rests, { count: rests, span: shortSpan(row.restMinutes) })}</td>
      <td role="cell" data-label=${say(words.officers)}>${row.officers.map((name) => name ?? say(words.erased)).join(', ')}</td>
    </tr>`;
  }

  get #today(): Month {
    return businessDay(this.now, this.catalogue.hall).slice(0, 7);
  }

  get #current(): Month {
    return this.asked ?? this.#today;
  }

  get #query() {
    return { month: this.#current, ...(this.agencyId === null ? {} : { agencyId: this.agencyId }) };
  }

  #show(month: Month, agencyId: AgencyId | null): void {
    this.asked = month;
    this.agencyId = agencyId;
    this.shown = shownAtOnce;
    void this.#month.renew();
  }

  #more(): void {
    this.shown += shownAtOnce;
  }

  /** The workbook is made here: what it is made of is here already. */
  readonly #download = async (): Promise<void> => {
    const { data } = this.#month;
    if (data === null) return;
    const { workbookOf } = await import('../tables/write-workbook.ts');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([workbookOf(data.month, monthSheet(data))], { type }));
    link.download = `kehadiran-${data.month}.xlsx`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'attendance-page': AttendancePage;
  }
}
