import { expect, test } from 'vitest';
import { chosenOf, optionsOf } from '../../../../counter/supervisor/record/record-options.ts';

const people = optionsOf([
  { id: 'p-1', name: 'Ani Rahmawati', also: 'ani' },
  { id: 'p-2', name: 'La Ode Udin', also: 'udin' },
  { id: 'p-3', name: 'Siti', also: 'siti.a' },
  { id: 'p-4', name: 'Siti', also: 'siti.b' },
  { id: 'p-5', name: 'Siti Aminah', also: 'aminah' },
]);

test.each([
  ['whole, whatever its capitals', 'ani rahmawati', 'p-1'],
  ['by letters that one alone has', 'udin', 'p-2'],
  ['one of two with one name', 'Siti (siti.b)', 'p-4'],
  ['a word that is whole in one alone', 'aminah', 'p-5'],
  ['nothing: all', '  ', null],
  ['several', 'siti', undefined],
  ['nobody', 'budi', undefined],
])('a filter of the record is chosen by typing: %s', (_, typed, chosen) => {
  expect(chosenOf(people, typed)).toBe(chosen);
});

test('a counter is chosen by its number', () => {
  const counters = [1, 10, 11].map((number) => ({ id: `loket-${number}`, name: `Loket ${number}` }));
  expect([chosenOf(counters, '1'), chosenOf(counters, 'loket 10')]).toEqual(['loket-1', 'loket-10']);
});
