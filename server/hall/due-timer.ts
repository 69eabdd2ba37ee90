/** Calls `ring` when the clock reaches an instant. Checks the clock at least once a minute, because clocks are changed and machines sleep. */
import type { Instant } from '../../shared/base/ids.ts';

const longestWaitMs = 60_000;
/** What is due but cannot be done now (a full disk) is tried again no sooner than this. */
const leastGapMs = 1_000;

export class DueTimer {
  #clock: () => Instant;
  #ring: () => void;
  #timerMs: (ms: number) => number;
  #due: Instant | null = null;
  #lastRing = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  /** `timerMs`: for how long a timer is set for so much of the clock's time; whoever it wakes too early waits again. */
  constructor(clock: () => Instant, ring: () => void, timerMs = (ms: number) => ms) {
    this.#clock = clock;
    this.#ring = ring;
    this.#timerMs = timerMs;
  }

  /** Replaces what was set before; null: nothing is due. */
  set(due: Instant | null): void {
    this.stop();
    this.#due = due;
    if (due === null) return;
    const now = this.#clock();
    const wait = Math.max(due - now, this.#lastRing + leastGapMs - now, 0);
    this.#timer = setTimeout(() => this.#look(), Math.min(this.#timerMs(wait), longestWaitMs));
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #look(): void {
    const now = this.#clock();
    if (this.#due === null || now < this.#due) {
      this.set(this.#due);
    } else {
      this.#lastRing = now;
      this.#ring();
    }
  }
}
