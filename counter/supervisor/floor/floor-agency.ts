import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unreachable } from '../../../shared/base/unreachable.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { raise } from '../../ui/events.ts';
import { minutesBetween, shortSpan } from '../../ui/times.ts';
import { InFrames } from '../parts/in-frames.ts';
import '../parts/state-mark.ts';
import './floor-detail.ts';
import { needsOf, presenceSaid } from './floor-needs.ts';
import type { AgencyRow, FloorCounterRow } from './floor-rows.ts';

const words = {
  waiting: { id: 'menunggu', en: 'waiting' },
  oldest: { id: 'terlama', en: 'longest' },
  next: { id: 'batas berikutnya {time}', en: 'next to be called by {time}' },
  kept: { id: '{kept} tepat, {late} terlambat', en: '{kept} in time, {late} late' },
  closed: { id: 'Tutup: {numbers}', en: 'Closed: {numbers}' },
  hoursOver: { id: 'Di luar jam layanan', en: 'Outside its hours' },
  until: { id: 'sampai {time}', en: 'until {time}' },
  counter: { id: 'Loket {number}', en: 'Counter {number}' },
  free: { id: 'siap', en: 'free' },
  paused: { id: 'jeda s.d. {time}', en: 'back at {time}' },
  calling: { id: 'dipanggil', en: 'called' },
  serving: { id: 'dilayani', en: 'being served' },
  left: { id: 'petugas keluar', en: 'signed out' },
  held: { id: '{held} ditunda', en: '{held} on hold' },
  missed: { id: '{missed} tidak hadir', en: '{missed} missed' },
} satisfies Words;

const ring = svg`<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2.2" />`;
const shapes = {
  open: svg`${ring}<circle cx="8" cy="8" r="2.5" fill="currentColor" />`,
  calling: svg`<path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill="currentColor" />`,
  serving: svg`<circle cx="8" cy="8" r="6.5" fill="currentColor" />`,
  paused: svg`<path d="M3.5 2.5h3v11h-3Zm6 0h3v11h-3Z" fill="currentColor" />`,
} as const;

const belowTheScreen = new InFrames(6);

/**
 * A band of the floor: an agency, what its counters do, and how long its line is; opened, all of it. It has no shadow root, so
 * that the page's style and keys apply. Raises `agency-opened`.
 */
@customElement('floor-agency')
export class FloorAgencyElement extends LitElement {
  @property({ attribute: false }) row!: AgencyRow;
  /** To the quarter of a minute: what is told in minutes is not rendered each second. */
  @property({ attribute: false }) now = 0;
  @property({ attribute: false }) timezone = 'UTC';
  @property({ attribute: false }) open = false;
  @property({ attribute: false }) mayAct = false;
  /** Below what a screen shows: it is rendered for the first time after what is on the screen. */
  @property({ attribute: false }) isBelow = false;
  #language = new LanguageController(this);

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    if (this.isBelow && !this.hasUpdated) return belowTheScreen.turn().then(() => super.scheduleUpdate());
    super.scheduleUpdate();
    return undefined;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    const { say } = this.#language;
    const { row, open } = this;
    const needs = needsOf(row);
    return html`<div class="band ${needs[0]?.mark ?? 'calm'}">
        <button type="button" data-row aria-expanded=${open ? 'true' : 'false'} @click=${this.#toggle}>
          <b>${say(row.shortName)}</b><small>${this.#about()}</small>
        </button>
        <ul class="chips">${row.counters.filter(isManned).map((counter) => this.#chip(counter))}${this.#rest()}</ul>
        ${this.#sums()}
        ${needs.length > 0 ? html`<p class="needs">${needs.map(({ mark, text }) => html`<state-mark mark=${mark}>${text}</state-mark>`)}</p>` : nothing}
      </div>
      ${open ? html`<floor-detail .row=${row} .now=${this.now} .timezone=${this.timezone} .mayAct=${this.mayAct}></floor-detail>` : nothing}`;
  }

  #about(): string {
    const { say } = this.#language;
    const { opening, closesAt } = this.row;
    if (opening.status === 'closed') return say(words.hoursOver);
    return closesAt === null ? '' : say(words.until, { time: this.#clock(closesAt) });
  }

  #chip(counter: FloorCounterRow) {
    const { say } = this.#language;
    const { state, number, goneSince } = counter;
    if (state.status === 'closed' || state.status === 'absent') return nothing;
    return html`<li class="chip ${state.status}" ?data-gone=${goneSince !== null}>
      <span class="number"><span class="visually-hidden">${say(words.counter, { number: '' })}</span>${number}</span>
      <svg viewBox="0 0 16 16" aria-hidden="true">${shapes[state.status]}</svg>
      <span class="what">${this.#doing(counter)}</span>
    </li>`;
  }

  #doing({ state, since, goneSince }: FloorCounterRow) {
    const { say } = this.#language;
    const span = since === null ? '' : shortSpan(minutesBetween(since, this.now));
    switch (state.status) {
      case 'calling':
      case 'serving':
        return html`<b class="number">${state.number}</b><span class="visually-hidden"> ${say(words[state.status])}</span> ${span}`;
      case 'open':
        return goneSince === null ? `${say(words.free)} ${span}` : say(words.left);
      case 'paused':
        return say(words.paused, { time: this.#clock(state.until) });
      case 'closed':
      case 'absent':
        return '';
      default:
        return unreachable(state);
    }
  }

  /** The counters at which nobody is, and who is there where that is nobody at all. */
  #rest() {
    const { say } = this.#language;
    const { row } = this;
    const closed = row.counters.filter((counter) => !isManned(counter)).map(({ number }) => number);
    const said = presenceSaid(row, this.#clock);
    return html`${said === null ? nothing : html`<li class="said">${said}</li>`}${closed.length === 0 ? nothing : html`<li class="closed">${say(words.closed, { numbers: closed.join(', ') })}</li>`}`;
  }

  #sums() {
    const { say } = this.#language;
    const { waiting, oldest, promise, overdue, kept, late, held, missed } = this.row.sums;
    const aside = [
      ...(held > 0 ? [say(words.held, { held })] : []),
      ...(missed > 0 ? [say(words.missed, { missed })] : []),
    ];
    return html`<p class="waiting ${waiting === 0 ? 'none' : ''}">
        <b class="number">${waiting}</b> <span class=${waiting === 0 ? 'visually-hidden' : ''}>${say(words.waiting)}</span>
      </p>
      <p class="oldest">
        ${oldest === null ? nothing : html`<b class="number">${shortSpan(minutesBetween(oldest, this.now))}</b> <span>${say(words.oldest)}</span>`}
      </p>
      <p class="promise">
        ${promise === null ? nothing : html`<span class=${overdue > 0 ? 'late' : ''}>${say(words.next, { time: this.#clock(promise) })}</span>`}
        ${kept + late === 0 ? nothing : html`<span>${say(words.kept, { kept, late })}</span>`}
        ${aside.length === 0 ? nothing : html`<span>${aside.join(', ')}</span>`}
      </p>`;
  }

  readonly #clock = (at: number): string => clockTime(at, this.timezone);

  #toggle(): void {
    raise(this, 'agency-opened', { agencyId: this.row.agencyId });
  }
}

const isManned = ({ state }: FloorCounterRow): boolean => state.status !== 'closed' && state.status !== 'absent';

declare global {
  interface HTMLElementTagNameMap {
    'floor-agency': FloorAgencyElement;
  }
}
