/** Visitors of higher class who come to a line in one run of the simulation: a Poisson process, quicker or slower by the time of day. */
import { type Coming, cellMinutes } from './model.ts';

const never = Number.POSITIVE_INFINITY;
/** In one run. */
export const most = 60;

export class ComingRun {
  readonly of: Coming;
  readonly #times = new Float64Array(most);
  #count = 0;
  #next = 0;

  constructor(of: Coming) {
    this.of = of;
  }

  /** `chance`: of each of them. */
  begin(chance: (one: number) => number): void {
    const { expected } = this.of;
    const all = expected[expected.length - 1]!;
    this.#count = 0;
    this.#next = 0;
    let sum = -Math.log(1 - chance(0));
    for (; sum < all && this.#count < most; sum -= Math.log(1 - chance(this.#count))) {
      let cell = 0;
      while (expected[cell]! <= sum) cell++;
      const before = cell === 0 ? 0 : expected[cell - 1]!;
      this.#times[this.#count++] = (cell + (sum - before) / (expected[cell]! - before)) * cellMinutes;
    }
  }

  /** Of whoever comes next. */
  get comesAt(): number {
    return this.#next < this.#count ? this.#times[this.#next]! : never;
  }

  get taken(): number {
    return this.#next;
  }

  get promise(): number {
    return this.comesAt + this.of.targetMinutes;
  }

  /** When they came; the one behind them is next. */
  take(): number {
    return this.#times[this.#next++]!;
  }

  /** What they came for. */
  serviceBy(chance: number): number {
    const { services, upTo } = this.of;
    let each = 0;
    while (each < upTo.length - 1 && upTo[each]! < chance) each++;
    return services[each]!;
  }
}
