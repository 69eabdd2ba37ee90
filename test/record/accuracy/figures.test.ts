/** Figures worked out by hand. */
import { expect, test } from 'vitest';
import { type Counted, figuresOf, quantile } from '../../../server/record/accuracy/figures.ts';
import { minutes } from '../../support/play/hall-builder.ts';

const takenAt = 1_000 * minutes;
/** Told 10–25 minutes, 20 expected, of a range of 12 to 24. */
const told = {
  ...{ low: 12 * minutes, median: 20 * minutes, high: 24 * minutes, unserved: 0 },
  ...{ fromMinutes: 10, toMinutes: 25, latest: takenAt + 25 * minutes },
};
const waiting: Counted = { takenAt, told, callBy: takenAt + 20 * minutes, calledAt: null, ended: null };
const after = (wait: number): Counted => ({ ...waiting, calledAt: takenAt + wait * minutes });
const unserved: Counted = { ...waiting, ended: 'unserved' };
const gone: Counted = { ...waiting, ended: 'gone' };
const warned = { ...told, unserved: 0.5 };

test('[U60] of numbers that were called, and of one that was not served, which is never a hit', () => {
  const { said, waits } = figuresOf([...[10, 25, 26, 5, 20].map(after), unserved]);
  expect(said).toEqual({
    ...{ numbers: 6, near: 4, inSaid: 3, inComputed: 1, called: 5 },
    // 10, -5, -6, 15 and 0 minutes.
    ...{ biasSeconds: 168, saidMeanSeconds: 1_200, cameMeanSeconds: 1_032, warned: 0, warnedCalled: 0 },
  });
  // 5, 10, 20, 25, 26: nine tenths lie at 25.6.
  expect(waits).toEqual({
    numbers: 6,
    called: 5,
    unserved: 1,
    kept: 3,
    ...{ medianSeconds: 1_200, meanSeconds: 1_032, ninetySeconds: 1_536 },
  });
});
test('[U60] who went away, or waits still, says nothing of what was said', () => {
  const { said, waits } = figuresOf([after(20), gone, waiting]);
  expect(said).toMatchObject({ numbers: 1, inSaid: 1 });
  expect(waits).toMatchObject({ numbers: 3, called: 1, unserved: 0 });
});
test('[U60] who was told that they may not be served has a count of their own, and no figure', () => {
  const { said } = figuresOf([
    { ...after(20), told: warned },
    { ...unserved, told: warned },
    { ...gone, told: warned },
  ]);
  expect(said).toMatchObject({ numbers: 0, inSaid: 0, biasSeconds: null, warned: 2, warnedCalled: 1 });
});
test('[U60] to whom nothing was said waits all the same', () => {
  const { said, waits } = figuresOf([{ ...after(30), told: null }]);
  expect(said).toMatchObject({ numbers: 0, cameMeanSeconds: null });
  expect(waits).toEqual({
    numbers: 1,
    called: 1,
    unserved: 0,
    kept: 0,
    ...{ medianSeconds: 1_800, meanSeconds: 1_800, ninetySeconds: 1_800 },
  });
});
test('[U60] of nobody there is no figure', () => {
  expect(figuresOf([]).waits).toEqual({
    ...{ numbers: 0, called: 0, unserved: 0, kept: 0, medianSeconds: null, meanSeconds: null, ninetySeconds: null },
  });
});
test('[U60] a call at once is a wait of nothing, and nothing is a figure', () => {
  expect(figuresOf([after(0)]).waits).toMatchObject({ medianSeconds: 0, ninetySeconds: 0 });
  expect(quantile(Float64Array.of(4, 8), 0.5)).toBe(6);
});
test('[U93] the difference is that of the two means beside it, of the same numbers, whichever way the medians lie', () => {
  // One of five waits for very long: half of them are called sooner than expected, and all together later.
  const others = [{ ...after(300), told: null }, gone, unserved, { ...after(90), told: warned }];
  const { said } = figuresOf([...[15, 16, 17, 18, 74.99].map(after), ...others]);
  expect(said).toMatchObject({ called: 5, saidMeanSeconds: 1_200, cameMeanSeconds: 1_692 });
  expect(said.biasSeconds).toBe(said.saidMeanSeconds! - said.cameMeanSeconds!);
});
