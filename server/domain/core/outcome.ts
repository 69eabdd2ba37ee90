/** What the parts of `decide` give back: events, or the refusal that a person reads. */
import { type Refusal, type RefusalCode, refusal } from '../../../shared/refusals.ts';
import type { Facts } from '../../../shared/text.ts';
import type { Event } from './events.ts';

export type EventsOrRefusal = { events: readonly Event[] } | { refusal: Refusal };

export const happened = (...events: Event[]): EventsOrRefusal => ({ events });
export const refused = (code: RefusalCode, facts: Facts = {}): { refusal: Refusal } => ({
  refusal: refusal(code, facts),
});
export const isRefused = <T>(result: T | { refusal: Refusal }): result is { refusal: Refusal } =>
  typeof result === 'object' && result !== null && 'refusal' in result;
