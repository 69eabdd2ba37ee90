import { expect, test } from 'vitest';
import { wordStem } from '../../../../shared/client/search/word-stem.ts';

test.each([
  ['kelahiran', 'lahir'],
  ['pembayaran', 'bayar'],
  ['perikanan', 'ikan'],
  ['penggantian', 'ganti'],
  ['bermotor', 'motor'],
  ['bantuan', 'bantu'],
  ['menikah', 'ikah'],
])('%s has the stem %s', (word, stem) => {
  expect(wordStem(word)).toBe(stem);
});

test('a short word, and one that only looks as if it had an ending, stay whole', () => {
  for (const word of ['ktp', 'kb', 'sim', 'kk', 'dan', 'anak', 'bpjs', 'jalan', 'ikan'])
    expect(wordStem(word)).toBe(word);
});
