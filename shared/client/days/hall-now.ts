/** The hall's time on a page: what the server last told, and what has passed since. The device's own clock may be years off. */

/** A message that was held up on its way tells a time that is over; within so long another one is believed that told a later one. */
const rememberedMs = 60_000;
/** No message is so late: the hall's time itself is another. */
const latestMs = 10_000;

export class HallNow {
  #elapsed: () => number;
  /** The hall's time when `#elapsed` was `#since`. */
  #at: number;
  #since: number;
  /** In a rehearsal the hall's time goes faster than the page's, or stands still. */
  #pace = 1;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(elapsed = () => performance.now(), guess = Date.now()) {
    this.#elapsed = elapsed;
    this.#at = guess;
    this.#since = elapsed();
  }

  now(): number {
    return Math.round(this.#at + (this.#elapsed() - this.#since) * this.#pace);
  }

  /** The first word of a server, or a guess before it: whatever was told before counts no more. */
  begin(now: number, pace = 1): void {
    this.#pace = pace;
    this.#toldAt = this.#elapsed();
    this.#since = this.#toldAt;
    this.#at = now;
  }

  /** A message that carries the hall's time has just come. */
  hear(now: number): void {
    const elapsed = this.#elapsed();
    const behindMs = this.now() - now;
    const isLate = behindMs > 0 && behindMs <= latestMs * Math.max(1, this.#pace);
    if (!isLate || elapsed - this.#toldAt > rememberedMs) this.begin(now, this.#pace);
  }
}
