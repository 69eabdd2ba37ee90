/** A world of two days in which all is known, and predictors that say what they are told to say. */
import { expect, test } from 'vitest';
import { checkWorld } from '../../../../server/rehearsal/world-check.ts';
import { smallHall } from '../../../support/play/hall-builder.ts';
import type { Predictor, SaidAndCame } from '../predictors/predictor.ts';
import { verdictsOf } from './bars.ts';
import { measureWorld } from './measure-world.ts';
import { barsOf, dataOf, leftOutOf, tablesOf } from './printed.ts';

const minute = 60_000;
const eight = 8 * 60 * minute;
const visitor = (at: number, more: object = {}) => ({ at: eight + at * minute, serviceId: 'ktp', comesMs: 0, ...more });

/** Calls are at 0, 10, 20 and 30 minutes after eight; who came last gives the number back. */
const world = checkWorld(
  {
    name: 'known',
    hall: smallHall(),
    day: (n: number) => ({
      date: `2026-07-0${6 + n}`,
      arrivals: [
        visitor(0),
        visitor(1),
        visitor(2),
        visitor(3, { priorityGroup: 'LANSIA' }),
        visitor(4, { cancelsAfterMs: 9 * minute }),
      ],
      shifts: [{ counterId: 'loket-1', officerId: 'p-ani', from: eight, until: eight + 60 * minute }],
      serviceMs: () => 10 * minute,
      gapMs: () => 0,
    }),
  },
  'known',
);

/** Says so many minutes of everybody; null from some time on. */
function saying(
  name: string,
  point: number,
  learned: SaidAndCame[][] = [],
  silentFrom = Number.POSITIVE_INFINITY,
): Predictor {
  return {
    name,
    at:
      (_state, at) =>
      ({ sequence }) =>
        sequence >= silentFrom
          ? null
          : { point: point * minute, low: 0, median: point * minute, high: 20 * minute + at * 0 },
    learn: (_entries, said) => learned.push([...said]),
  };
}

test('at issue and every five minutes: what was said beside the time to the first call', () => {
  const learned: SaidAndCame[][] = [];
  const measured = measureWorld(world, [saying('ten', 10, learned), saying('two', 2)], { history: 1, test: 1 });
  const waits = (isAtIssue: boolean) =>
    learned[1]!
      .filter((said) => said.isAtIssue === isAtIssue)
      .map(({ waitedMs }) => (waitedMs === null ? null : waitedMs / minute));
  expect(waits(true)).toEqual([0, 19, 28, 7, null]);
  // At five: the third, the second, the priority ticket and the last; at ten, just called: two and the last; and so on.
  expect(waits(false)).toEqual(expect.arrayContaining([15, 25, 5, null]));
  expect(measured.scores('ten', 'issue', 'all')).toMatchObject({
    count: 4,
    meanWait: 13.5,
    mae: (10 + 9 + 18 + 3) / 4,
    coverage: 0.75,
  });
  expect(measured.scores('two', 'issue', 'priority')).toMatchObject({ count: 1, mae: 5, bias: -5 });
  expect(measured.scores('two', 'issue', 'appointment')).toBeNull();
  expect(learned).toHaveLength(2);
});

test('where one says no figure nobody is measured, and it is counted', () => {
  const measured = measureWorld(world, [saying('ten', 10), saying('shy', 10, [], 3)], { history: 0, test: 1 });
  expect(measured.scores('ten', 'issue', 'all')?.count).toBe(2);
  expect(measured.leftOut.noFigure.shy).toBeGreaterThan(2);
  expect(measured.leftOut.neverCalled).toBeGreaterThan(1);
  expect(leftOutOf(measured)).toContain('where one of them said no figure: shy');
});

test('what is printed has a row for each predictor, and says of each bar whether it is met', () => {
  const measured = measureWorld(world, [saying('ten', 10), saying('two', 2)], { history: 0, test: 2 });
  const verdicts = verdictsOf(measured, 'ten', ['two']);
  const tables = tablesOf(measured);
  expect(tables).toContain('at issue, all: 8 points, mean wait 13.50 min');
  expect(tables).toMatch(/^ten +10\.00 +11\.34 +-3\.50 +75\.0 /m);
  expect(tables).not.toContain('appointment');
  expect(barsOf(verdicts)[2]).toMatch(/at issue: \|bias\| +3\.50 min +≤ 1\.00 +MISSED by 2\.50/);
  expect(JSON.parse(JSON.stringify(dataOf(measured, verdicts))).rows).toHaveLength(12);
});
