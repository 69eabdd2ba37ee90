/** The moment of which is asked, as it is typed. Pure. */
import type { BusinessDay, Instant } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import { instantOnClock, typedClock } from '../../../shared/client/days/local-instant.ts';
import { timeWanted } from './change-draft.ts';

export interface PastMoment {
  day: BusinessDay;
  time: string;
}

/** Null is now. Or what is missing: then nothing is worked out, least of all of now. */
export function pastInstant(past: PastMoment | null, timezone: string): { at: Instant | null } | { problem: Text } {
  if (past === null) return { at: null };
  const clock = typedClock(past.time);
  return clock === null ? { problem: timeWanted } : { at: instantOnClock(past.day, clock, timezone) };
}
