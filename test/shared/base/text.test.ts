import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fill, fillSentence } from '../../../shared/base/text.ts';

test('facts are filled in both languages, and a fact that is a text is said in each', () => {
  const text = { id: '{what} di {place}', en: '{what} at {place}' };
  expect(fill(text, { what: { id: 'Salat', en: 'Prayer' }, place: { id: 'Zona A' } })).toEqual({
    id: 'Salat di Zona A',
    en: 'Prayer at Zona A',
  });
});

test('a place without its fact stays as it is, unless something else is wanted there', () => {
  expect(fillSentence('{a} dan {b}', { a: 0 }, 'id')).toBe('0 dan {b}');
  expect(fillSentence('{a} dan {b}', { a: 1 }, 'id', (name) => name.toUpperCase())).toBe('1 dan B');
});

test('[Y7] a word that goes with a number is the one for that number', () => {
  const calls = '{calls} {calls|call|calls}';
  expect([0, 1, 2, 21].map((count) => fillSentence(calls, { calls: count }, 'en'))).toEqual([
    '0 calls',
    '1 call',
    '2 calls',
    '21 calls',
  ]);
  expect(fillSentence('{waiting} {waiting|number waits|numbers wait} here', { waiting: '1' }, 'en')).toBe(
    '1 number waits here',
  );
});

/** Places that hold a name or the number of a thing, and never how many there are. */
const names = new Set(['number', 'agency', 'officer', 'name', 'counter', 'zone', 'service', 'what', 'who', 'when']);
const verbs = new Set(['is', 'was', 'has', 'does', 'waits', 'serves', 'needs', 'comes', 'stays']);
const root = join(import.meta.dirname, '..', '..', '..');
const sources = globSync('{shared,kiosk,display,counter}/**/*.ts', { cwd: root });
const english = sources.flatMap((path) =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/\ben:\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g)].map(
    ([, , text = '']) => text,
  ),
);
/** `{count} calls`: right for two, wrong for one. */
const fixedPlurals = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\} (people|[a-z]+s)\b/g)]
    .filter(([, name = '', word = '']) => !names.has(name) && !verbs.has(word))
    .map(([found]) => found);

test('[Y7] no English sentence of a page, a paper or a refusal has a plural that stays when there is one', () => {
  expect(english.length).toBeGreaterThan(500);
  expect(english.flatMap(fixedPlurals)).toEqual([]);
  expect(fixedPlurals('{count} calls of {officer} is')).toEqual(['{count} calls']);
});
