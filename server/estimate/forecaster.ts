/**
 * When the waits are forecast anew: after a change, every two seconds at most, and at once when counters or settings have changed; as
 * long as somebody looks or numbers are given out, and somebody is at a counter (rule U49).
 */
import type { Logger } from 'pino';
import type { Instant } from '../../shared/base/ids.ts';
import { isReady, type Ready } from '../domain/core/state.ts';
import { deskOf } from '../domain/counter/desk.ts';
import type { Forecast } from '../domain/estimate/forecast.ts';
import type { LiveHall } from '../hall/hall.ts';
import { isAnybodyThere, type WaitMemory } from '../hall/wait-memory.ts';

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
  #last: { state: Ready; at: number } | null = null;
  #failedAt: number | null = null;
  #isUnderWay = false;
  #isEnded = false;
  #timer: NodeJS.Timeout | undefined;
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

  #look(): void {
    clearTimeout(this.#timer);
    if (this.#isEnded || this.#isUnderWay) return;
    const inMs = this.#dueIn();
    if (inMs !== null) this.#timer = setTimeout(() => void this.#foresee(), Math.max(0, inMs)).unref();
  }

  /** Null: nobody would see it, or there is nothing to see. */
  #dueIn(): number | null {
    const { hall, waits, isWatched, elapsed, pace } = this.#parts;
    const { state } = hall;
    if (!isReady(state) || !isAnybodyThere(state)) return null;
    if (!isWatched() && waits.askedMsAgo > askedMs) return null;
    const sinceFailure = this.#failedAt === null ? afterFailureMs : elapsed() - this.#failedAt;
    if (sinceFailure < afterFailureMs) return afterFailureMs - sinceFailure;
    if (this.#last === null) return 0;
    // While the time stands still somebody may act all the same.
    return gapAfter(this.#last.state, state) / (pace() || 1) - (elapsed() - this.#last.at);
  }

  async #foresee(): Promise<void> {
    const { hall, waits, foresee, logger, elapsed } = this.#parts;
    const { state } = hall;
    // Changed since the timer was set.
    if (this.#isEnded || !isReady(state)) return;
    this.#isUnderWay = true;
    this.#last = { state, at: elapsed() };
    try {
      const forecast = await foresee(state, hall.now.at);
      if (!this.#isEnded) waits.take(forecast, state);
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

function gapAfter(before: Ready, now: Ready): number {
  if (before === now) return isAnybodyWaiting(now) ? waitingGapMs : quietGapMs;
  return isOtherStaff(before, now) ? 0 : leastGapMs;
}

const isAnybodyWaiting = ({ lines }: Ready): boolean => [...lines.values()].some((line) => line.length > 0);

/** Who is there, or what they serve: it changes many waits at once, and people see it happen. */
function isOtherStaff(before: Ready, now: Ready): boolean {
  if (before.hall !== now.hall || before.absences !== now.absences || before.closings !== now.closings) return true;
  if (before.stops !== now.stops || before.day !== now.day) return true;
  const changed = now.desks.keysSince(before.desks) ?? [...now.desks.keys()];
  return changed.some((counterId) => deskOf(before, counterId).attendance !== deskOf(now, counterId).attendance);
}
