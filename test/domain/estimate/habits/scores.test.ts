import { describe, expect, test } from 'vitest';
import { nothingLearned } from '../../../../server/domain/core/learned.ts';
import { corrected, correctionsFrom, nextEnds, wantedEnds } from '../../../../server/domain/estimate/habits/scores.ts';

const range = { low: 20, median: 30, high: 50 };
const taught = (late: [number, number], days = 29) =>
  correctionsFrom({ ...nothingLearned, days, late: [late, [0, 0]] });

describe('the best guess', () => {
  test('[U16] is the median, as long as nobody knows better', () => {
    const { fresh } = correctionsFrom(nothingLearned);
    expect(corrected(range, fresh).median).toBeCloseTo(30, 6);
  });

  test('[U16] lies behind the median by most of the share of its range by which medians were too early', () => {
    const { fresh, later } = taught([30_000, 269_700]);
    expect(corrected(range, fresh).median).toBeCloseTo(32.55, 6);
    expect(corrected({ low: 3, median: 4, high: 6 }, fresh).median).toBeCloseTo(4.255, 6);
    expect(corrected(range, later).median).toBeCloseTo(30, 6);
  });

  test('[U16] lies before it where they were too late, and never in the past', () => {
    const { fresh } = taught([-30_000, 269_700]);
    expect(corrected(range, fresh).median).toBeCloseTo(27.45, 6);
    expect(corrected({ low: 0, median: 0.1, high: 3 }, fresh).median).toBe(0);
  });

  test('[U16] moves little by a few numbers, and by a few days, for all of a day hangs together', () => {
    expect(corrected(range, taught([3, 30]).fresh).median).toBeLessThan(30.3);
    expect(corrected(range, taught([30_000, 269_700], 3).fresh).median).toBeCloseTo(30.7, 1);
    expect(corrected(range, taught([30_000, 269_700], 2).fresh).median).toBeCloseTo(30, 6);
  });

  test('[U16] lies within the range that is said', () => {
    const { fresh } = taught([400_000, 299_700]);
    const said = corrected(range, fresh);
    expect(said.high).toBeGreaterThanOrEqual(said.median);
  });
});

describe('the ends of a range', () => {
  const [fresh, later] = wantedEnds;

  test('[U16] go further on the first days, and stay within their bounds', () => {
    const belowAfter = (days: number) => nextEnds(later, later, [0, 0.1], days)[0];
    expect(belowAfter(2)).toBeGreaterThan(belowAfter(20));
    expect(belowAfter(20)).toBeGreaterThan(later[0]);
    expect(nextEnds([0.2, 0.04], later, [0, 1], 2)).toEqual([0.2, 0.04]);
  });

  test('[U16] stay where they are when as much lay outside as is wanted there', () => {
    for (const wanted of wantedEnds) expect(nextEnds([0.11, 0.06], wanted, wanted, 20)).toEqual([0.11, 0.06]);
  });

  test('[U16] of a number that is just taken fewer are called sooner than is said, and as many within it', () => {
    expect(fresh[0]).toBeLessThan(later[0]);
    expect(fresh[0] + fresh[1]).toBeCloseTo(later[0] + later[1], 9);
    const said = correctionsFrom({ ...nothingLearned, days: 9 });
    expect(corrected(range, said.fresh).low).toBeLessThan(corrected(range, said.later).low);
    expect(corrected(range, said.fresh).high).toBeLessThan(corrected(range, said.later).high);
  });
});

test('[U16] a band of which little has been seen moves the median little', () => {
  const late = (count: number) => Array.from({ length: 48 }, (_, bin) => (bin === 30 ? count : 0));
  const medianAfter = (count: number) => {
    const scores = Array.from({ length: 14 }, () => late(count));
    return corrected(range, correctionsFrom({ ...nothingLearned, days: 9, scores }).fresh).median;
  };
  expect(medianAfter(30)).toBeLessThan(medianAfter(3_000));
  expect(medianAfter(30)).toBeLessThan(40);
  expect(medianAfter(30_000)).toBeGreaterThan(49);
});
