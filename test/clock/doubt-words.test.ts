import { expect, test } from 'vitest';
import { doubtWords } from '../../server/clock/doubt-words.ts';
import { hours, minutes } from '../support/play/hall-builder.ts';

const doubt = (aheadMs: number, isBelieved = false) => doubtWords({ aheadMs, isBelieved, isFromStart: false });

test('[M3] says how far the clock is off and what that means, in both languages', () => {
  expect(doubt(365 * 24 * hours)).toEqual({
    id: 'Jam server 365 hari lebih maju dan belum dipercaya. Antrean jalan terus menurut waktunya sendiri; hari layanan tidak berganti.',
    en: "The server's clock is 365 days ahead of the hall's time and not believed. The queue goes on by its own time; the day does not end.",
  });
  expect(doubt(-10 * minutes).id).toMatch(/^Jam server 10 menit lebih lambat dan belum/);
  expect(doubt(-10 * minutes).en).toMatch(/^The server's clock is 10 minutes behind the hall's time/);
  expect(doubt(3 * hours).en).toMatch(/^The server's clock is 3 hours ahead of/);
  expect(doubt(61_000).en).toMatch(/^The server's clock is 1 minute ahead of/);
});

test('[M3] of a clock that is waited for it says so', () => {
  expect(doubt(-10 * minutes, true).en).toMatch(
    /^The hall's time is 10 minutes ahead of the server's clock, which was/,
  );
  expect(doubt(-10 * minutes, true).id).toMatch(/^Waktu antrean 10 menit di depan jam server/);
});
