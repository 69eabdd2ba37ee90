/** When views are looked at again. */
import type { Instant } from '../../../shared/base/ids.ts';

const minuteMs = 60_000;

/** A little after the minute: timers are early at times, and hours begin at the minute. */
const afterMinuteMs = 20;

/**
 * Runs `work` at each full minute of the clock. `timerMs`: for how long a timer is set for so much of the clock's time, or for less.
 * Gives a function that ends it.
 */
export function eachMinute(clock: () => Instant, work: () => void, timerMs = (ms: number) => ms): () => void {
  let timer: NodeJS.Timeout;
  let next = minuteAfter(clock());
  const wait = () => {
    timer = setTimeout(look, Math.max(0, timerMs(next + afterMinuteMs - clock())));
    timer.unref();
  };
  const look = () => {
    if (clock() >= next) {
      next = minuteAfter(clock());
      work();
    }
    wait();
  };
  wait();
  return () => clearTimeout(timer);
}

const minuteAfter = (at: Instant): Instant => at - (at % minuteMs) + minuteMs;

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
