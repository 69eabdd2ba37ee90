import { expect, test } from 'vitest';
import { Measured } from '../measure/measured.ts';
import { calibration, comparison, errorByHour } from './plots.ts';
import { steps } from './svg.ts';

const minute = 60_000;
const names = { learned: 'ours, learned', cold: 'ours, cold' };
const known = ['QL', 'LES & HOL'];

function measured(hours: readonly number[]): Measured {
  const all = new Measured([names.learned, names.cold, ...known]);
  const said = (point: number) => ({ point, low: point / 2, median: point, high: 2 * point });
  for (const hour of hours)
    for (let each = 0; each < 25; each++) {
      const waitedMs = (5 + each * 3) * minute;
      all.add({
        when: 'issue',
        class: 'regular',
        day: 0,
        hour,
        waitedMs,
        said: [1, 1.2, 1.5, 2].map((times) => said(waitedMs * times)),
      });
    }
  return all;
}

test.each([
  [
    'two worlds',
    [
      { name: 'one', measured: measured([8, 9, 10]) },
      { name: 'two', measured: measured([9]) },
    ],
  ],
  ['one world', [{ name: 'one', measured: measured([8, 9]) }]],
  ['a world in which nobody waited', [{ name: 'none', measured: measured([]) }]],
])('each plot of %s is drawn within its page', (_name, worlds) => {
  for (const svg of [calibration(worlds, names), errorByHour(worlds, names, known), comparison(worlds, names, known)]) {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.slice(1).map(Number) as [number, number];
    for (const [, x, y] of svg.matchAll(/<(?:text|rect) x="([-\d.]+)" y="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(width);
      expect(Number(y)).toBeLessThanOrEqual(height);
    }
  }
});

test('names are written as text', () => {
  const svg = comparison([{ name: '<one>', measured: measured([8]) }], names, known);
  expect(svg).toContain('LES &amp; HOL');
  expect(svg).toContain('“&lt;one>”');
});

test('steps are round numbers', () => {
  expect(steps(23)).toEqual([0, 5, 10, 15, 20, 25]);
  expect(steps(0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
});
