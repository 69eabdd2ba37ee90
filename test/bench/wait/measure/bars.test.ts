import { expect, test } from 'vitest';
import { verdictsOf } from './bars.ts';
import { Measured } from './measured.ts';

const minute = 60_000;
const said = (point: number, low: number, high: number) => ({
  point: point * minute,
  low: low * minute,
  median: point * minute,
  high: high * minute,
});
const point = { when: 'issue', class: 'regular', hour: 9 } as const;

test('each bar says how far it is met or missed, beside the best of the others', () => {
  const measured = new Measured(['ours', 'good', 'bad']);
  measured.add({ ...point, day: 0, waitedMs: 40 * minute, said: [said(44, 30, 50), said(50, 0, 90), said(0, 0, 90)] });
  measured.add({ ...point, day: 1, waitedMs: 20 * minute, said: [said(14, 10, 18), said(10, 0, 90), said(90, 0, 90)] });
  const verdicts = verdictsOf(measured, 'ours', ['good', 'bad']);
  expect(verdicts.map(({ found, asked, met, by }) => [found, asked, met, by])).toEqual([
    [5, '≤ 6.50', true, 1.5],
    [5, '≤ 7.50', true, 2.5],
    [1, '≤ 1.00', true, 0],
    [50, '77 to 83', false, -27],
    [50, '≥ 95.00', false, -45],
    [100, '≥ 88.00', true, 12],
    [14, '≤ 22.50', true, 8.5],
  ]);
});

test('scores are kept by class, day, hour and band of what was said', () => {
  const measured = new Measured(['ours']);
  measured.add({ ...point, day: 3, waitedMs: 40 * minute, said: [said(44, 30, 50)] });
  measured.add({ ...point, when: 'wait', class: 'priority', day: 3, waitedMs: 5 * minute, said: [said(4, 3, 6)] });
  const count = (...of: Parameters<Measured['scores']> extends [string, ...infer Rest] ? Rest : never) =>
    measured.scores('ours', ...of)?.count ?? 0;
  expect([count('issue', 'all'), count('issue', 'regular'), count('issue', 'priority')]).toEqual([1, 1, 0]);
  expect([count('wait', 'priority'), count('issue', 'hour 9'), count('wait', 'hour 10')]).toEqual([1, 1, 0]);
  expect([count('issue', 'band 3'), count('wait', 'band 0')]).toEqual([1, 1]);
  expect(measured.coverageByDay('ours', 'issue')).toEqual([1]);
});
