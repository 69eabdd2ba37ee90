import { expect, test } from 'vitest';
import { queryOf, typedNumber, wholeDay } from '../../../../counter/supervisor/record/record-filter.ts';
import { BusinessDay } from '../../../../shared/base/ids.ts';

const day = BusinessDay.parse('2026-11-24');
test('a number may be typed as people say it', () => {
  expect(['a17', 'A-017', ' a 017 ', '4k-10'].map(typedNumber)).toEqual(['A-017', 'A-017', 'A-017', '4K-010']);
  expect(['', 'A', '17', 'I-017', 'A-1234567'].map(typedNumber)).toEqual([null, null, null, null, null]);
});

test('a request carries only what was asked for', () => {
  expect(queryOf(wholeDay(day))).toEqual({ day });
  expect(queryOf({ ...wholeDay(day), number: typedNumber('a17') })).toEqual({ day, number: 'A-017' });
});
