import { expect, test } from 'vitest';
import { NewestLines } from '../../server/estimate/newest-lines.ts';
import { readFrom } from '../../server/log/chain.ts';

const entries = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) =>
    readFrom(JSON.stringify({ position: from + place }), `hash ${from + place}`),
  );
const places = (lines: ReturnType<NewestLines['take']>) => lines?.map(({ text }) => JSON.parse(text).position);

test('[U50] what was written is there once, from where it is asked for', () => {
  const newest = new NewestLines();
  expect(newest.take(1, 1)).toBeNull();
  newest.note(entries(5, 6));
  newest.note([]);
  newest.note(entries(7, 8));
  expect(newest.take(4, 6)).toBeNull();
  expect(newest.take(6, 9)).toBeNull();
  expect(places(newest.take(5, 7))).toEqual([5, 6, 7]);
  expect(newest.take(7, 8)).toBeNull();
  expect(newest.take(8, 8)).toEqual([{ text: '{"position":8}', hash: 'hash 8' }]);
  expect(newest.take(9, 8)).toEqual([]);
});
test('[U50] where others have written in between, or it is much, the log has to tell', () => {
  const newest = new NewestLines();
  newest.note(entries(1, 3));
  newest.note(entries(5, 6));
  expect(newest.take(2, 6)).toBeNull();
  expect(places(newest.take(5, 6))).toEqual([5, 6]);
  newest.note(entries(7, 1_007));
  expect(newest.take(7, 1_007)).toBeNull();
  newest.note(entries(1_008, 1_009));
  expect(places(newest.take(1_008, 1_009))).toEqual([1_008, 1_009]);
});
