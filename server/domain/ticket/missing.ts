/** When a called number may be marked as missed (rule T14): its holder has been called often enough, and has had time to come. */

import type { Instant } from '../../../shared/base/ids.ts';
import type { Policy } from '../../../shared/hall/hall.ts';
import { no } from '../../../shared/refusals/result.ts';
import type { Ready, TicketIn } from '../core/state.ts';

/**
 * Of a hall that says nothing. Two calls: one may be lost in the noise of the hall or behind another call. Thirty seconds after
 * the last: a display says a call in about ten, and in the rest somebody with a stick or a pram walks across the hall.
 */
const usual = { afterCalls: 2, afterSeconds: 30 };

/** How many calls there must be, and the first moment after the last one. More calls than the hall allows are not asked for. */
export function missedFrom({ hall }: Ready, { lastCallAt }: TicketIn<'called'>): { calls: number; from: Instant } {
  const { maxCalls, missed }: Policy = hall.policy;
  const { afterCalls, afterSeconds } = missed ?? usual;
  return { calls: Math.min(afterCalls, maxCalls), from: lastCallAt + afterSeconds * 1_000 };
}

/** Null: it may be marked now. */
export function tooEarly(state: Ready, ticket: TicketIn<'called'>, at: Instant) {
  const { calls, from } = missedFrom(state, ticket);
  if (ticket.calls < calls) return no('missed-too-few-calls', { number: ticket.number, calls });
  if (at < from) return no('missed-too-soon', { number: ticket.number, seconds: Math.ceil((from - at) / 1_000) });
  return null;
}
