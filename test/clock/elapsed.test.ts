import { expect, test } from 'vitest';
import { Elapsed } from '../../server/clock/elapsed.ts';
import { hours, seconds } from '../support/play/hall-builder.ts';

function machine() {
  const at = { monotonic: 50, uptime: 900_000 as number | null };
  const elapsed = new Elapsed(
    () => at.monotonic,
    () => at.uptime,
  );
  const goOn = (ms: number) => {
    at.monotonic += ms;
    if (at.uptime !== null) at.uptime += ms;
  };
  return { at, elapsed, goOn };
}

test('[M1] what the machine slept has elapsed, once somebody looks', () => {
  const { at, elapsed, goOn } = machine();
  const before = elapsed.now();
  goOn(seconds);
  at.uptime! += 8 * hours;
  expect(elapsed.now() - before).toBe(seconds);
  elapsed.lookForSleep();
  expect(elapsed.now() - before).toBe(8 * hours + seconds);
  elapsed.lookForSleep();
  expect(elapsed.now() - before).toBe(8 * hours + seconds);
});

test('[M1] it never goes back, and what is read a moment later is no sleep', () => {
  const { at, elapsed, goOn } = machine();
  at.uptime! += 8 * hours;
  elapsed.lookForSleep();
  const slept = elapsed.now();
  at.uptime! -= 9 * hours;
  elapsed.lookForSleep();
  expect(elapsed.now()).toBe(slept);
  const other = machine();
  other.at.uptime! += 3 * seconds;
  other.elapsed.lookForSleep();
  goOn(0);
  expect(other.elapsed.now()).toBe(50);
});

test('where the uptime cannot be read, nobody slept', () => {
  const { at, elapsed } = machine();
  at.uptime = null;
  elapsed.lookForSleep();
  expect(elapsed.now()).toBe(50);
});

test('on this machine it goes on as the monotonic clock does', () => {
  const elapsed = new Elapsed();
  elapsed.lookForSleep();
  expect(Math.abs(elapsed.now() - performance.now())).toBeLessThan(seconds);
});
