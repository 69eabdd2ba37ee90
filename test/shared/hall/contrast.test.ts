import { expect, test } from 'vitest';
import { contrastOf } from '../../../shared/hall/contrast.ts';

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#777777', '#777777', 1],
  // The example of WCAG that is a hair too light for small letters.
  ['#777777', '#ffffff', 4.48],
  ['#0a5566', '#ffffff', 8.4],
])('[H16] %s on %s: %d', (one, other, contrast) => {
  expect(contrastOf(one, other)).toBeCloseTo(contrast, 1);
});
