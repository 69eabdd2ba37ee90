/** Shares, differences and scales in words. */
import { expect, test } from 'vitest';
import {
  biasSentence,
  biasWords,
  countWords,
  daysWords,
  hourWords,
  scaleOf,
  shareWords,
} from '../../../../counter/supervisor/accuracy/accuracy-words.ts';

test('[U60] of fewer than 20 numbers the counts are said, of none nothing', () => {
  expect([shareWords(9, 12), shareWords(19, 19), shareWords(18, 20), shareWords(0, 0)]).toEqual([
    ...['9 dari 12', '19 dari 19', '90%', null],
  ]);
});
test('[U60] all and none are said of all and none alone', () => {
  expect([shareWords(999, 1_000), shareWords(1_000, 1_000), shareWords(1, 1_000), shareWords(0, 1_000)]).toEqual([
    ...['99%', '100%', '1%', '0%'],
  ]);
});
test('[U60] a bias is said as what came against what was expected', () => {
  expect([biasWords(-170), biasWords(170), biasWords(29)]).toEqual(['3 mnt lebih lama', '3 mnt lebih cepat', 'sama']);
  expect(biasSentence(-60)).toBe('Rata-rata 1 menit lebih lama daripada perkiraan.');
});
test('counts, days and hours in both languages', () => {
  expect([countWords(1_240), daysWords('2026-11-23', '2026-11-29'), hourWords(8)]).toEqual([
    ...['1.240', '23 November – 29 November 2026', '08.00'],
  ]);
  expect(daysWords('2026-11-27', '2026-11-27')).toBe('Jumat, 27 November 2026');
});
test('a scale has five lines at most and reaches beyond the longest', () => {
  expect([0, 14, 26, 61, 200, 700].map((minutes) => scaleOf(minutes * 60))).toEqual([
    [0, 5],
    [0, 5, 10, 15],
    [0, 10, 20, 30],
    [0, 20, 40, 60, 80],
    [0, 60, 120, 180, 240],
    [0, 180, 360, 540, 720],
  ]);
});
