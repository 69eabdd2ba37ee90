/** Differences, days and scales in words. */
import { expect, test } from 'vitest';
import {
  biasSentence,
  biasWords,
  daysWords,
  hourWords,
  scaleOf,
} from '../../../../counter/supervisor/accuracy/accuracy-words.ts';

test('[U60] a bias is said as what came against what was expected', () => {
  expect([biasWords(-170), biasWords(170), biasWords(29)]).toEqual(['3 mnt lebih lama', '3 mnt lebih cepat', 'sama']);
  expect(biasSentence(-60)).toBe('Rata-rata 1 menit lebih lama daripada perkiraan.');
});
test('days and hours in both languages', () => {
  expect([daysWords('2026-11-23', '2026-11-29'), hourWords(8)]).toEqual([
    ...['23 November – 29 November 2026', '08.00'],
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
