/** Shares as people read them. */
import { expect, test } from 'vitest';
import { countWords, shareWords } from '../../../../shared/client/words/share-words.ts';

test('[U60] of fewer than 20 numbers the counts are said, of none nothing', () => {
  expect([shareWords(9, 12), shareWords(19, 19), shareWords(18, 20), shareWords(0, 0)]).toEqual([
    ...['9 dari 12', '19 dari 19', '90%', null],
  ]);
});
test('[U60] all and none are said of all and none alone', () => {
  expect([shareWords(999, 1_000), shareWords(1_000, 1_000), shareWords(1, 1_000), shareWords(0, 1_000)]).toEqual([
    ...['99%', '100%', '1%', '0%'],
  ]);
});
test('a count has its thousands parted', () => {
  expect(countWords(1_240)).toBe('1.240');
});
