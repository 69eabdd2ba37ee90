/** How long this process has been there, also while its machine slept. */
import { readFileSync } from 'node:fs';

export interface ElapsedTime {
  /** Milliseconds; never goes back, wherever it begins, and does not jump when a clock is set. */
  now: () => number;
  /** Finds out whether the machine has slept: that time has elapsed too. */
  lookForSleep: () => void;
}

/** Less is no sleep: the two are read one after the other. */
const leastSleepMs = 5_000;

/**
 * The monotonic clock of Linux stands still while the machine sleeps. `/proc/uptime` does not: what it has gained on the other
 * was slept. `uptimeMs` null: it cannot be read.
 */
export class Elapsed implements ElapsedTime {
  #monotonicMs: () => number;
  #uptimeMs: () => number | null;
  /** By how much the second was ahead of the first at the beginning: a container may count from its own start. */
  #gainAtStart: number | null;
  #sleptMs = 0;

  constructor(monotonicMs = () => performance.now(), uptimeMs = machineUptimeMs) {
    this.#monotonicMs = monotonicMs;
    this.#uptimeMs = uptimeMs;
    this.#gainAtStart = this.#gain();
  }

  now = (): number => this.#monotonicMs() + this.#sleptMs;

  lookForSleep = (): void => {
    const gain = this.#gain();
    if (gain === null || this.#gainAtStart === null) return;
    const slept = gain - this.#gainAtStart;
    if (slept - this.#sleptMs >= leastSleepMs) this.#sleptMs = slept;
  };

  #gain(): number | null {
    const uptime = this.#uptimeMs();
    return uptime === null ? null : uptime - this.#monotonicMs();
  }
}

/** Counts sleep too. Null: it cannot be read. */
export function machineUptimeMs(): number | null {
  try {
    return Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1_000 || null;
  } catch {
    return null;
  }
}
