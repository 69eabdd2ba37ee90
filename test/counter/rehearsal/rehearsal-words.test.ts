/** How a played day is told in words. */
import { expect, test } from 'vitest';
import { figureRows, overWords } from '../../../counter/rehearsal/rehearsal-words.ts';

const figures = {
  ...{ came: 96, here: 0, served: 70, missed: 15, cancelled: 0, unserved: 0 },
  ...{ turnedAway: 3, called: 80, toCome: 0, phones: 1 },
};

test('[RH11] who is left when a day is over is told: those who go on into the next, and those who went unserved', () => {
  expect(overWords(figures)).toBe('70 orang dilayani, 3 tidak mendapat nomor.');
  expect(overWords({ ...figures, here: 11, unserved: 2 })).toBe(
    '70 orang dilayani, 3 tidak mendapat nomor. 2 tidak terlayani. 11 masih di sini: nomornya tetap berlaku pada hari berikutnya.',
  );
});

test('[RH12] each figure is told as it is', () => {
  const told = (day: typeof figures) => figureRows(day).map(({ label, count }) => `${count} ${label.id}`);
  expect(told({ ...figures, here: 11 }).slice(0, 4)).toEqual([
    ...['96 mengambil nomor', '11 masih di sini', '70 selesai dilayani', '15 tidak hadir'],
  ]);
  expect(told({ ...figures, cancelled: 2 })).toContain('2 membatalkan nomornya');
});
