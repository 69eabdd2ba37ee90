import { expect, test } from 'vitest';
import { fill, fillSentence } from '../../shared/text.ts';

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
