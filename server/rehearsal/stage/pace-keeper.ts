/**
 * How fast a machine can play a rehearsal. What the cast does late is late by the hall's time, too: at 600 times the pace a tenth of a
 * second is a minute in which a counter serves nobody, and all who wait would wait for this machine (rule RH8). Pure.
 */

/** Of the hall's time, from when something is due until the one who does it sees it done; people are no quicker. */
const latestMs = 15_000;
/** Each new one counts so much; at a few in a second the last few seconds are what counts. */
const share = 0.05;
/** Too few tell nothing. */
const leastNoted = 10;
const slowerAfterMs = 1_000;
const fasterAfterMs = 2_000;
/** At once, slower: a morning at which all counters open in the same second is soon over. */
const slowerAtMost = 1 / 3;
/** A pace that somebody can read, and that does not change with every look. */
const paces = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 160, 200, 300, 400, 500] as const;

export class PaceKeeper {
  #lateMs = 0;
  #noted = 0;
  #wished = 1;
  #pace = 1;
  #changedAt = Number.NEGATIVE_INFINITY;

  /** As wished, until this machine shows that it cannot. */
  wish(pace: number): void {
    this.#wished = pace;
    this.#pace = pace;
    this.#noted = 0;
    this.#lateMs = 0;
  }

  /** `ms` of this machine's time, from when something was due until it was seen done. */
  note(ms: number): void {
    this.#noted++;
    this.#lateMs += (ms - this.#lateMs) * Math.max(share, 1 / this.#noted);
  }

  /** `at`: milliseconds that pass. */
  paceAt(at: number): number {
    const can = this.#can;
    const sinceMs = at - this.#changedAt;
    if (this.#noted < leastNoted) return this.#pace;
    if (can < this.#pace && sinceMs >= slowerAfterMs) this.#become(Math.max(can, this.#floor), at);
    else if (can > this.#pace && sinceMs >= fasterAfterMs) this.#become(this.#next(can), at);
    return this.#pace;
  }

  /** What it can, at least as in life. */
  get #can(): number {
    const most = latestMs / this.#lateMs;
    return most >= this.#wished ? this.#wished : Math.min(this.#wished, paces.findLast((pace) => pace <= most) ?? 1);
  }

  get #floor(): number {
    return paces.findLast((pace) => pace <= this.#pace * slowerAtMost) ?? 1;
  }

  /** One step: with the pace the work grows. */
  #next(can: number): number {
    return Math.min(can, paces.find((pace) => pace > this.#pace) ?? this.#wished);
  }

  #become(pace: number, at: number): void {
    this.#pace = pace;
    this.#changedAt = at;
    // How late things are at the new pace is to be seen anew.
    this.#noted = 0;
  }
}
