import { expect, test } from 'vitest';
import {
  longestOfCurve,
  namedAt,
  placesOf,
  scaleOfWaits,
} from '../../../../counter/supervisor/effect/what-if-chart.ts';

const spread = (high: number) => ({ mean: high / 2, low: 0, high });
const point = (from: number | null, asIs: number, asAsked: number | null) => ({
  ...{ from, numbers: 1, asIs: spread(asIs) },
  asAsked: asAsked === null ? null : spread(asAsked),
});

test('[U74] the scale holds the longest of both ranges, and has five lines at most', () => {
  const curve = [point(null, 600, 900), point(0, 1_500, null)];
  expect(longestOfCurve(curve)).toBe(1_500);
  expect(scaleOfWaits(1_500)).toEqual([0, 10, 20, 30]);
  expect(scaleOfWaits(0)).toEqual([0, 5]);
  expect(scaleOfWaits(8 * 3_600)).toEqual([0, 120, 240, 360, 480]);
});

test('[U74] half hours stand where they are in time, and no time runs into the one before', () => {
  const across = placesOf([point(100, 1, 1), point(110, 1, 1), point(150, 1, 1), point(200, 1, 1)], 100);
  expect(across).toEqual([0, 10, 50, 100]);
  expect([...namedAt(across)]).toEqual([0, 2, 3]);
});
