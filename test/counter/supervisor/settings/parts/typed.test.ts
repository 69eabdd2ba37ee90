import { expect, test } from 'vitest';
import {
  linesIn,
  numberIn,
  pastedEntries,
  withLanguage,
} from '../../../../../counter/supervisor/settings/parts/typed.ts';

test('[Z3] a number that is none stays as it was typed, so that it can be told', () => {
  expect([numberIn('15', false), numberIn(' ', true), numberIn(' ', false), numberIn('1,5', true)]).toEqual([
    15,
    undefined,
    '',
    '1,5',
  ]);
});

test('[Z3] English that is empty is left out; Indonesian stays, to be filled in', () => {
  expect(withLanguage({ id: 'Gratis', en: 'Free' }, 'en', '')).toEqual({ id: 'Gratis' });
  expect(withLanguage(undefined, 'en', 'Free')).toEqual({ id: '', en: 'Free' });
});

test('[Z3] a list that is pasted becomes an entry a line, without its numbers and dots', () => {
  expect(pastedEntries('1. Fotokopi KK\n2) KTP asli\n\n• Surat 12 RT\n- 2 pasfoto')).toEqual([
    'Fotokopi KK',
    'KTP asli',
    'Surat 12 RT',
    '2 pasfoto',
  ]);
  expect(linesIn(' bikin ktp \n\nktp hilang')).toEqual(['bikin ktp', 'ktp hilang']);
});
