import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../shared/access/access.ts';
import type { BusinessDay, TicketNumber } from '../../../shared/base/ids.ts';
import { type Api, addressOf } from '../../../shared/client/connection/api.ts';
import { businessDay } from '../../../shared/client/days/local-day.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { RecordLine } from '../../../shared/record/record.ts';
import { recordRoutes } from '../../../shared/routes/record.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { apiContext, catalogueContext, fromContext, meContext, nowContext } from '../../ui/contexts.ts';
import type { DeskEvent } from '../../ui/events.ts';
import { pageRows, supervisesAll } from '../../ui/pages.ts';
import { listKeys } from '../parts/list-keys.ts';
import { LoadController } from '../parts/load-controller.ts';
import '../parts/load-notice.ts';
import { dayWords } from '../parts/moments.ts';
import './order-list-switch.ts';
import { pageStyle } from '../parts/page-style.ts';
import { RecordController } from './record-controller.ts';
import { isNarrowed, queryOf, type RecordFilter, wholeDay } from './record-filter.ts';
import './record-filters.ts';
import './record-lines.ts';

const words = {
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  print: { id: 'Cetak', en: 'Print' },
  more: { id: 'Tampilkan yang lebih lama', en: 'Show what is older' },
  loading: { id: 'Memuat…', en: 'Loading…' },
  end: { id: 'Itu semua catatan hari ini.', en: 'That is all of this day.' },
  empty: { id: 'Tidak ada catatan pada hari ini.', en: 'Nothing is recorded on this day.' },
  emptyNarrowed: {
    id: 'Tidak ada catatan yang cocok pada hari ini. Hapus saringan atau pilih hari lain.',
    en: 'Nothing of this day matches. Clear the filters, or choose another day.',
  },
} satisfies Words;

/** What happened on a day, and by whom: every decision of the hall in a sentence. */
@customElement('record-page')
export class RecordPage extends LitElement {
  static override styles = [
    base,
    pageStyle,
    css`
      .date {
        color: var(--mist);
      }
      .on-paper {
        display: none;
      }
      a.plain {
        color: inherit;
        text-decoration: none;
      }
      .end {
        display: flex;
        justify-content: center;
        padding: var(--space-4) 0;
      }
      .end p {
        color: var(--mist);
      }
      .end .problem {
        font-weight: 600;
        color: var(--coral-text);
      }
      @media print {
        .on-paper {
          display: block;
        }
        :host {
          max-width: none;
          padding: 0;
        }
        record-filters,
        .bar .plain,
        order-list-switch,
        .end {
          display: none;
        }
      }
    `,
  ];

  @fromContext(meContext) private me!: Me;
  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  /** Null: nobody has chosen a filter yet, and the whole of today is shown. */
  @state() private asked: RecordFilter | null = null;
  #firstDay: RecordFilter | null = null;
  #language = new LanguageController(this);
  #record = new RecordController(
    this,
    () => this.api,
    () => this.#filter,
  );
  #people = new LoadController(this, () => this.api.seePeople());

  constructor() {
    super();
    listKeys(this, null);
  }

  override render() {
    const { say } = this.#language;
    const { lines, refusal, days } = this.#record;
    return html`<div class="bar">
        <h1>${say(pageRows.record.words)}</h1>
        <p class="date">${dayWords(this.#filter.day)}</p>
        <p class="on-paper">${say(this.catalogue.hall.name)}</p>
        ${this.#maySwitch ? html`<order-list-switch></order-list-switch>` : nothing}
        <a class="plain" href=${addressOf(recordRoutes.exportRecord, { query: queryOf(this.#filter) })} download>${say(words.csv)}</a>
        <button type="button" class="plain" @click=${() => print()}>${say(words.print)}</button>
      </div>
      <record-filters
        data-search
        .filter=${this.#filter}
        .today=${this.#today}
        .days=${days}
        .people=${this.#people.data ?? []}
        @filter-given=${(event: DeskEvent<'filter-given'>) => this.#show(event.detail.filter)}
      ></record-filters>
      <load-notice
        ?filled=${lines !== null}
        .loads=${this.#record.loads}
        .refusal=${refusal}
        @retry-asked=${() => this.#record.reload()}></load-notice>
      ${lines ? this.#list(lines) : nothing}`;
  }

  #list(lines: RecordLine[]) {
    const { say } = this.#language;
    if (lines.length === 0)
      return html`<p class="empty" role="status">${say(isNarrowed(this.#filter) ? words.emptyNarrowed : words.empty)}</p>`;
    return html`<record-lines
        .lines=${lines}
        @number-followed=${(event: DeskEvent<'number-followed'>) => this.#follow(event.detail.number)}
      ></record-lines>
      <div class="end">${this.#end()}</div>`;
  }

  #end() {
    const { say } = this.#language;
    const { before, isLoadingMore, moreRefusal } = this.#record;
    if (before === null) return html`<p>${say(words.end)}</p>`;
    return html`${moreRefusal ? html`<p class="problem" role="alert">${say(moreRefusal.sentence)}</p>` : nothing}
      <button type="button" class=${isLoadingMore ? 'plain pending' : 'plain'} @click=${() => this.#record.more()}>
        ${say(isLoadingMore ? words.loading : words.more)}
      </button>`;
  }

  /** The day on which the page was opened stays, also after midnight. */
  get #filter(): RecordFilter {
    this.#firstDay ??= wholeDay(this.#today);
    return this.asked ?? this.#firstDay;
  }

  get #today(): BusinessDay {
    return businessDay(this.now, this.catalogue.hall);
  }

  /** The order list belongs to the whole hall: only those with rights over the whole hall may switch it. */
  get #maySwitch(): boolean {
    return supervisesAll({ ...this.me, byPin: false });
  }

  #follow(number: TicketNumber): void {
    this.#show({ ...this.#filter, number });
  }

  #show(filter: RecordFilter): void {
    this.asked = filter;
    void this.#record.renew();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'record-page': RecordPage;
  }
}
