/** Against values worked out by hand. */
import { expect, test } from 'vitest';
import { intervalScore, pinball, ScoreSums } from './scores.ts';

const minute = 60_000;
const said = (point: number, low: number, median: number, high: number) => ({
  point: point * minute,
  low: low * minute,
  median: median * minute,
  high: high * minute,
});

test('pinball loss: short of the truth counts by its share, beyond it by the rest', () => {
  expect(pinball(10, 20, 0.9)).toBeCloseTo(9);
  expect(pinball(20, 10, 0.9)).toBeCloseTo(1);
  expect(pinball(20, 10, 0.1)).toBeCloseTo(9);
  expect(pinball(10, 10, 0.5)).toBe(0);
});

test('interval score: the width, and ten times what lies outside', () => {
  expect(intervalScore(10, 20, 15)).toBe(10);
  expect(intervalScore(10, 20, 7)).toBe(40);
  expect(intervalScore(10, 20, 21)).toBe(20);
});

test('nothing was added: there are no scores', () => {
  expect(new ScoreSums().scores).toBeNull();
});

test('two points: 20 said and 10 came, 10 said and 40 came', () => {
  const sums = new ScoreSums();
  sums.add(said(20, 5, 18, 30), 10 * minute);
  sums.add(said(10, 5, 12, 20), 40 * minute);
  expect(sums.scores).toEqual({
    count: 2,
    mae: 20,
    rmse: Math.sqrt((100 + 900) / 2),
    bias: -10,
    near: 0.5,
    pinball: {
      low: expect.closeTo((0.1 * 5 + 0.1 * 35) / 2),
      median: expect.closeTo((0.5 * 8 + 0.5 * 28) / 2),
      high: expect.closeTo((0.1 * 20 + 0.9 * 20) / 2),
    },
    below: { low: 0, median: 0.5, high: 0.5 },
    coverage: 0.5,
    width: 20,
    intervalScore: (25 + 15 + 10 * 20) / 2,
    meanWait: 25,
  });
});
