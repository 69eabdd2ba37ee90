import { expect, test } from 'vitest';
import { refusalCodes, refusalSentences } from '../../../shared/refusals/refusals.ts';
import { isNotLookedAt, isTemporary, isUnanswered } from '../../../shared/refusals/temporary.ts';

const those = (says: typeof isTemporary) =>
  refusalCodes.filter((code) => says({ code, sentence: refusalSentences[code], comeBackAt: null })).sort();

test('five refusals pass by themselves: all else is an answer to the wish', () => {
  expect(those(isTemporary)).toEqual([
    'internal-error',
    'not-writable',
    'out-of-reach',
    'too-many-requests',
    'too-slow',
  ]);
});

test('[N68] of two nobody knows what became of what was asked: it is asked again as the same', () => {
  expect(those(isUnanswered)).toEqual(['out-of-reach', 'too-slow']);
});

test('three are given before the command is looked at: they do not tell what became of an earlier attempt', () => {
  expect(those(isNotLookedAt)).toEqual(['not-writable', 'signed-out', 'too-many-requests']);
});
