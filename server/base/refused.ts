import type { Refused } from '../../shared/answers.ts';
import type { Facts } from '../../shared/base/text.ts';
import type { RefusalCode } from '../../shared/refusals/refusal.ts';
import { refusal } from '../../shared/refusals/refusals.ts';
import type { No } from '../../shared/refusals/result.ts';

export const refusedAnswer = (code: RefusalCode, facts: Facts = {}): Refused => ({
  accepted: false,
  refusal: refusal(code, facts),
});

/** A no, as it goes out to whoever asked. */
export const answerOf = ({ refusal }: No): Refused => ({ accepted: false, refusal });
