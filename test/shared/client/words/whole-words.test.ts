import { expect, test } from 'vitest';
import { piecesOf, wholeWords } from '../../../../shared/client/words/whole-words.ts';

test('[V12] words with a hyphen are found, and the text is the same', () => {
  expect(piecesOf('Penggantian KTP-el hilang')).toEqual(['Penggantian ', 'KTP-el', ' hilang']);
  expect(piecesOf('UKL-UPL, e-Court dan SPP-IRT.')).toEqual(['', 'UKL-UPL', ', ', 'e-Court', ' dan ', 'SPP-IRT', '.']);
  expect(piecesOf('P-1 – A -- b').join('')).toBe('P-1 – A -- b');
});

test('[V12] a text without one is left as it is, and a very long word may be broken', () => {
  expect(wholeWords('Kartu Keluarga')).toBe('Kartu Keluarga');
  expect(wholeWords('pertanggungjawaban-pertanggungjawaban')).toEqual([
    '',
    'pertanggungjawaban-pertanggungjawaban',
    '',
  ]);
});
