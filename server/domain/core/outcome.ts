/** What the parts of `decide` give back: events, or the refusal that a person reads. */
import { type Result, yes } from '../../../shared/refusals/result.ts';
import type { Event } from './events.ts';

export type EventsOrRefusal = Result<readonly Event[]>;

export const happened = (...events: Event[]): EventsOrRefusal => yes(events);
