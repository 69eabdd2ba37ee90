/** When views are looked at again. */
import type { Instant } from '../../../shared/base/ids.ts';

const minuteMs = 60_000;

/** A little after it: timers are early at times, and hours begin at the minute. */
const afterMs = 20;

/** At each full minute of the clock. */
export const eachMinute = (clock: () => Instant, work: () => void, timerMs?: (ms: number) => number): (() => void) =>
  atEach(minuteMs, clock, work, timerMs);

/**
 * Runs `work` whenever so much of the clock's time is full. `timerMs`: for how long a timer is set for so much of the clock's time,
 * or for less. Gives a function that ends it.
 */
export function atEach(
  periodMs: number,
  clock: () => Instant,
  work: () => void,
  timerMs = (ms: number) => ms,
): () => void {
  const nextAfter = (at: Instant): Instant => at - (at % periodMs) + periodMs;
  let timer: NodeJS.Timeout;
  let next = nextAfter(clock());
  const wait = () => {
    timer = setTimeout(look, Math.max(0, timerMs(next + afterMs - clock())));
    timer.unref();
  };
  const look = () => {
    if (clock() >= next) {
      next = nextAfter(clock());
      work();
    }
    wait();
  };
  wait();
  return () => clearTimeout(timer);
}

/**
 * Runs `work` soon after it is asked for, once for all who asked meanwhile, and with at least `gapMs` in between. Who asks while it
 * is under way has it run again.
 */
export function coalesced(gapMs: number, work: () => unknown): { ask: () => void; stop: () => void } {
  let timer: NodeJS.Timeout | null = null;
  let last = Number.NEGATIVE_INFINITY;
  let isRunning = false;
  let isAsked = false;
  const ask = () => {
    if (isRunning) isAsked = true;
    else timer ??= setTimeout(run, Math.max(0, last + gapMs - performance.now()));
  };
  const end = () => {
    last = performance.now();
    isRunning = false;
    if (isAsked) ask();
  };
  const run = () => {
    timer = null;
    isRunning = true;
    isAsked = false;
    const working = work();
    if (working instanceof Promise) void working.then(end);
    else end();
  };
  const stop = () => {
    clearTimeout(timer ?? undefined);
    isAsked = false;
  };
  return { ask, stop };
}
