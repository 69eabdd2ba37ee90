import { expect, test } from 'vitest';
import { valueAt, withValue } from '../../../../../counter/supervisor/settings/draft/paths.ts';

const whole = { name: { id: 'a' }, list: [{ of: 1 }, { of: 2 }] };

test('a value at a place, and nothing where there is none', () => {
  expect(valueAt(whole, ['list', 1, 'of'])).toBe(2);
  expect(valueAt(whole, ['list', 7, 'of'])).toBeUndefined();
  expect(valueAt(whole, ['name', 'id', 'deeper'])).toBeUndefined();
});

test('another value leaves all else as it is, the same objects', () => {
  const next = withValue(whole, ['list', 1, 'of'], 3);
  expect(next).toEqual({ name: { id: 'a' }, list: [{ of: 1 }, { of: 3 }] });
  expect(next.name).toBe(whole.name);
  expect(next.list[0]).toBe(whole.list[0]);
  expect(whole.list[1]).toEqual({ of: 2 });
});

test('undefined takes a field away, and an entry out of its list', () => {
  expect(withValue(whole, ['name'], undefined)).toEqual({ list: whole.list });
  expect(withValue(whole, ['list', 0], undefined)).toEqual({ ...whole, list: [{ of: 2 }] });
});

test('objects on the way are made, one that is left empty goes, and fields keep their order', () => {
  expect(withValue({}, ['policy', 'missed', 'afterCalls'], 3)).toEqual({ policy: { missed: { afterCalls: 3 } } });
  expect(
    withValue({ policy: { maxCalls: 3, missed: { afterCalls: 3 } } }, ['policy', 'missed', 'afterCalls'], undefined),
  ).toEqual({
    policy: { maxCalls: 3 },
  });
  expect(Object.keys(withValue({ a: 1, b: 2, c: 3 }, ['a'], 9))).toEqual(['a', 'b', 'c']);
});
