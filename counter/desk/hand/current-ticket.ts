import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { pauseReasonWords } from '../../../shared/base/ticket-words.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { CounterView, DeskTicket } from '../../../shared/views/desk-view.ts';
import { catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import '../parts/class-mark.ts';
import { minutesBetween, spanWords } from '../../ui/times.ts';
import { phaseOf } from '../acts/desk-state.ts';
import { serviceName } from '../parts/service-name.ts';
import { currentTicketStyle } from './current-ticket-style.ts';

const words = {
  region: { id: 'Nomor sekarang', en: 'Current number' },
  free: { id: 'Siap memanggil', en: 'Ready to call' },
  upcoming: { id: 'Berikutnya', en: 'Next' },
  empty: { id: 'Tidak ada yang menunggu', en: 'Nobody is waiting' },
  emptyMore: { id: 'Nomor baru muncul di sini dengan sendirinya.', en: 'A new number appears here by itself.' },
  called: { id: 'Dipanggil', en: 'Called' },
  calls: { id: 'panggilan {calls} dari {maxCalls}', en: 'call {calls} of {maxCalls}' },
  serving: { id: 'Dilayani', en: 'Being served' },
  since: { id: 'sejak {time}, {span} dari {standard} menit', en: 'since {time}, {span} of {standard} min' },
  sinceOnly: { id: 'sejak {time}, {span}', en: 'since {time}, {span}' },
  overStandard: { id: '{span} lewat waktu standar', en: '{span} over the standard time' },
  latePromise: { id: 'lewat batas waktu panggil {time}', en: 'past its call-by time {time}' },
  waited: { id: 'Menunggu {span}', en: 'Waited {span}' },
  waits: { id: 'Sudah menunggu {span}', en: 'Waiting for {span}' },
  paused: { id: 'Jeda sampai {time}', en: 'Paused until {time}' },
  over: { id: 'Waktu jeda lewat {span}', en: 'The pause is {span} over its time' },
  closed: { id: 'Loket tutup', en: 'Counter closed' },
  closedMore: { id: 'Tidak ada nomor yang dipanggil ke loket ini.', en: 'No number is called to this counter.' },
  closedAlone: {
    id: '{count} nomor menunggu, dan tidak ada loket lain yang buka. Putuskan di daftar loket: tetap menunggu, dialihkan, atau diakhiri.',
    en: '{count} {count|number waits|numbers wait}, and no other counter is open. Decide in the list of counters: wait on, transfer or end.',
  },
  absent: { id: 'Tidak hadir hari ini', en: 'Not here today' },
  absentMore: {
    id: 'Instansi ini ditandai tidak hadir. Tandai hadir di daftar loket bila sudah datang.',
    en: 'This agency is marked absent. Mark it present in the list of counters once it has come.',
  },
} satisfies Words;

/** The left of the desk: the number in hand, large, or in words why there is none. */
@customElement('current-ticket')
export class CurrentTicket extends LitElement {
  static override styles = [base, currentTicketStyle];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) view!: CounterView;
  #language = new LanguageController(this);

  override render() {
    const phase = phaseOf(this.view);
    return html`<section class=${phase} aria-label=${this.#language.say(words.region)}>${this.#inside()}</section>`;
  }

  /** The longer the number, the smaller. Through the object model: the page's policy forbids style attributes, lit's first too. */
  override updated(): void {
    this.style.setProperty('--chars', `${this.view.current?.ticket.number.length ?? 5}`);
  }

  #inside(): TemplateResult {
    const { view, now } = this;
    const { say } = this.#language;
    const { state, current, waitingHereAlone: alone } = view;
    switch (state.status) {
      case 'absent':
        return this.#calm(say(words.absent), say(words.absentMore));
      case 'closed':
        return this.#calm(say(words.closed), say(alone > 0 ? words.closedAlone : words.closedMore, { count: alone }));
      case 'paused':
        return this.#calm(
          say(words.paused, { time: this.#clock(state.until) }),
          say(pauseReasonWords[state.reason]),
          now > state.until ? say(words.over, { span: spanWords(minutesBetween(state.until, now)) }) : null,
        );
      case 'open':
      case 'calling':
      case 'serving':
        return current ? this.#inHand(current) : this.#free();
      default:
        return unreachable(state);
    }
  }

  #inHand(current: NonNullable<CounterView['current']>) {
    const { say } = this.#language;
    const { ticket } = current;
    const waitedUntil = current.status === 'serving' ? current.startedAt : this.now;
    return html`<p class="status">${shapes[current.status]}<b>${say(words[current.status])}</b> ${this.#progress(current)}</p>
      <p class="number">${ticket.number}</p>
      ${this.#overStandard(current)}
      ${this.#about(ticket, say(words.waited, { span: spanWords(minutesBetween(ticket.issuedAt, waitedUntil)) }))}`;
  }

  #progress(current: NonNullable<CounterView['current']>): string {
    const { say } = this.#language;
    if (current.status === 'called') return say(words.calls, { calls: current.calls, maxCalls: current.maxCalls });
    const span = spanWords(minutesBetween(current.startedAt, this.now));
    const standard = this.#standardMinutes(current.ticket);
    return say(standard === null ? words.sinceOnly : words.since, {
      time: this.#clock(current.startedAt),
      span,
      standard: standard ?? '',
    });
  }

  #standardMinutes({ serviceId }: DeskTicket): number | null {
    return this.catalogue.services.find((service) => service.serviceId === serviceId)?.standardMinutes ?? null;
  }

  /** A word and a shape beside the number once the service has gone on for longer than it is planned to. */
  #overStandard(current: NonNullable<CounterView['current']>) {
    const standard = this.#standardMinutes(current.ticket);
    if (current.status !== 'serving' || standard === null) return nothing;
    const over = minutesBetween(current.startedAt, this.now) - standard;
    if (over < 1) return nothing;
    return html`<p class="late" role="status">${sign} ${this.#language.say(words.overStandard, { span: spanWords(over) })}</p>`;
  }

  #free() {
    const { say } = this.#language;
    const [next] = this.view.waiting;
    if (!next) return this.#calm(say(words.empty), say(words.emptyMore));
    return html`<p class="status">${shapes.free}<b>${say(words.free)}</b></p>
      <p class="upcoming"><span>${say(words.upcoming)}</span> <b>${next.number}</b></p>
      ${this.now > next.promise ? html`<p class="late">${sign} ${say(words.latePromise, { time: this.#clock(next.promise) })}</p>` : nothing}
      ${this.#about(next, say(words.waits, { span: spanWords(minutesBetween(next.issuedAt, this.now)) }))}`;
  }

  #about(ticket: DeskTicket, waited: string) {
    return html`<div class="about">
      <p class="service">${serviceName(this.catalogue, ticket.serviceId)}</p>
      <p class="facts">
        ${ticket.class === 'regular' ? nothing : html`<class-mark kind=${ticket.class}></class-mark>`}
        <span>${waited}</span>
      </p>
    </div>`;
  }

  #calm(sentence: string, more: string, warning: string | null = null) {
    return html`<div class="calm">
      <p class="sentence">${sentence}</p>
      <p>${more}</p>
      ${warning ? html`<p class="warning">${warning}</p>` : nothing}
    </div>`;
  }

  #clock(instant: number): string {
    return clockTime(instant, this.catalogue.hall.timezone);
  }
}

const sign = html`<svg viewBox="0 0 10 10" aria-hidden="true"><path d="M5 0 10 10H0Z" fill="currentColor" /></svg>`;

/** A ring is ready, a ring with a core is called, a full disc is served. */
const shape = (core: number) => html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />
  <circle cx="12" cy="12" r=${core} fill="currentColor" />
</svg>`;
const shapes = { free: shape(0), called: shape(4), serving: shape(9) };

declare global {
  interface HTMLElementTagNameMap {
    'current-ticket': CurrentTicket;
  }
}
