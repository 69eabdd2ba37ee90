/** The clock of the store (Redis), beside which the clocks of the machines of a hall do not count. */
import type { Instant } from '../../shared/base/ids.ts';

/** An answer that took longer says too little. */
const longestMs = 1_000;

export class StoreClock {
  #ask: () => Promise<Instant>;
  #elapsed: () => number;
  #offsetMs: number;
  #isAsking = false;

  private constructor(ask: () => Promise<Instant>, elapsed: () => number, guess: Instant) {
    this.#ask = ask;
    this.#elapsed = elapsed;
    this.#offsetMs = guess - elapsed();
  }

  /** Rejects where the store does not tell its time. */
  static async open(ask: () => Promise<Instant>, elapsed: () => number): Promise<StoreClock> {
    const clock = new StoreClock(ask, elapsed, await ask());
    await clock.look();
    return clock;
  }

  /** As it was told last, and what has passed since: while the store is away it goes on. */
  now = (): Instant => Math.floor(this.#elapsed() + this.#offsetMs);

  async look(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const before = this.#elapsed();
    try {
      const told = await this.#ask();
      const after = this.#elapsed();
      if (after - before <= longestMs) this.#offsetMs = told - (before + after) / 2;
    } catch {
      // The store is away. The log tells of that.
    } finally {
      this.#isAsking = false;
    }
  }
}
