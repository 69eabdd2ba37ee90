import { expect, test } from 'vitest';
import { isNotLookedAt, isPassing } from '../../shared/passing.ts';
import { RefusalCode, refusalSentences } from '../../shared/refusals.ts';

const those = (says: typeof isPassing) =>
  RefusalCode.options.filter((code) => says({ code, sentence: refusalSentences[code], comeBackAt: null })).sort();

test('four refusals pass by themselves: all else is an answer to the wish', () => {
  expect(those(isPassing)).toEqual(['internal-error', 'not-writable', 'out-of-reach', 'too-many-requests']);
});

test('three are given before the command is looked at: they do not tell what became of an earlier attempt', () => {
  expect(those(isNotLookedAt)).toEqual(['not-writable', 'signed-out', 'too-many-requests']);
});
