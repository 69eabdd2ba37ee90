/** How many have a number and were not called yet, by the time of day, in each simulated day (rule U74): whoever is left at the end is unserved. */
import type { Telling } from './day-model.ts';
import type { RunVisitor } from './run-lines.ts';

/** After the last closing, until the counters are closed as well. Half hours. */
const tail = 6;

export class StillWaiting {
  /** Minutes from now: now, each half hour of the clock, and for all that comes later the last of them. */
  readonly times: readonly number[];
  readonly #firstHalfHour: number;
  readonly #changes: Int32Array;

  constructor({ firstHalfHour, halfHours }: Telling, runs: number) {
    this.#firstHalfHour = firstHalfHour;
    this.times = Array.from({ length: halfHours + tail }, (_, each) =>
      each === 0 ? 0 : firstHalfHour + 30 * (each - 1),
    );
    this.#changes = new Int32Array(runs * this.times.length);
  }

  /** `until`: when they were called, or gave up; left out: they are unserved. */
  add(run: number, { came }: RunVisitor, until?: number): void {
    const from = run * this.times.length;
    this.#changes[from + this.#place(came)]!++;
    // Who waits now is known, and nobody is called before.
    if (until !== undefined) this.#changes[from + Math.max(1, this.#place(until))]!--;
  }

  /** Of each time, in each run. */
  counts(): number[][] {
    const [runs, times] = [this.#changes.length / this.times.length, this.times.length];
    const sofar = new Int32Array(runs);
    return this.times.map((_, time) =>
      Array.from(sofar, (_one, run) => (sofar[run]! += this.#changes[run * times + time]!)),
    );
  }

  /** The first time at which that is over. */
  #place(minutes: number): number {
    if (minutes <= 0) return 0;
    return Math.min(this.times.length - 1, 1 + Math.max(0, Math.ceil((minutes - this.#firstHalfHour) / 30)));
  }
}
