/** The clock of a hall: one that goes on evenly beside a clock that somebody may set. */
import type { Instant } from '../../shared/base/ids.ts';
import { type Recalled, startFrom } from './at-start.ts';
import type { ElapsedTime } from './elapsed.ts';
import type { Doubt, TimeKeeper } from './time-keeper.ts';
import { toleranceMs } from './tolerance.ts';

/** So much faster or slower than a second a second, until a small difference is gone: a minute takes twenty. */
const correctedShare = 0.05;
/** So much slower, until a clock that is behind and was believed has caught up. */
const catchUpShare = 0.1;
/** Of a smaller step nobody needs to hear: the clocks of two processes are never quite the same. */
const noticedMs = 1_000;
/** A small computer without a battery starts at the time at which it was switched off, and asks the network then. */
const settlingMs = 10 * 60_000;
/** A sleep is found out as soon as that, also where the clock is in doubt and shows none. */
const sleepLookMs = 1_000;

export interface HallClockParts {
  /** The clock that is followed: the machine's, or that of the store which all processes of the hall have. */
  wall: () => Instant;
  elapsed: ElapsedTime;
  /** That of the machine, where it is not the one that is followed. */
  own?: () => Instant;
  /** Null: nothing is known. */
  recalled?: Recalled | null;
  /** When the time of this log was kept last, whatever happened to the machine since; null: that is not known. */
  keptLast?: Instant | null;
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
  /** Until then a jump counts as one of the start. */
  #settledAt = Number.NEGATIVE_INFINITY;
  /** How far the clock had jumped when that was judged last. */
  #judgedAheadMs = 0;
  #lookedForSleepAt = Number.NEGATIVE_INFINITY;
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

  rehearsalPace = (): null => null;

  /** How far the clock that is followed is ahead of the hall's time. */
  aheadMs = (): number => {
    this.#goOn();
    return Math.round(this.#ahead);
  };

  /**
   * There is little to compare a clock with at a start: it does not go on before the end of the log, nor before the time that was kept
   * last, nor long after these.
   */
  begin = (lastEntryAt: Instant): void => {
    const { wall, own = wall, recalled = null, keptLast = null, elapsed } = this.#parts;
    const now = elapsed.now();
    const known = recalled && { ...recalled, at: recalled.at + now - this.#madeAt };
    const lastAt = lastEntryAt > 0 && known === null ? Math.max(lastEntryAt, keptLast ?? 0) : lastEntryAt;
    this.#time = startFrom(lastAt, { wall: wall(), own: own() }, known);
    this.#elapsedThen = now;
    this.#begunAt = now;
    // Where the time is known, a clock that is off was set: no machine without a battery, which asks the network first.
    if (known === null) this.#settledAt = now + settlingMs;
    this.#judge();
    this.#believeAsBefore(known?.believedAheadMs ?? 0);
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
    this.#settledAt = Number.NEGATIVE_INFINITY;
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
    this.#lookForSleep(sleepLookMs);
    this.#pass();
    if (Math.abs(this.#ahead - (this.#doubt?.aheadMs ?? 0)) > toleranceMs) {
      this.#lookForSleep(0);
      this.#pass();
    }
    this.#judge();
  }

  /** As far as a server before this one waited for the same clock. */
  #believeAsBefore(believedAheadMs: number): void {
    if (this.#doubt !== null && isStillBelieved({ isBelieved: true, aheadMs: believedAheadMs }, this.#doubt.aheadMs))
      this.#doubt = { ...this.#doubt, isBelieved: true };
  }

  /** Each sleep is taken up when it happens: later it would be taken up twice, once slowly as a difference to the clock. */
  #lookForSleep(eachMs: number): void {
    const now = this.#parts.elapsed.now();
    if (now - this.#lookedForSleepAt < eachMs) return;
    this.#lookedForSleepAt = now;
    this.#parts.elapsed.lookForSleep();
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
    const isSame = before !== null && Math.abs(aheadMs - this.#judgedAheadMs) <= toleranceMs;
    const isFromStart = isSame ? before.isFromStart : this.#elapsedThen < this.#settledAt;
    if (!isSame) this.#judgedAheadMs = aheadMs;
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
const isStillBelieved = ({ isBelieved, aheadMs: before }: Omit<Doubt, 'isFromStart'>, now: number): boolean =>
  isBelieved && now < 0 && now > before - toleranceMs;

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
