import { expect, test } from 'vitest';
import {
  frameOf,
  mostOf,
  namedAt,
  placesOf,
  scaleOfPeople,
  scaleOfWaits,
} from '../../../../counter/supervisor/effect/what-if-chart.ts';
import type { WhatIfAnswer } from '../../../../shared/views/what-if.ts';

const spread = (high: number) => ({ mean: high / 2, low: 0, high });

test('[U74] the scale holds the longest of both ranges, and has five lines at most', () => {
  const points = [
    { asIs: spread(600), asAsked: spread(900) },
    { asIs: spread(1_500), asAsked: null },
  ];
  expect(mostOf(points)).toBe(1_500);
  expect(scaleOfWaits(1_500)).toEqual([0, 10, 20, 30]);
  expect(scaleOfWaits(0)).toEqual([0, 5]);
  expect(scaleOfWaits(8 * 3_600)).toEqual([0, 120, 240, 360, 480]);
  expect(scaleOfPeople(0)).toEqual([0, 1]);
  expect(scaleOfPeople(9)).toEqual([0, 5, 10]);
  expect(scaleOfPeople(73)).toEqual([0, 20, 40, 60, 80]);
  expect(scaleOfPeople(900)).toEqual([0, 300, 600, 900]);
});

test('[U74] both charts are of the same hours: to the end of whichever goes on for longer', () => {
  const answer = {
    ...{ at: 100, closesAt: 160 },
    curve: [{ from: null }, { from: 100 }, { from: 130 }],
    stillWaiting: [{ at: 100 }, { at: 130 }, { at: 200 }],
  } as WhatIfAnswer;
  expect(frameOf(answer)).toEqual({ from: 100, until: 200, closesAt: 160 });
  expect(frameOf({ ...answer, curve: [], stillWaiting: [] })).toEqual({ from: 100, until: 101, closesAt: 160 });
});

test('[U74] half hours stand where they are in time, and no time runs into the one before', () => {
  const across = placesOf([100, 110, 150, 200], { from: 100, until: 200 });
  expect(across).toEqual([0, 10, 50, 100]);
  expect([...namedAt(across)]).toEqual([0, 2, 3]);
  // The first one stands beside its place.
  expect([...namedAt([0, 20, 30, 45, 50])]).toEqual([0, 2, 4]);
});
