/** The clock of a hall: one that goes on evenly beside a clock that somebody may set. */
import type { Instant } from '../../shared/ids.ts';
import type { Doubt, TimeKeeper } from './time-keeper.ts';

/** A difference up to this is no jump: the hall's time takes it up slowly. */
export const toleranceMs = 60_000;
/** So much faster or slower than a second a second, until a small difference is gone: a minute takes twenty. */
const correctedShare = 0.05;
/** So much slower, until a clock that is behind and was believed has caught up. */
const catchUpShare = 0.5;
/** Of a smaller step nobody needs to hear: the clocks of two processes are never quite the same. */
const noticedMs = 1_000;
/** A hall that was off for longer may have lost its clock's battery. */
export const longestRestMs = 5 * 24 * 60 * 60_000;

/** A small computer without a battery starts at the time at which it was switched off, and asks the network then. */
const settlingMs = 10 * 60_000;

/** Where the log ends, and what the clock says: there is nothing else to go by when a process starts (rule M4). */
export function timeAtStart(lastEntryAt: Instant, wall: Instant): { at: Instant; isInDoubt: boolean } {
  const isOff = lastEntryAt > 0 && (lastEntryAt > wall || wall - lastEntryAt > longestRestMs);
  const at = isOff ? lastEntryAt : wall;
  return { at, isInDoubt: Math.abs(wall - at) > toleranceMs };
}

export interface ElapsedTime {
  /** Milliseconds; never goes back, wherever it begins, and does not jump when a clock is set. */
  now: () => number;
  /** Finds out whether the machine has slept: that time has elapsed too. */
  lookForSleep: () => void;
}

export interface HallClockParts {
  /** The clock that is followed: the machine's, or that of the store which all processes of the hall have. */
  wall: () => Instant;
  elapsed: ElapsedTime;
  /** What time it is now, as a server before this one has kept it beside the machine's uptime; null: nothing is known. */
  recalled?: Instant | null;
}

export class HallClock implements TimeKeeper {
  #parts: HallClockParts;
  /** The hall's time, with fractions, when `elapsed` was `#elapsedThen`. */
  #time: number;
  #elapsedThen: number;
  #doubt: Doubt | null = null;
  #listeners = new Set<() => void>();
  #isTelling = false;
  #madeAt: number;
  #begunAt = Number.NEGATIVE_INFINITY;
  /** The time minus what has elapsed, as those who listen know it. */
  #toldOffset: number;

  constructor(parts: HallClockParts) {
    this.#parts = parts;
    this.#time = parts.wall();
    this.#elapsedThen = parts.elapsed.now();
    this.#madeAt = this.#elapsedThen;
    this.#toldOffset = this.#time - this.#elapsedThen;
  }

  now = (): Instant => {
    this.#goOn();
    return Math.floor(this.#time);
  };

  doubt = (): Doubt | null => {
    this.#goOn();
    return this.#doubt;
  };

  /** How far the clock that is followed is ahead of the hall's time. */
  aheadMs = (): number => {
    this.#goOn();
    return Math.round(this.#ahead);
  };

  /** There is nothing to compare a clock with at a start but the log: it does not go on before its end, nor long after it. */
  begin = (lastEntryAt: Instant): void => {
    const { wall, recalled = null, elapsed } = this.#parts;
    const now = elapsed.now();
    const known = recalled === null ? null : recalled + now - this.#madeAt;
    // What is kept of another log, or of a time that the log has overtaken, says nothing.
    this.#time =
      known === null || known < lastEntryAt - toleranceMs
        ? timeAtStart(lastEntryAt, wall()).at
        : Math.max(lastEntryAt, Math.abs(wall() - known) <= toleranceMs ? wall() : known);
    this.#elapsedThen = now;
    this.#begunAt = now;
    this.#judge();
  };

  written = (at: Instant): void => {
    if (at <= this.now()) return;
    // Whoever wrote it has found out that this is the time, or nothing can be done about it any more: the log never goes back.
    this.#time = at;
    this.#judge();
    this.#notice();
  };

  believe = (): void => {
    const doubt = this.doubt();
    if (doubt === null) return;
    if (doubt.aheadMs < 0) {
      this.#doubt = { ...doubt, isBelieved: true };
    } else {
      this.#time = this.#parts.wall();
      this.#doubt = null;
    }
    this.#tell();
  };

  /** It has been compared with the log. */
  get hasBegun(): boolean {
    return this.#begunAt !== Number.NEGATIVE_INFINITY;
  }

  onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get #ahead(): number {
    return this.#parts.wall() - this.#time;
  }

  #goOn(): void {
    this.#pass();
    if (this.#doubt === null && Math.abs(this.#ahead) > toleranceMs) {
      this.#parts.elapsed.lookForSleep();
      this.#pass();
    }
    this.#judge();
  }

  #pass(): void {
    const elapsed = this.#parts.elapsed.now();
    const passed = Math.max(0, elapsed - this.#elapsedThen);
    this.#elapsedThen = elapsed;
    this.#time += passed;
    this.#time += this.#correction(this.#ahead, passed);
    this.#notice();
  }

  #notice(): void {
    if (Math.abs(this.#time - this.#elapsedThen - this.#toldOffset) > noticedMs) this.#tell();
  }

  /** Never more than what has passed, so that the time does not go back. */
  #correction(ahead: number, passed: number): number {
    if (this.#doubt === null)
      return Math.abs(ahead) > toleranceMs ? 0 : within(ahead, -correctedShare * passed, correctedShare * passed);
    return this.#doubt.isBelieved ? within(ahead, -catchUpShare * passed, 0) : 0;
  }

  #judge(): void {
    const aheadMs = Math.round(this.#ahead);
    const before = this.#doubt;
    const isBelieved = before !== null && isStillBelieved(before, aheadMs);
    const isFromStart = before?.isFromStart ?? this.#elapsedThen - this.#begunAt < settlingMs;
    this.#doubt = Math.abs(aheadMs) > toleranceMs ? { aheadMs, isBelieved, isFromStart } : null;
    if (isAnother(before, this.#doubt)) this.#tell();
  }

  /** Later: whoever hears of it may ask for the time. */
  #tell(): void {
    this.#toldOffset = this.#time - this.#elapsedThen;
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      for (const listener of this.#listeners) listener();
    });
  }
}

const isAnother = (before: Doubt | null, now: Doubt | null): boolean =>
  before === null || now === null
    ? before !== now
    : before.isBelieved !== now.isBelieved || Math.abs(before.aheadMs - now.aheadMs) > toleranceMs;

/** Not where the clock was set again since. */
const isStillBelieved = ({ isBelieved, aheadMs: before }: Doubt, now: number): boolean =>
  isBelieved && now < 0 && now > before - toleranceMs;

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
