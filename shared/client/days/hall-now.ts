/** The hall's time on a page: what the server last told, and what has passed since. The device's own clock may be years off. */

/** A message that was held up on its way tells a time that is over; within so long another one is believed that told a later one. */
const rememberedMs = 60_000;
/** No message is so late: the hall's time itself is another. */
const latestMs = 10_000;

export class HallNow {
  #elapsed: () => number;
  /** The hall's time minus `#elapsed`. */
  #offsetMs: number;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(elapsed = () => performance.now(), guess = Date.now()) {
    this.#elapsed = elapsed;
    this.#offsetMs = guess - elapsed();
  }

  now(): number {
    return Math.round(this.#elapsed() + this.#offsetMs);
  }

  /** The first word of a server, or a guess before it: whatever was told before counts no more. */
  begin(now: number): void {
    this.#toldAt = this.#elapsed();
    this.#offsetMs = now - this.#toldAt;
  }

  /** A message that carries the hall's time has just come. */
  hear(now: number): void {
    const elapsed = this.#elapsed();
    const behindMs = this.#offsetMs - (now - elapsed);
    if (behindMs <= 0 || behindMs > latestMs || elapsed - this.#toldAt > rememberedMs) this.begin(now);
  }
}
