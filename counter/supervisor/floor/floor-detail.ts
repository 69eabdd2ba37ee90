import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../ui/counter-state.ts';
import { holdReasonWords } from '../../../shared/base/ticket.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { shortNumberWait, shortWait } from '../../../shared/client/words/wait-words.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { serviceName } from '../../desk/parts/service-name.ts';
import { catalogueContext, fromContext } from '../../ui/contexts.ts';
import { raise } from '../../ui/events.ts';
import { minutesBetween, shortSpan, spanWords } from '../../ui/times.ts';
import '../acts/events.ts';
import type { Subject } from '../acts/subject.ts';
import type { AgencyRow, FloorCounterRow, LineRow } from './floor-rows.ts';

const words = {
  services: { id: 'Antrean tiap layanan', en: 'The line of each service' },
  service: { id: 'Layanan', en: 'Service' },
  waiting: { id: 'Menunggu', en: 'Waiting' },
  oldest: { id: 'Terlama', en: 'Longest' },
  promise: { id: 'Batas waktu panggil', en: 'To be called by' },
  overdue: { id: '{overdue} lewat', en: '{overdue} past it' },
  expected: { id: 'Perkiraan', en: 'Expected wait' },
  last: { id: '{number}: {wait}', en: '{number}: {wait}' },
  unlikely: { id: '{unlikely} mungkin tidak terlayani', en: '{unlikely} may not be served' },
  kept: { id: 'Tepat / terlambat', en: 'In time / late' },
  aside: { id: 'Ditunda dan tidak hadir', en: 'On hold, and missed' },
  held: { id: '{number} {reason}, sampai {time}', en: '{number} {reason}, until {time}' },
  missed: { id: '{number} tidak hadir, dapat kembali sampai {time}', en: '{number} missed, may return until {time}' },
  moreHeld: { id: '{more} lagi ditunda', en: '{more} more on hold' },
  moreMissed: { id: '{more} lagi tidak hadir', en: '{more} more missed' },
  none: { id: 'Hari ini belum ada yang mengambil nomor.', en: 'Nobody has taken a number today.' },
  counters: { id: 'Loket', en: 'Counters' },
  counter: { id: 'Loket', en: 'Counter' },
  officer: { id: 'Petugas', en: 'Officer' },
  state: { id: 'Keadaan', en: 'State' },
  since: { id: 'Sejak', en: 'Since' },
  sinceMore: { id: '{time}, {span}', en: '{time}, {span}' },
  gone: { id: 'sudah keluar sejak {time}', en: 'signed out since {time}' },
  calls: { id: 'panggilan ke-{calls}', en: 'call {calls}' },
  today: { id: 'Hari ini', en: 'Today' },
  figures: { id: '{completed} selesai, {missed} tidak hadir', en: '{completed} completed, {missed} missed' },
  noCounter: { id: 'Instansi ini tidak punya loket.', en: 'This agency has no counter.' },
  acts: { id: 'Tindakan', en: 'Act' },
  actsOf: { id: 'Tindakan untuk {name}', en: 'Act on {name}' },
  counterNumber: { id: 'Loket {number}', en: 'Counter {number}' },
  openedAt: { id: 'Dibuka pukul {time}', en: 'Opened at {time}' },
} satisfies Words;

/** All of an agency: its lines and its counters. It has no shadow root, as the band that it belongs to. */
@customElement('floor-detail')
export class FloorDetail extends LitElement {
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @property({ attribute: false }) row!: AgencyRow;
  @property({ attribute: false }) now = 0;
  @property({ attribute: false }) timezone = 'UTC';
  /** Whether whoever looks may do something about it. */
  @property({ attribute: false }) mayAct = false;
  #language = new LanguageController(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    const { say } = this.#language;
    const { lines, counters, openedAt, name } = this.row;
    return html`<section class="detail" aria-label=${say(name)}>
      <h3>${say(name)}${openedAt === null ? nothing : html` <small>${say(words.openedAt, { time: this.#clock(openedAt) })}</small>`} ${this.#act(this.#agency(), say(this.row.shortName))}</h3>
      ${counters.length === 0 ? html`<p>${say(words.noCounter)}</p>` : this.#counters(counters)}
      ${lines.length === 0 ? html`<p>${say(words.none)}</p>` : this.#lines(lines)}
    </section>`;
  }

  #counters(counters: readonly FloorCounterRow[]) {
    const { say } = this.#language;
    return html`<table role="table" aria-label=${say(words.counters)}>
      <thead role="rowgroup"><tr role="row">
        ${[words.counter, words.state, words.since, words.officer, words.today].map((word) => html`<th role="columnheader" scope="col">${say(word)}</th>`)}
      </tr></thead>
      <tbody role="rowgroup">${counters.map((counter) => this.#counter(counter))}</tbody>
    </table>`;
  }

  #counter({
    counterId,
    officerId,
    number,
    state,
    since,
    officerName,
    goneSince,
    current,
    completed,
    missed,
  }: FloorCounterRow) {
    const { say } = this.#language;
    const calls = current?.calls ?? 0;
    return html`<tr role="row">
      <td role="cell" class="name"><span class="prefix">${say(words.counter)} </span><b class="number">${number}</b> ${this.#act({ of: 'counter', counterId, number, state, officerId, officerName }, say(words.counterNumber, { number }))}</td>
      <td role="cell" data-label=${say(words.state)}><span><counter-state .state=${state}></counter-state>${calls > 1 ? html`<small>${say(words.calls, { calls })}</small>` : nothing}${current ? html`<small>${serviceName(this.catalogue, current.serviceId)}</small>` : nothing}</span></td>
      <td role="cell" data-label=${say(words.since)} class="numbers">${since === null ? nothing : say(words.sinceMore, { time: this.#clock(since), span: spanWords(minutesBetween(since, this.now)) })}</td>
      <td role="cell" data-label=${say(words.officer)}>${officerName === null ? nothing : this.#officer(officerName, goneSince)}</td>
      <td role="cell" data-label=${say(words.today)}>${completed + missed === 0 ? nothing : say(words.figures, { completed, missed })}</td>
    </tr>`;
  }

  #officer(officerName: string, goneSince: number | null) {
    if (goneSince === null) return officerName;
    const time = this.#clock(goneSince);
    return html`<span>${officerName}<small class="trouble">${this.#language.say(words.gone, { time })}</small></span>`;
  }

  #lines(lines: readonly LineRow[]) {
    const { say } = this.#language;
    const columns = [
      words.service,
      words.waiting,
      words.expected,
      words.oldest,
      words.promise,
      words.kept,
      words.aside,
    ];
    return html`<table role="table" aria-label=${say(words.services)}>
      <thead role="rowgroup"><tr role="row">${columns.map((word) => html`<th role="columnheader" scope="col">${say(word)}</th>`)}</tr></thead>
      <tbody role="rowgroup">${lines.map((line) => this.#line(line))}</tbody>
    </table>`;
  }

  #line(line: LineRow) {
    const { serviceId, name, waiting, oldest, promise, overdue, kept, late } = line;
    const { held, missed, heldCount, missedCount } = line;
    const { say } = this.#language;
    const aside = [
      ...held.map(({ number, reason, until }) =>
        say(words.held, { number, reason: holdReasonWords[reason], time: this.#clock(until) }),
      ),
      ...this.#more(words.moreHeld, heldCount - held.length),
      ...missed.map(({ number, until }) => say(words.missed, { number, time: this.#clock(until) })),
      ...this.#more(words.moreMissed, missedCount - missed.length),
    ];
    return html`<tr role="row">
      <td role="cell" class="name">${say(name)} ${this.#act({ of: 'service', serviceId, name }, say(name))}</td>
      <td role="cell" data-label=${say(words.waiting)} class="numbers">${waiting}</td>
      <td role="cell" data-label=${say(words.expected)} class="numbers">${this.#expected(line)}</td>
      <td role="cell" data-label=${say(words.oldest)} class="numbers">${oldest === null ? nothing : shortSpan(minutesBetween(oldest, this.now))}</td>
      <td role="cell" data-label=${say(words.promise)} class="numbers"><span>${promise === null ? nothing : this.#clock(promise)}${overdue > 0 ? html`<small class="late">${say(words.overdue, { overdue })}</small>` : nothing}</span></td>
      <td role="cell" data-label=${say(words.kept)} class="numbers">${kept + late === 0 ? nothing : `${kept} / ${late}`}</td>
      <td role="cell" data-label=${say(words.aside)}><span>${aside.map((each) => html`<small>${each}</small>`)}</span></td>
    </tr>`;
  }

  /** Of a number taken now; under it the last one that waits, and how many may wait in vain. */
  #expected({ wait, last, unlikely }: LineRow) {
    const { say } = this.#language;
    const scene = { now: this.now, timezone: this.timezone };
    const lastWait = last && shortWait(last.wait, scene);
    const isNew = last !== null && lastWait !== null && last.wait?.is !== 'nobody';
    return html`<span>${shortNumberWait(wait, scene)}${isNew ? html`<small>${say(words.last, { number: last.number, wait: lastWait })}</small>` : nothing}${unlikely > 0 ? html`<small class="late">${say(words.unlikely, { unlikely })}</small>` : nothing}</span>`;
  }

  #more(word: Words[string], more: number): string[] {
    return more > 0 ? [this.#language.say(word, { more })] : [];
  }

  /** A small button that asks what can be done. */
  #act(subject: Subject, name: string) {
    if (!this.mayAct) return nothing;
    const { say } = this.#language;
    return html`<button type="button" class="plain act" aria-haspopup="dialog" aria-label=${say(words.actsOf, { name })} @click=${() => raise(this, 'acts-asked', { subject })}>${say(words.acts)}</button>`;
  }

  #agency(): Subject {
    const { agencyId, shortName, presence, counters } = this.row;
    const counterId = counters[0]?.counterId ?? null;
    return { of: 'agency', agencyId, name: shortName, isAbsent: presence.status === 'absent', counterId };
  }

  readonly #clock = (at: number): string => clockTime(at, this.timezone);
}

declare global {
  interface HTMLElementTagNameMap {
    'floor-detail': FloorDetail;
  }
}
