import { expect, test } from 'vitest';
import { withNewest } from '../../../server/domain/base/newest.ts';

test('the newest comes first, the oldest goes where there are too many, and the list before it stays as it is', () => {
  const before = [3, 2, 1];
  expect(withNewest(4, before, 5)).toEqual([4, 3, 2, 1]);
  expect(withNewest(4, before, 3)).toEqual([4, 3, 2]);
  expect(withNewest(4, [], 3)).toEqual([4]);
  expect(before).toEqual([3, 2, 1]);
});
