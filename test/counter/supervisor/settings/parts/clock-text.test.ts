import { expect, test } from 'vitest';
import { clockOf, clockWords } from '../../../../../counter/supervisor/settings/parts/clock-text.ts';

test.each([
  ['8', '08:00'],
  ['8.30', '08:30'],
  ['08:30', '08:30'],
  ['0830', '08:30'],
  ['830', '08:30'],
  [' 15,30 ', '15:30'],
  ['24.00', '24:00'],
  ['24.01', null],
  ['25', null],
  ['8.60', null],
  ['pagi', null],
  ['', null],
])('[Z8] a time that is typed as “%s” is %s', (typed, time) => expect(clockOf(typed)).toBe(time));

test('[Z8] it is shown as the language writes it', () => {
  expect([clockWords('08:30', 'id'), clockWords('08:30', 'en'), clockWords('kapan', 'id')]).toEqual([
    '08.30',
    '08:30',
    'kapan',
  ]);
});
