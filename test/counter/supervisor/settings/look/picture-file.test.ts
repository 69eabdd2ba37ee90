import { expect, test } from 'vitest';
import { scaleFor } from '../../../../../counter/supervisor/settings/look/picture-file.ts';

test('[Z4] a picture of a camera is made smaller, a small one is never made larger', () => {
  expect([scaleFor(4000, 3000, 1600), scaleFor(3000, 4000, 800), scaleFor(200, 100, 800)]).toEqual([0.4, 0.2, 1]);
});
