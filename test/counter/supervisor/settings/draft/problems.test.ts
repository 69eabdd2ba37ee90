import { expect, test } from 'vitest';
import { type Path, withValue } from '../../../../../counter/supervisor/settings/draft/paths.ts';
import { Problems, problemsOf, together } from '../../../../../counter/supervisor/settings/draft/problems.ts';
import { smallHall } from '../../../../support/play/hall-builder.ts';

const hall = smallHall();
const said = (path: Path, value: unknown) =>
  problemsOf(withValue(hall, path, value)).map((problem) => [problem.path.join('.'), problem.text.id]);

test('[Z3] a hall that is whole has no problem', () => {
  expect(problemsOf(hall)).toEqual([]);
});

test.each<[string, Path, unknown, string, RegExp]>([
  ['an empty name', ['name', 'id'], '', 'name.id', /Belum diisi/],
  [
    'a number that is none',
    ['services', 0, 'standardMinutes'],
    'lama',
    'services.0.standardMinutes',
    /Belum diisi|bulat/,
  ],
  ['a number too small', ['services', 0, 'standardMinutes'], 0, 'services.0.standardMinutes', /sedikit 1/],
  ['a number too large', ['services', 0, 'standardMinutes'], 481, 'services.0.standardMinutes', /banyak 480/],
  ['a counter without services', ['counters', 0, 'serviceIds'], [], 'counters.0.serviceIds', /sedikit satu/],
  ['letters that are no series', ['agencies', 0, 'series'], 'IO', 'agencies.0.series', /Bentuknya/],
  ['an hour that is none', ['schedule', 'weekly', 0, 'open'], '8', 'schedule.weekly.0.open', /Bentuknya/],
])('[Z3] %s is said at its field', (_, path, value, at, words) => {
  expect(said(path, value)).toContainEqual([at, expect.stringMatching(words)]);
});

test('[Z3] what contradicts itself is said at its field, in words', () => {
  const twice = withValue(hall, ['counters', 1, 'number'], hall.counters[0]!.number);
  expect(problemsOf(twice)).toMatchObject([{ path: ['counters', 1, 'number'], text: { id: /dua kali/ } }]);
});

test('[Z3] a form finds what is at a field and within it', () => {
  const problems = new Problems([
    { path: ['services', 3, 'name', 'en'], text: { id: 'a' } },
    { path: ['services', 3], text: { id: 'b' } },
  ]);
  expect(problems.within(['services', 3, 'name'])).toHaveLength(1);
  expect(problems.within(['services'])).toHaveLength(2);
  expect(problems.at(['services', 3])).toHaveLength(1);
  expect(problems.within(['services', 4])).toEqual([]);
});

test('[Z3] the server does not say again what the page says, and adds what only it knows', () => {
  const own = [{ path: ['city'], text: { id: 'kosong' } }];
  const both = together(own, [
    { path: ['city'], text: { id: 'perlu diisi' } },
    { path: ['agencies', 1, 'series'], text: { id: 'sudah dipakai' } },
  ]);
  expect(both.all.map(({ text }) => text.id)).toEqual(['kosong', 'sudah dipakai']);
});
