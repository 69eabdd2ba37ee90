import type { Refused } from '../../shared/answers.ts';
import { type Facts, type RefusalCode, refusal } from '../../shared/refusals.ts';

export const refused = (code: RefusalCode, facts: Facts = {}): Refused => ({
  accepted: false,
  refusal: refusal(code, facts),
});
