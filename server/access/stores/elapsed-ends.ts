/** When what lasts until an instant is over by what has elapsed. The hall's time may go slower for a while; nobody waits longer for that. */
import type { Instant } from '../../../shared/base/ids.ts';

export class ElapsedEnds {
  #elapsed: () => number;
  #ends = new Map<string, { until: Instant; endsAt: number }>();

  /** `elapsed`: milliseconds, wherever they begin. */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** It lasts until `until`, so `leftMs` more when it is first seen here. */
  goesOn(id: string, until: Instant, leftMs: number): boolean {
    const seen = this.#ends.get(id);
    if (seen?.until === until) return this.#elapsed() < seen.endsAt;
    this.#ends.set(id, { until, endsAt: this.#elapsed() + leftMs });
    return true;
  }

  forgetUntil(now: Instant): void {
    for (const [id, { until }] of this.#ends) if (until <= now) this.#ends.delete(id);
  }
}
