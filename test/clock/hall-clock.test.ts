import { expect, test } from 'vitest';
import { SteadyClock } from '../../server/setup/steady-clock.ts';
import { clock, hours, minutes, seconds } from '../support/play/hall-builder.ts';

/** A wall clock and one that counts, which go on together unless the wall clock is set. */
function clocks() {
  const at = { wall: clock('08:00'), elapsed: 700 };
  const steady = new SteadyClock(
    () => at.wall,
    () => at.elapsed,
  );
  const goOn = (ms: number) => {
    at.wall += ms;
    at.elapsed += ms;
  };
  return { at, steady, goOn };
}

test('is the wall clock while nobody sets it, and when it is set forward', () => {
  const { at, steady, goOn } = clocks();
  for (let each = 0; each < 100; each++) {
    goOn(each);
    expect(steady.now()).toBe(at.wall);
  }
  at.wall += hours;
  expect(steady.now()).toBe(at.wall);
});

test('[L7] set back an hour it goes on at half its pace, and is the wall clock again two hours later', () => {
  const { at, steady, goOn } = clocks();
  steady.now();
  at.wall -= hours;
  expect(steady.now()).toBe(clock('08:00'));
  goOn(10 * seconds);
  expect(steady.now()).toBe(clock('08:00:05'));
  goOn(2 * hours - 10 * seconds);
  expect(steady.now()).toBe(clock('09:00'));
  goOn(minutes);
  expect(steady.now()).toBe(at.wall);
  expect(at.wall).toBe(clock('09:01'));
});

test('[L7] it never goes back, however often the wall clock is set', () => {
  const { at, steady, goOn } = clocks();
  let last = steady.now();
  for (const set of [-hours, 3, -2 * hours, 30 * minutes, -1, 5 * hours, -7 * hours]) {
    at.wall += set;
    goOn(900);
    const now = steady.now();
    expect(now).toBeGreaterThanOrEqual(last);
    last = now;
  }
});

test('[L7] started behind its log it goes on from the log', () => {
  const { steady, goOn } = clocks();
  steady.notBefore(clock('09:00'));
  goOn(20 * seconds);
  expect(steady.now()).toBe(clock('09:00:10'));
});
