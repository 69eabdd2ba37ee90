/** Who may say that a clock which has jumped is right, beside a person. */
import type { Logger } from 'pino';
import type { Instant } from '../../shared/base/ids.ts';
import { networkTime } from './network-time.ts';
import type { Doubt } from './time-keeper.ts';
import { toleranceMs } from './tolerance.ts';

export interface Witness {
  name: string;
  /** Others may pretend to be it. */
  isNetwork: boolean;
  /**
   * Its own time, if it has something to say about this doubt, which has lasted for `forMs`; else null. The network has moved the
   * time of the running hall by `movedMs` before.
   */
  time: (doubt: Doubt, forMs: number, movedMs: number) => Promise<Instant | null>;
}

const dayMs = 24 * 60 * 60_000;
/** The hall's network is a public place, and its time is not signed: of a running hall it is believed no more than that, all in all. */
const longestMoveMs = dayMs;
const leastLastingMs = 60_000;
/** Of a hall that was off: a month of holidays, and not the year that a wrong setting makes. */
const longestAbsenceMs = 60 * dayMs;

export const network = (ask = networkTime): Witness => ({
  name: 'the time of the network',
  isNetwork: true,
  time: async ({ aheadMs, isFromStart }, forMs, movedMs) => {
    const isPlausible = isFromStart
      ? Math.abs(aheadMs) <= longestAbsenceMs
      : movedMs + Math.abs(aheadMs) <= longestMoveMs && forMs >= leastLastingMs;
    return isPlausible ? ask() : null;
  },
});

/** A clock that is set moves at once; what two clocks drift apart in a second does not count. */
const setMs = 1_000;
/** It stood as it does for so much longer than the other: the two were not set together, as on one machine. */
const longerMs = 5_000;

/** The clock of this machine, where the hall follows that of the store. */
export class MachineClock implements Witness {
  readonly name = 'the clock of this machine';
  readonly isNetwork = false;
  #machine: () => Instant;
  #elapsed: () => number;
  #logger: Logger;
  #offsetMs: number;
  #setAt: number;
  #isToldOff = false;

  constructor(machine: () => Instant, elapsed: () => number, logger: Logger) {
    this.#machine = machine;
    this.#elapsed = elapsed;
    this.#logger = logger;
    this.#setAt = elapsed();
    this.#offsetMs = machine() - this.#setAt;
  }

  look(storeNow: Instant): void {
    const elapsed = this.#elapsed();
    const machine = this.#machine();
    const offsetMs = machine - elapsed;
    if (Math.abs(offsetMs - this.#offsetMs) > setMs) this.#setAt = elapsed;
    this.#offsetMs = offsetMs;
    const isOff = Math.abs(machine - storeNow) > toleranceMs;
    if (isOff && !this.#isToldOff)
      this.#logger.warn(
        { aheadMs: machine - storeNow },
        'the clock of this machine is not that of Redis; the hall goes by Redis',
      );
    this.#isToldOff = isOff;
  }

  time = async (_doubt: Doubt, forMs: number): Promise<Instant | null> =>
    this.#elapsed() - this.#setAt > forMs + longerMs ? this.#machine() : null;
}
