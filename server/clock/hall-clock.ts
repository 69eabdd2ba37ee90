/** A clock that somebody may set back. */
import type { Instant } from '../../shared/ids.ts';

/**
 * Never goes back: where the wall clock was set back, it goes on at half the pace of `elapsedMs` until the wall clock has
 * caught up. Standing still meanwhile would make a wait of five seconds as long as the set-back: no recall for an hour.
 */
export class SteadyClock {
  #wall: () => Instant;
  #elapsedMs: () => number;
  #last: Instant;
  #lastElapsed: number;

  /** `elapsedMs` never goes back, wherever it begins. */
  constructor(wall: () => Instant, elapsedMs: () => number) {
    this.#wall = wall;
    this.#elapsedMs = elapsedMs;
    this.#last = wall();
    this.#lastElapsed = elapsedMs();
  }

  now = (): Instant => {
    const goneOn = this.#last + Math.floor((this.#elapsedMs() - this.#lastElapsed) / 2);
    const wall = this.#wall();
    if (wall < goneOn) return goneOn;
    this.#startAt(wall);
    return wall;
  };

  /** It is at least so late: a log that was written before says so. */
  notBefore(at: Instant): void {
    if (at > this.now()) this.#startAt(at);
  }

  #startAt(at: Instant): void {
    this.#last = at;
    this.#lastElapsed = this.#elapsedMs();
  }
}
