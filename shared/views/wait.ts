/**
 * How long a wait is going to be, as it is said (rules U40 to U47): for a ticket, and for a number that would be taken now. What the
 * kiosk, the phone, the desk and the floor say comes from here, and its words from `shared/client/words/wait-words.ts`.
 */
import * as z from 'zod/mini';
import { Instant } from '../base/ids.ts';

/** Counters of the line that have changed in the last minutes: why an estimate is another one now. */
export const StaffChange = z.strictObject({
  /** Rest, and the first of them is back then. */
  resting: z.int(),
  backAt: z.nullable(Instant),
  /** Have closed, or their officer has gone. */
  closed: z.int(),
  /** Have opened, or are back from a rest. */
  opened: z.int(),
});

/** It may well not be called before closing; null: nobody knows when that is. */
const Unlikely = z.strictObject({
  is: z.literal('unlikely'),
  closesAt: z.nullable(Instant),
  staff: z.nullable(StaffChange),
});
/** No counter is open for it. `Presence` says who comes, and when. */
const Nobody = z.strictObject({ is: z.literal('nobody') });

/** Until a ticket's first call. Instants: as long as all goes as expected the page counts down by itself. */
export const Wait = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('range'),
    earliest: Instant,
    expected: Instant,
    latest: Instant,
    staff: z.nullable(StaffChange),
  }),
  Unlikely,
  Nobody,
]);

/** Of a number that would be taken now, in whole minutes from now. */
export const NumberWait = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('range'),
    earliestMinutes: z.int(),
    expectedMinutes: z.int(),
    latestMinutes: z.int(),
    staff: z.nullable(StaffChange),
  }),
  Unlikely,
  Nobody,
]);

export type StaffChange = z.infer<typeof StaffChange>;
export type Wait = z.infer<typeof Wait>;
export type NumberWait = z.infer<typeof NumberWait>;
