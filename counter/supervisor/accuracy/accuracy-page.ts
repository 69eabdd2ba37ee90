import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AgencyId } from '../../../shared/base/ids.ts';
import { type Api, addressOf } from '../../../shared/client/connection/api.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { AccuracyAnswer, AccuracySpan } from '../../../shared/record/accuracy.ts';
import { accuracyRoutes } from '../../../shared/routes/accuracy.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { apiContext, catalogueContext, fromContext, visitorContext } from '../../ui/contexts.ts';
import { pageRows, supervisesAll, type Visitor } from '../../ui/pages.ts';
import { listKeys } from '../parts/list-keys.ts';
import { LoadController } from '../parts/load-controller.ts';
import '../parts/load-notice.ts';
import { pageStyle } from '../parts/page-style.ts';
import './accuracy-rows.ts';
import './accuracy-summary.ts';
import { daysWords, hourWords } from './accuracy-words.ts';

const words = {
  day: { id: 'Hari terakhir', en: 'Last day' },
  week: { id: '7 hari', en: '7 days' },
  month: { id: '30 hari', en: '30 days' },
  span: { id: 'Hari-hari yang dihitung', en: 'The days that are counted' },
  allAgencies: { id: 'Semua instansi', en: 'All agencies' },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  days: { id: '{days} hari layanan', en: '{days} {days|day|days} with numbers' },
  hours: { id: 'Menurut jam pengambilan', en: 'By the hour of taking' },
  hour: { id: 'Jam', en: 'Hour' },
  services: { id: 'Menurut layanan', en: 'By service' },
  service: { id: 'Layanan', en: 'Service' },
  first: {
    id: 'Belum ada nomor yang dapat dihitung. Hari ini belum termasuk: angkanya tampil di sini sesudah hari layanan selesai.',
    en: 'There are no numbers to count yet. Today is not among them: its figures are here once the business day is over.',
  },
  empty: { id: 'Tidak ada nomor yang diambil pada hari-hari ini.', en: 'No numbers were taken on these days.' },
} satisfies Words;

type SpanName = AccuracySpan['span'];
const spanNames: readonly SpanName[] = ['day', 'week', 'month'];
/** The figures are of days that are over: they change when a day ends. */
const everyMs = 10 * 60_000;

/** What was said of waits against what came, and the waits: the last day, a week, a month; by hour and by service. */
@customElement('accuracy-page')
export class AccuracyPage extends LitElement {
  static override styles = [
    base,
    pageStyle,
    css`
      fieldset {
        display: flex;
        margin: 0;
        padding: 0;
        border: 0;
      }
      label {
        position: relative;
        cursor: pointer;
      }
      label span {
        display: grid;
        place-items: center;
        min-height: 2.75rem;
        padding: 0 var(--space-4);
        font-weight: 650;
        background: var(--paper);
        border: 1px solid var(--edge);
        margin-left: -1px;
      }
      label:first-of-type span {
        border-radius: var(--radius) 0 0 var(--radius);
      }
      label:last-of-type span {
        border-radius: 0 var(--radius) var(--radius) 0;
      }
      label input {
        position: absolute;
        opacity: 0;
      }
      label :checked + span {
        color: #fff;
        background: var(--sea);
        border-color: var(--sea);
      }
      label :focus-visible + span {
        outline: 3px solid var(--gold);
        outline-offset: 2px;
        z-index: 1;
      }
      select {
        max-width: 16rem;
      }
      a.plain {
        color: inherit;
        text-decoration: none;
      }
      .which {
        margin-bottom: var(--space-4);
        color: var(--mist);
      }
      accuracy-rows + accuracy-rows {
        margin-top: var(--space-6);
      }
      @media (max-width: 820px) {
        fieldset,
        label,
        select {
          flex: 1 1 auto;
          max-width: none;
        }
        fieldset {
          flex-basis: 100%;
        }
      }
    `,
  ];

  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(visitorContext) private visitor!: Visitor;
  @state() private shown: SpanName = 'week';
  @state() private agencyId: AgencyId | null = null;
  #language = new LanguageController(this);
  #answer = new LoadController(this, () => this.api.readAccuracy({ query: this.#query }), everyMs);

  constructor() {
    super();
    listKeys(this, null);
  }

  override render() {
    const { say } = this.#language;
    const { data, refusal, loads, isLive } = this.#answer;
    return html`<div class="bar">
        <h1>${say(pageRows.accuracy.words)}</h1>
        ${this.#spans()} ${this.#agencies()}
        <a class="plain" href=${addressOf(accuracyRoutes.exportAccuracy, { query: this.#query })} download>${say(words.csv)}</a>
      </div>
      <load-notice
        ?filled=${data !== null}
        ?live=${isLive}
        .loads=${loads}
        .refusal=${refusal}
        @retry-asked=${() => this.#answer.reload()}></load-notice>
      ${data ? this.#known(data) : nothing}`;
  }

  #spans() {
    const { say } = this.#language;
    return html`<fieldset>
      <legend class="visually-hidden">${say(words.span)}</legend>
      ${spanNames.map(
        (name) => html`<label>
          <input
            type="radio"
            name="span"
            value=${name}
            .checked=${this.shown === name}
            @change=${() => {
              this.shown = name;
            }}
          /><span>${say(words[name])}</span>
        </label>`,
      )}
    </fieldset>`;
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
        this.agencyId = value === '' ? null : (value as AgencyId);
        void this.#answer.renew();
      }}
    >
      <option value="">${say(words.allAgencies)}</option>
      ${offered.map(({ agencyId, shortName }) => html`<option value=${agencyId}>${say(shortName)}</option>`)}
    </select>`;
  }

  #known({ spans }: AccuracyAnswer) {
    const { say } = this.#language;
    const span = spans.find((each) => each.span === this.shown);
    const isFirst = spans.every(({ days }) => days === 0);
    if (isFirst || !span) return html`<p class="empty" role="status">${say(words.first)}</p>`;
    return html`<p class="which" role="status">${daysWords(span.from, span.to)}, ${say(words.days, { days: span.days })}</p>
      ${span.days === 0 ? html`<p class="empty">${say(words.empty)}</p>` : this.#figures(span)}`;
  }

  #figures({ all, hours, services }: AccuracySpan) {
    const { say } = this.#language;
    return html`<accuracy-summary .figures=${all}></accuracy-summary>
      <accuracy-rows
        heading=${say(words.hours)}
        by=${say(words.hour)}
        .groups=${hours.map(({ hour, figures }) => ({ id: `${hour}`, name: hourWords(hour), more: null, figures }))}
      ></accuracy-rows>
      <accuracy-rows
          most="12"
        heading=${say(words.services)}
        by=${say(words.service)}
        .groups=${services.map(({ serviceId, name, agencyName, figures }) => ({
          ...{ id: serviceId, name: say(name), more: say(agencyName), figures },
        }))}
      ></accuracy-rows>`;
  }

  get #query() {
    return this.agencyId === null ? {} : { agencyId: this.agencyId };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accuracy-page': AccuracyPage;
  }
}
