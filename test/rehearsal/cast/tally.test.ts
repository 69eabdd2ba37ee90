/** What came of the commands of a cast, and what of it nobody expected. */
import { expect, test } from 'vitest';
import { refusedAnswer } from '../../../server/base/refused.ts';
import { Tally } from '../../../server/rehearsal/cast/tally.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import { callNext, openCounter } from '../../support/play/wishes.ts';

test('a refusal that no hall has every day is a surprise, but not where a person may have been quicker', () => {
  const tally = new Tally();
  const refused = (code: RefusalCode) => refusedAnswer(code, { number: 'A-001' });
  tally.note(callNext('loket-1'), refused('line-empty'));
  tally.note(callNext('loket-1'), refused('not-writable'));
  expect(tally.surprises).toEqual({});
  tally.note(openCounter('loket-2'), refused('counter-already-open'), true);
  tally.note(callNext('loket-2'), refused('counter-busy'), true);
  expect(tally.surprises).toEqual({});
  tally.note(callNext('loket-1'), refused('counter-busy'));
  expect(tally.surprises).toEqual({ 'CallNext counter-busy': 1 });
  expect(tally.refusedOf('CallNext')).toBe(4);
  expect(tally.refusedOf('OpenCounter')).toBe(1);
});
