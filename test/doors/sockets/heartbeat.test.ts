import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atEach, coalesced, eachMinute } from '../../../server/doors/sockets/heartbeat.ts';

let runs: number[];
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T08:00:30.500Z') });
  runs = [];
});
afterEach(() => void vi.useRealTimers());
const run = () => runs.push(Date.now());
const minutesOf = (instants: number[]) => instants.map((instant) => new Date(instant).toISOString().slice(11, 16));

test('each minute of the clock is met once, just after it begins, until it is ended', () => {
  const end = eachMinute(() => Date.now(), run);
  vi.advanceTimersByTime(29_000);
  expect(runs).toEqual([]);
  vi.advanceTimersByTime(3 * 60_000);
  expect(minutesOf(runs)).toEqual(['08:01', '08:02', '08:03']);
  for (const instant of runs) expect(instant % 60_000).toBeLessThan(1_000);
  end();
  vi.advanceTimersByTime(300_000);
  expect(runs).toHaveLength(3);
});

test('each five seconds likewise', () => {
  const end = atEach(5_000, () => Date.now(), run);
  vi.advanceTimersByTime(12_000);
  expect(runs.map((at) => new Date(at).toISOString().slice(17, 19))).toEqual(['35', '40']);
  end();
});

test('what is asked for many times at once is done once', () => {
  const { ask } = coalesced(25, run);
  for (let each = 0; each < 100; each++) ask();
  expect(runs).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(runs).toHaveLength(1);
});

test('what is asked for all the time is done again and again, with a gap, and the last wish is not forgotten', () => {
  const { ask } = coalesced(25, run);
  for (let each = 0; each < 100; each++) {
    ask();
    vi.advanceTimersByTime(1);
  }
  const lastAsked = Date.now() - 1;
  vi.advanceTimersByTime(1_000);
  expect(runs.length).toBeGreaterThanOrEqual(4);
  expect(runs.length).toBeLessThanOrEqual(6);
  expect(runs.at(-1)).toBeGreaterThanOrEqual(lastAsked);
});

test('what was asked for and then stopped is not done', () => {
  const { ask, stop } = coalesced(25, run);
  ask();
  stop();
  vi.advanceTimersByTime(1_000);
  expect(runs).toEqual([]);
});

test('what is asked for while it is under way is done once more, when that has ended', async () => {
  const ends: (() => void)[] = [];
  const { ask } = coalesced(25, () => new Promise<void>((end) => ends.push(end)));
  ask();
  vi.advanceTimersByTime(25);
  for (let each = 0; each < 10; each++) ask();
  vi.advanceTimersByTime(1_000);
  expect(ends).toHaveLength(1);
  ends[0]!();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ends).toHaveLength(2);
});

test('[RH4] in a rehearsal each minute of the hall is met', () => {
  const begun = Date.now();
  const hallNow = () => begun + (Date.now() - begun) * 60;
  const met: number[] = [];
  const end = eachMinute(
    hallNow,
    () => met.push(hallNow()),
    (ms) => Math.min(ms / 60, 250),
  );
  vi.advanceTimersByTime(5_000);
  expect(met).toHaveLength(5);
  for (const at of met) expect(at % 60_000).toBeLessThan(5_000);
  end();
});
