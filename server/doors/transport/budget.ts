/** How much of something may arrive in a time: a bucket that fills again (token bucket). */

/** `burst` at once, and `perSecond` in the long run. */
export interface Rate {
  burst: number;
  perSecond: number;
}

export const noRate: Rate = { burst: Number.POSITIVE_INFINITY, perSecond: 0 };

/** Milliseconds that never jump, whatever happens to the machine's clock. */
export type SteadyMs = () => number;

export class Budget {
  #rate: Rate;
  #now: SteadyMs;
  #left: number;
  #at: number;

  constructor(rate: Rate, now: SteadyMs) {
    this.#rate = rate;
    this.#now = now;
    this.#left = rate.burst;
    this.#at = now();
  }

  /** False: that is too much. What was too much is not taken, so that whoever waits is heard again. */
  take(amount: number): boolean {
    if (amount === 0) return true;
    const { burst, perSecond } = this.#rate;
    const now = this.#now();
    this.#left = Math.min(burst, this.#left + ((now - this.#at) / 1_000) * perSecond);
    this.#at = now;
    if (amount > this.#left) return false;
    this.#left -= amount;
    return true;
  }
}

/** One budget for each name (a network, or what a proof belongs to). So many are kept: the one that was not asked for longest goes first. */
export class Budgets {
  #rate: Rate;
  #now: SteadyMs;
  #most: number;
  #budgets = new Map<string, Budget>();

  constructor(rate: Rate, now: SteadyMs, most = 20_000) {
    this.#rate = rate;
    this.#now = now;
    this.#most = most;
  }

  get size(): number {
    return this.#budgets.size;
  }

  take(name: string, amount: number): boolean {
    return this.of(name).take(amount);
  }

  /** Whoever keeps it goes on with it. */
  of(name: string): Budget {
    const budget = this.#budgets.get(name) ?? new Budget(this.#rate, this.#now);
    // Set anew, it is the last in the map's order.
    this.#budgets.delete(name);
    this.#budgets.set(name, budget);
    if (this.#budgets.size > this.#most) this.#budgets.delete(this.#budgets.keys().next().value!);
    return budget;
  }
}
