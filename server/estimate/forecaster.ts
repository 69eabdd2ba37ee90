/**
 * When the waits are forecast anew: after a change, every two seconds at most, and at once when counters or settings have changed; as
 * long as somebody looks or numbers are given out, and somebody is at a counter (rule U49).
 */
import type { Logger } from 'pino';
import type { Instant } from '../../shared/base/ids.ts';
import { isReady, type Ready } from '../domain/core/state.ts';
import type { Forecast } from '../domain/estimate/forecast.ts';
import type { LiveHall } from '../hall/hall.ts';
import { linesNow, type WaitMemory } from '../hall/wait-memory.ts';
import { Staff } from './staff.ts';

const leastGapMs = 2_000;
/** Time alone changes waits, too: while somebody waits, and while nobody does (an estimate has an age, rule U48). */
const waitingGapMs = 10_000;
const quietGapMs = 20_000;
const afterFailureMs = 5_000;
/** Whoever asks over HTTP asks again within this. */
const askedMs = 60_000;

export interface ForecasterParts {
  hall: Pick<LiveHall, 'state' | 'now' | 'onChange'>;
  waits: WaitMemory;
  /** Rejects where it cannot; the next one may. */
  foresee: (state: Ready, at: Instant) => Promise<Forecast>;
  /** Whether a page is connected that may show it. */
  isWatched: () => boolean;
  /** How many times faster than a machine's time the hall's time goes: a rehearsal's; 0 while that stands still. */
  pace?: () => number;
  logger: Logger;
  elapsed?: () => number;
}

export class Forecaster {
  #parts: Required<ForecasterParts>;
  #staff = new Staff();
  #last: { position: number; staffChanges: number; at: number } | null = null;
  #failedAt: number | null = null;
  #isUnderWay = false;
  #isEnded = false;
  #timer: NodeJS.Timeout | undefined;
  #timerAt: number | null = null;
  #endings: (() => void)[];

  constructor(parts: ForecasterParts) {
    this.#parts = { elapsed: () => performance.now(), pace: () => 1, ...parts };
    this.#endings = [parts.hall.onChange(() => this.#look()), parts.waits.onAsked(() => this.#look())];
    this.#look();
  }

  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
    for (const end of this.#endings) end();
  }

  /** After each change: it is to cost next to nothing. */
  #look(): void {
    if (this.#isEnded) return;
    const { state } = this.#parts.hall;
    if (isReady(state)) this.#staff.look(state);
    if (this.#isUnderWay) return;
    this.#setTimer(isReady(state) ? this.#dueAt(state) : null);
  }

  #setTimer(dueAt: number | null): void {
    if (dueAt === this.#timerAt) return;
    clearTimeout(this.#timer);
    this.#timerAt = dueAt;
    if (dueAt === null) return;
    const inMs = Math.max(0, dueAt - this.#parts.elapsed());
    this.#timer = setTimeout(() => void this.#foresee(), inMs).unref();
  }

  /** Null: nobody would see it, or there is nothing to see. */
  #dueAt(state: Ready): number | null {
    const { waits, isWatched, pace } = this.#parts;
    if (!this.#staff.isAnybodyThere || (!isWatched() && waits.askedMsAgo > askedMs)) return null;
    const soonest = this.#failedAt === null ? 0 : this.#failedAt + afterFailureMs;
    // While the time stands still somebody may act all the same.
    const next = this.#last === null ? 0 : this.#last.at + this.#gap(this.#last, state) / (pace() || 1);
    return Math.max(soonest, next);
  }

  #gap({ position, staffChanges }: { position: number; staffChanges: number }, now: Ready): number {
    if (position === now.position) return isAnybodyWaiting(now) ? waitingGapMs : quietGapMs;
    return staffChanges === this.#staff.changes ? leastGapMs : 0;
  }

  async #foresee(): Promise<void> {
    const { hall, waits, foresee, logger, elapsed } = this.#parts;
    const { state } = hall;
    this.#timerAt = null;
    // Changed since the timer was set.
    if (this.#isEnded || !isReady(state)) return;
    this.#isUnderWay = true;
    this.#last = { position: state.position, staffChanges: this.#staff.changes, at: elapsed() };
    const lines = linesNow(state);
    try {
      const forecast = await foresee(state, hall.now.at);
      const now = hall.state;
      if (!this.#isEnded && isReady(now)) waits.take(forecast, now, lines);
      this.#failedAt = null;
    } catch (error) {
      // Once, not for each that follows.
      if (this.#failedAt === null) logger.warn({ err: error }, 'waits cannot be forecast; pages say nothing of them');
      this.#failedAt = elapsed();
      waits.failed();
    }
    this.#isUnderWay = false;
    this.#look();
  }
}

const isAnybodyWaiting = ({ lines }: Ready): boolean => [...lines.values()].some((line) => line.length > 0);
