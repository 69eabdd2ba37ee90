import { describe, expect, test } from 'vitest';
import { Chance } from '../../server/rehearsal/chance.ts';

const draws = 20_000;
const drawn = (draw: (chance: Chance) => number): number[] => {
  const chance = new Chance('a seed', 7);
  return Array.from({ length: draws }, () => draw(chance));
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

test('the same seed draws the same, and a neighbour draws something else', () => {
  const first = (...seed: (string | number)[]) => new Chance(...seed).next();
  expect(first(1, 'a')).toBe(first(1, 'a'));
  expect(new Set([first(1, 'a'), first(2, 'a'), first(1, 'b'), first(12), first(1, 2)]).size).toBe(5);
});

describe('what is drawn has the mean and the spread that were asked for', () => {
  test.each<[string, (chance: Chance) => number, number, number]>([
    ['next', (chance) => chance.next(), 0.5, 0.2887],
    ['between', (chance) => chance.between(10, 20), 15, 2.887],
    ['normal', (chance) => 5 + chance.normal(), 5, 1],
    ['logNormal', (chance) => chance.logNormal(10, 0.5), 10, 5],
    ['exponential', (chance) => chance.exponential(3), 3, 3],
    ['gamma with a short tail', (chance) => chance.gamma(10, 0.4), 10, 4],
    ['gamma with a long tail', (chance) => chance.gamma(10, 1.5), 10, 15],
    ['poisson', (chance) => chance.poisson(45), 45, Math.sqrt(45)],
  ])('%s', (_name, draw, wantedMean, wantedDeviation) => {
    const values = drawn(draw);
    expect(Math.abs(mean(values) / wantedMean - 1)).toBeLessThan(0.03);
    expect(Math.abs(deviation(values) / wantedDeviation - 1)).toBeLessThan(0.05);
  });

  test('isTrue, pick and weighted', () => {
    expect(Math.abs(mean(drawn((chance) => Number(chance.isTrue(0.3)))) - 0.3)).toBeLessThan(0.01);
    expect(new Set(drawn((chance) => chance.pick([1, 2, 3])))).toEqual(new Set([1, 2, 3]));
    const weighted = drawn((chance) =>
      chance.weighted([
        [0, 1],
        [1, 3],
      ]),
    );
    expect(Math.abs(mean(weighted) - 0.75)).toBeLessThan(0.01);
  });
});
