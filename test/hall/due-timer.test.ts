import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DueTimer } from '../../server/hall/due-timer.ts';

let now: number;
let rings: number[];
let alarm: DueTimer;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  now = 1_000_000;
  rings = [];
  alarm = new DueTimer(
    () => now,
    () => rings.push(now),
  );
});
afterEach(() => {
  alarm.stop();
  vi.useRealTimers();
});
/** The clock and the timers go on together. */
const pass = (ms: number) => {
  for (let each = 0; each < ms; each += 100) {
    now += 100;
    vi.advanceTimersByTime(100);
  }
};

test('rings once when it is due, and not before', () => {
  alarm.set(now + 5_000);
  pass(4_900);
  expect(rings).toEqual([]);
  pass(200_000);
  expect(rings).toEqual([1_005_000]);
});

test('rings at once for what was due before', () => {
  alarm.set(now - 5_000);
  pass(100);
  expect(rings).toHaveLength(1);
});

test('rings within a minute when the clock was set forward past the time', () => {
  alarm.set(now + 3_600_000);
  now += 7_200_000;
  pass(60_000);
  expect(rings).toHaveLength(1);
});

test('does not ring early when a timer does', () => {
  alarm.set(now + 5_000);
  vi.advanceTimersByTime(5_000);
  expect(rings).toEqual([]);
  pass(5_000);
  expect(rings).toEqual([1_005_000]);
});

test('is not faster than once a second for what cannot be done', () => {
  alarm = new DueTimer(
    () => now,
    () => {
      rings.push(now);
      alarm.set(0);
    },
  );
  alarm.set(0);
  pass(10_000);
  expect(rings.length).toBeGreaterThanOrEqual(9);
  expect(rings.length).toBeLessThanOrEqual(11);
});

test('a new time replaces the old one; none, and it is silent', () => {
  alarm.set(now + 1_000);
  alarm.set(now + 3_000);
  pass(2_000);
  expect(rings).toEqual([]);
  alarm.set(null);
  pass(100_000);
  expect(rings).toEqual([]);
});

test('[RH4] in a rehearsal it rings at the time of the hall, also after the pace has changed', () => {
  let pace = 1;
  const skip = (realMs: number) => {
    for (let each = 0; each < realMs; each += 50) {
      now += 50 * pace;
      vi.advanceTimersByTime(50);
    }
  };
  alarm = new DueTimer(
    () => now,
    () => rings.push(now),
    (ms) => Math.min(ms / pace, 250),
  );
  const due = now + 600_000;
  alarm.set(due);
  skip(5_000);
  expect(rings).toEqual([]);
  pace = 60;
  skip(9_000);
  expect(rings).toEqual([]);
  skip(1_200);
  expect(rings).toHaveLength(1);
  expect(rings[0]! - due).toBeLessThan(60 * 300);
});
