/** Yes with what was wanted, or no with the refusal that a person reads. How every part says it, up to the doors. */

import type { Facts } from '../base/text.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import { refusal } from './refusals.ts';

export interface Yes<T> {
  ok: true;
  value: T;
}
export interface No {
  ok: false;
  refusal: Refusal;
}
/** Without a type: there is nothing to give, it is only allowed or done. */
export type Result<T = null> = Yes<T> | No;

export const yes = <T>(value: T): Yes<T> => ({ ok: true, value });
export const no = (code: RefusalCode, facts: Facts = {}, comeBackAt: number | null = null): No => ({
  ok: false,
  refusal: refusal(code, facts, comeBackAt),
});

/** A yes that carries no value. */
export const done: Result = yes(null);
