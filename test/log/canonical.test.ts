import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../server/log/canonical.ts';

const runs = { numRuns: 200 };

const letter = fc.constantFrom('a', 'Z', '0', '9', '"', '\\', '\n', 'é', '\u2028', '\ud83d', '😀');

/** As slow and as plain as can be. */
function plainCanonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(plainCanonical).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${plainCanonical(member)}`);
  return `{${members.join(',')}}`;
}

test('whatever JSON can hold has its keys in order, at every depth', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(value)).toBe(plainCanonical(value));
    }),
    runs,
  );
});

test('so have objects of many keys, numbers and strange letters among them', () => {
  const names = fc.array(fc.oneof(fc.nat(), fc.string({ unit: letter, maxLength: 4 })), {
    minLength: 10,
    maxLength: 40,
  });
  fc.assert(
    fc.property(names, (keys) => {
      const value = Object.fromEntries(keys.map((key, index) => [key, index]));
      expect(canonicalJson(value)).toBe(plainCanonical(value));
    }),
    runs,
  );
});

test('the order in which keys were written down does not matter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 25 }), (keys) => {
      const inOrder = Object.fromEntries(keys.map((key) => [key, key]));
      const backwards = Object.fromEntries(keys.toReversed().map((key) => [key, key]));
      expect(canonicalJson(backwards)).toBe(canonicalJson(inOrder));
    }),
    runs,
  );
});

test('a quote, a backslash, a control character and half a letter are written as JSON writes them', () => {
  for (const text of ['"', '\\', '\n', '\u0000', '\u007f', '\u2028', '\ud83d', 'é', '😀', ''])
    expect(canonicalJson([text])).toBe(JSON.stringify([text]));
});

test('a key without a value is left out; what JSON cannot hold is refused', () => {
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  for (const value of [undefined, () => 1, Symbol('x'), 1n]) expect(() => canonicalJson([value])).toThrow(TypeError);
});
