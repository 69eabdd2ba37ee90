/**
 * How good the estimates were, read from the log. The numbers of the last month are kept in memory as they were heard: who asks again has
 * only what came since to be read, and a restart reads the month anew. One reading at a time, whoever asks (rule U61).
 */
import { setImmediate } from 'node:timers/promises';
import type { Agencies } from '../../../shared/access/access.ts';
import type { BusinessDay, Instant } from '../../../shared/base/ids.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import {
  type AccuracyAnswer,
  type AccuracyLine,
  type AccuracyQuery,
  fewNumbers,
} from '../../../shared/record/accuracy.ts';
import { Mutex } from '../../base/mutex.ts';
import { addDays, dayOf, startOfDay } from '../../domain/calendar/moment.ts';
import type { State } from '../../domain/core/state.ts';
import type { EventLog } from '../../log/log.ts';
import { entriesBetween, firstPositionAt, inSlices, type Reading } from '../reading.ts';
import { SettingsHistory } from '../settings.ts';
import { HeardTickets } from './heard-tickets.ts';
import { daysHeard, spansAt } from './spans.ts';

interface AccuracyParts {
  log: EventLog;
  state: () => Pick<State, 'hall' | 'position'>;
  clock: () => Instant;
}

interface Heard {
  /** The business day on which it began to be read. */
  on: BusinessDay;
  tickets: HeardTickets;
  /** The position of the entry that comes next. */
  next: number;
}

/** Everybody may ask for the line: between two readings for it passes so much time. */
const lineForMs = 10 * 60_000;
const noLine: AccuracyLine = { line: null };

export class AccuracyBook {
  #parts: AccuracyParts;
  #settings = new SettingsHistory();
  #reading = new Mutex();
  #heard: Heard | null = null;
  #line: { at: Instant; line: Promise<AccuracyLine> } | null = null;

  constructor(parts: AccuracyParts) {
    this.#parts = parts;
  }

  /** Of the numbers of these agencies. Null: no hall is set up, or whoever asked has gone. */
  async figures(
    { agencyId }: AccuracyQuery,
    agencyIds: Agencies,
    isOver = () => false,
  ): Promise<AccuracyAnswer | null> {
    const asked = agencyId === undefined ? agencyIds : [agencyId].filter((each) => agencyIds?.includes(each) ?? true);
    return this.#reading.run(async () => {
      const heard = await this.#readOn(isOver);
      if (heard === null) return null;
      return { today: heard.on, spans: await spansAt(heard.tickets, heard.on, asked, setImmediate) };
    });
  }

  /** Of the whole hall, for everybody. */
  line(): Promise<AccuracyLine> {
    if (!this.#parts.state().hall?.policy.waits?.accuracyOnPage) return Promise.resolve(noLine);
    const now = this.#parts.clock();
    if (this.#line === null || now < this.#line.at || now - this.#line.at >= lineForMs)
      this.#line = { at: now, line: this.#makeLine() };
    return this.#line.line;
  }

  async #makeLine(): Promise<AccuracyLine> {
    try {
      const answer = await this.figures({}, null);
      const week = answer?.spans.find(({ span }) => span === 'week');
      if (!week || week.all.said.numbers < fewNumbers) return noLine;
      const { from, to, all } = week;
      const { numbers, inSaid, near } = all.said;
      return { line: { from, to, numbers, inSaid, near } };
    } catch (error) {
      // Whoever asked hears of it; the next one asks anew.
      this.#line = null;
      throw error;
    }
  }

  async #readOn(isOver: () => boolean): Promise<Heard | null> {
    const { hall, position: head } = this.#parts.state();
    if (hall === null) return null;
    const reading = { log: this.#parts.log, head };
    const heard = await this.#from(reading, hall);
    for await (const entry of inSlices(entriesBetween(reading, heard.next, head))) {
      if (isOver()) return null;
      heard.tickets.take(entry);
      heard.next = entry.position + 1;
    }
    return heard;
  }

  /** What was heard last time, where that was lately enough; else from the first day on, anew. */
  async #from(reading: Reading, hall: Hall): Promise<Heard> {
    const today = dayOf(hall, this.#parts.clock());
    if (this.#heard?.on === today) return this.#heard;
    const first = addDays(today, -daysHeard);
    const from = await firstPositionAt(reading, startOfDay(hall, addDays(first, -1)));
    const isLate = this.#heard === null || this.#heard.next < from;
    const { tickets, next } = isLate ? await this.#anew(reading, hall, from) : this.#heard!;
    tickets.forgetBefore(first);
    this.#heard = { on: today, tickets, next };
    return this.#heard;
  }

  async #anew(reading: Reading, hall: Hall, from: number): Promise<Pick<Heard, 'tickets' | 'next'>> {
    const before = await this.#settings.before(reading, hall, from);
    return { tickets: new HeardTickets(before ?? hall), next: from };
  }
}
