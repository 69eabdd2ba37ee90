/** Reads from the log of a day what counters do. */
import type { CounterId, Instant, OfficerId } from '../../../shared/base/ids.ts';
import type { PauseReason } from '../../../shared/base/ticket.ts';
import type { EventOf } from '../core/events.ts';
import { pauseKind } from '../estimate/first-free.ts';
import type { GapAfter } from '../estimate/habits/pace.ts';
import { minuteMs } from '../estimate/today.ts';
import type { CounterDay, DayFacts } from './facts.ts';

interface SeenCounter {
  officerId: OfficerId;
  /** When it could call, and after what. */
  free: { at: Instant; after: GapAfter } | null;
  paused: { at: Instant; until: Instant; reason: PauseReason; wanted: Instant } | null;
  calledAt: Instant | null;
}

export class CounterReader {
  readonly #facts: DayFacts;
  readonly #midnight: Instant;
  readonly #counters = new Map<CounterId, SeenCounter>();

  constructor(facts: DayFacts, midnight: Instant) {
    this.#facts = facts;
    this.#midnight = midnight;
  }

  #minuteOf = (at: Instant): number => (at - this.#midnight) / minuteMs;

  officerAt = (counterId: CounterId): OfficerId | null => this.#counters.get(counterId)?.officerId ?? null;

  /** It could call the next now. */
  free(counterId: CounterId, at: Instant, after: GapAfter): void {
    const counter = this.#counters.get(counterId);
    if (counter) counter.free = { at, after };
  }

  /** Who has waited since then. */
  called(counterId: CounterId, since: Instant, position: number, at: Instant): void {
    const counter = this.#counters.get(counterId);
    if (!counter) return;
    const { free, officerId } = counter;
    counter.calledAt = at;
    counter.free = null;
    if (!free) return;
    const after = since <= free.at ? free.after : 'idle';
    this.#facts.gaps.push({ position, after, officerId, minutes: (at - Math.max(since, free.at)) / minuteMs });
  }

  acted(counterId: CounterId, at: Instant): void {
    const day = this.#facts.counters.get(counterId);
    if (day) day.last = this.#minuteOf(at);
  }

  opened({ counterId, officerId }: EventOf<'CounterOpened' | 'CounterTakenOver'>, at: Instant): void {
    const minute = this.#minuteOf(at);
    const known = this.#facts.counters.get(counterId);
    this.#counters.set(counterId, { officerId, free: { at, after: 'opening' }, paused: null, calledAt: null });
    if (!known) {
      const staff: CounterDay['staff'] = [[officerId, minute]];
      const day: CounterDay = { open: minute, last: minute, close: null, isEndOfWaiting: false, aways: [], staff };
      this.#facts.counters.set(counterId, day);
      return;
    }
    known.staff.push([officerId, minute]);
    if (known.close !== null) known.aways.push([known.close, minute]);
    known.close = null;
    known.last = minute;
  }

  paused({ counterId, until, reason }: EventOf<'CounterPaused'>, at: Instant): void {
    const counter = this.#counters.get(counterId);
    if (counter) counter.paused = { at, until, reason, wanted: wantedAt(counter, at) };
    if (counter) counter.free = null;
    this.acted(counterId, at);
  }

  resumed(counterId: CounterId, at: Instant): void {
    const counter = this.#counters.get(counterId);
    this.acted(counterId, at);
    if (!counter?.paused) return;
    const { paused } = counter;
    this.#facts.counters.get(counterId)?.aways.push([this.#minuteOf(paused.wanted), this.#minuteOf(at)]);
    const kind = pauseKind(paused.reason, paused.until - paused.at);
    this.#facts.overruns.push({ kind, late: (at - paused.until) / minuteMs });
    counter.paused = null;
    counter.free = { at, after: 'pause' };
  }

  /** `at` null: the day ended, and nobody knows when they left. */
  closed(counterId: CounterId, at: Instant | null, isAnyWaiting: boolean): void {
    const day = this.#facts.counters.get(counterId);
    const counter = this.#counters.get(counterId);
    if (!day || !counter) return;
    const left = counter.paused ? this.#minuteOf(counter.paused.at) : day.last;
    day.close = at === null ? left : this.#minuteOf(counter.paused ? at : wantedAt(counter, at));
    day.isEndOfWaiting = at !== null && isAnyWaiting;
    counter.free = null;
    counter.paused = null;
  }
}

/** Soon after a visit is over. */
const soonMs = 30_000;

/** Who rests or leaves as soon as a visit is over wanted to since some moment in it. */
const wantedAt = ({ free, calledAt }: SeenCounter, at: Instant): Instant =>
  free !== null && calledAt !== null && free.after !== 'opening' && at - free.at <= soonMs ? (calledAt + at) / 2 : at;
