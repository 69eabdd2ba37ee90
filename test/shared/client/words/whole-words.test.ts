import { expect, test } from 'vitest';
import { piecesOf, wholeWords } from '../../../../shared/client/words/whole-words.ts';

test('[V12] words with a hyphen are found, and the text is the same', () => {
  expect(piecesOf('Penggantian KTP-el hilang')).toEqual(['Penggantian ', 'KTP-el', ' hilang']);
  expect(piecesOf('UKL-UPL, e-Court dan SPP-IRT.')).toEqual(['', 'UKL-UPL', ', ', 'e-Court', ' dan ', 'SPP-IRT', '.']);
  expect(piecesOf('P-1 – A -- b').join('')).toBe('P-1 – A -- b');
});

test('[U41] how long something takes stays on one line, a range of hours parts between its ends', () => {
  const whole = (text: string) => piecesOf(text).filter((_, place) => place % 2 === 1);
  expect(whole('Tunggu 30 menit – 1 jam 45 menit, paling lambat sekitar 14.05')).toEqual([
    '30 menit',
    '1 jam 45 menit',
  ]);
  expect(whole('10–25 minutes, at the latest around 10:40')).toEqual(['10–25 minutes']);
  expect(whole('1 h – 2 h 5 min')).toEqual(['1 h', '2 h 5 min']);
  expect(whole('kurang dari 15 menit')).toEqual(['15 menit']);
  expect(whole('8 nomor di depan Anda, 3 harian')).toEqual([]);
});

test('[V12] a text without one is left as it is, and a very long word may be broken', () => {
  expect(wholeWords('Kartu Keluarga')).toBe('Kartu Keluarga');
  expect(wholeWords('pertanggungjawaban-pertanggungjawaban')).toEqual([
    '',
    'pertanggungjawaban-pertanggungjawaban',
    '',
  ]);
});
