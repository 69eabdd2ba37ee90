/** How fast a machine can play a rehearsal. */
import { expect, test } from 'vitest';
import { PaceKeeper } from '../../../server/rehearsal/stage/pace-keeper.ts';

/** Ten looks a second; `lateMs`: how late the machine is at a pace. Gives the pace of each second. */
function played(wished: number, seconds: number, lateMs: (pace: number, second: number) => number): number[] {
  const keeper = new PaceKeeper();
  keeper.wish(wished);
  let pace = wished;
  return Array.from({ length: seconds }, (_, second) => {
    for (let look = 0; look < 10; look++) {
      for (let act = 0; act < 3; act++) keeper.note(lateMs(pace, second));
      pace = keeper.paceAt(second * 1_000 + look * 100);
    }
    return pace;
  });
}

test('[RH8] a machine that keeps up goes as wished', () => {
  expect(new Set(played(600, 20, () => 20))).toEqual(new Set([600]));
  expect(new Set(played(30, 20, () => 400))).toEqual(new Set([30]));
});

test('[RH8] one that does not goes more slowly within seconds, until nobody waits for it for longer than a quarter of a minute', () => {
  const paces = played(600, 30, () => 150);
  expect(paces[2]).toBeLessThan(600);
  expect(paces.at(-1)! * 150).toBeLessThanOrEqual(15_000);
  // No slower than it must be.
  expect(paces.at(-1)).toBeGreaterThanOrEqual(60);
});

test('[RH8] work that grows with the pace: it settles at one that it can do', () => {
  const paces = played(600, 120, (pace) => (pace > 100 ? pace : 40));
  expect(new Set(paces.slice(-60))).toEqual(new Set([120]));
  expect(Math.min(...paces)).toBeGreaterThanOrEqual(20);
});

test('[RH8] it goes faster again when the machine has less to do, step by step, up to what is wished and no further', () => {
  const paces = played(60, 60, (_pace, second) => (second < 10 ? 1_500 : 30));
  expect(paces[8]).toBe(10);
  expect(paces.at(-1)).toBe(60);
  expect(Math.max(...paces)).toBe(60);
  for (const [second, pace] of paces.slice(11).entries()) expect(pace).toBeGreaterThanOrEqual(paces[10 + second]!);
});

test('[RH8] never slower than life, and what is wished anew is tried', () => {
  expect(played(200, 10, () => 60_000).at(-1)).toBe(1);
  const keeper = new PaceKeeper();
  keeper.wish(200);
  for (let act = 0; act < 50; act++) keeper.note(60_000);
  expect(keeper.paceAt(2_000)).toBe(60);
  keeper.wish(30);
  expect(keeper.paceAt(2_100)).toBe(30);
});
