import { expect, test } from 'vitest';
import { timerMs } from '../../server/clock/timer-ms.ts';

const at = (pace: number | null) => ({ rehearsalPace: () => pace });

test('[RH4] a timer of a hall waits as long as the hall does', () => {
  expect(timerMs(90_000, at(null))).toBe(90_000);
});

test.each([
  [60, 6_000, 100],
  [600, 60_000, 100],
  [1, 100, 100],
])('[RH4] at %s times the pace %s ms of the hall are %s of the timer', (pace, hallMs, ms) => {
  expect(timerMs(hallMs, at(pace))).toBe(ms);
});

test.each([0, 1, 60])('[RH4] at the pace %s a long wait is looked at in between, as the pace may change', (pace) => {
  expect(timerMs(86_400_000, at(pace))).toBe(250);
});
