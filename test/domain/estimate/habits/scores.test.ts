import { describe, expect, test } from 'vitest';
import { nothingLearned } from '../../../../server/domain/core/learned.ts';
import { corrected, correctionsFrom } from '../../../../server/domain/estimate/habits/scores.ts';

const range = { low: 20, median: 30, high: 50 };
const taught = (late: [number, number], days = 29) =>
  correctionsFrom({ ...nothingLearned, days, late: [late, [0, 0]] });

describe('the best guess', () => {
  test('[U16] is the median, as long as nobody knows better', () => {
    const { fresh } = correctionsFrom(nothingLearned);
    expect(corrected(range, fresh).median).toBeCloseTo(30, 6);
  });

  test('[U16] lies behind the median by the share of its range by which medians were too early', () => {
    const { fresh, later } = taught([30_000, 269_700]);
    expect(corrected(range, fresh).median).toBeCloseTo(33, 6);
    expect(corrected({ low: 3, median: 4, high: 6 }, fresh).median).toBeCloseTo(4.3, 6);
    expect(corrected(range, later).median).toBeCloseTo(30, 6);
  });

  test('[U16] lies before it where they were too late, and never in the past', () => {
    const { fresh } = taught([-30_000, 269_700]);
    expect(corrected(range, fresh).median).toBeCloseTo(27, 6);
    expect(corrected({ low: 0, median: 0.1, high: 3 }, fresh).median).toBe(0);
  });

  test('[U16] moves little by a few numbers, and by a few days, for all of a day hangs together', () => {
    expect(corrected(range, taught([3, 30]).fresh).median).toBeLessThan(30.3);
    expect(corrected(range, taught([30_000, 269_700], 3).fresh).median).toBeCloseTo(30.83, 1);
    expect(corrected(range, taught([30_000, 269_700], 2).fresh).median).toBeCloseTo(30, 6);
  });

  test('[U16] lies within the range that is said', () => {
    const { fresh } = taught([400_000, 299_700]);
    const said = corrected(range, fresh);
    expect(said.high).toBeGreaterThanOrEqual(said.median);
  });
});
