import { expect, test } from 'vitest';
import { photosAround } from '../../../display/look/display-photos.ts';
import { PictureId } from '../../../shared/hall/look.ts';

const photos = ['a', 'b', 'c', 'd'].map((letter) => PictureId.parse(letter.repeat(32)));
const minute = 60_000;

test('[H16] a display shows one photo after the other, and has the next one in time', () => {
  const turns = Array.from({ length: 5 }, (_, turn) => photosAround(photos, turn * 40_000));
  expect(turns.map((turn) => turn?.seen[0]).join('')).toBe('abcda');
  for (const [place, turn] of turns.entries()) expect(turn?.loaded).toContain(photos[(place + 1) % 4]);
  expect(turns.every((turn) => turn?.loaded.length === 3)).toBe(true);
});
test('[H16] one photo stands for ever; without one there is nothing', () => {
  expect(photosAround(photos.slice(0, 1), 7 * minute)).toEqual({ seen: photos[0], loaded: [photos[0]] });
  expect(photosAround([], 7 * minute)).toBeNull();
});
