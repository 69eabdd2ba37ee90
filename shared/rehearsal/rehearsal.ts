/** What the page of a rehearsal and its program say to each other. A hall has neither. */
import * as z from 'zod/mini';
import { BusinessDay, CounterId, Instant, ZoneId } from '../base/ids.ts';
import { Text } from '../base/text.ts';

/** Under the address of a rehearsal; the page itself is at `/latihan/`. */
export const rehearsalPaths = { page: '/latihan/', state: '/latihan/state', wish: '/latihan/wish' } as const;

/** So many times faster than life, as the page offers them. */
export const offeredPaces = [1, 10, 30, 60, 200, 600] as const;
export const fastestPace = 600;

/** What makes a day a bad one: the system of all counters stands still, three officers fall ill, a bus arrives. */
export const Mishap = z.enum(['system', 'ill', 'bus']);

export const RehearsalState = z.strictObject({
  /** `preparing`: everybody comes in; `over`: the day has ended, and time stands still. */
  phase: z.enum(['preparing', 'day', 'over']),
  date: BusinessDay,
  now: Instant,
  timezone: z.string(),
  timezoneLabel: z.string(),
  /** As wished; also while it is paused. */
  pace: z.number(),
  /** As fast as this machine can: less, where it cannot keep up with what is wished. */
  goes: z.number(),
  isPaused: z.boolean(),
  /**
   * Of this day: how many took a number, and what became last of each that something was heard of. `here`: who waits, is called, on hold or
   * being served, those of the day before who have gone on into this one, too. `turnedAway`: the hall gave them no number.
   */
  figures: z.strictObject({
    came: z.int(),
    here: z.int(),
    cancelled: z.int(),
    unserved: z.int(),
    toCome: z.int(),
    turnedAway: z.int(),
    called: z.int(),
    served: z.int(),
    missed: z.int(),
    phones: z.int(),
  }),
  /** Of the whole rehearsal: `IssueTicket quota-reached`, and how often. */
  refused: z.record(z.string(), z.int()),
  /** Those of them that the cast ought to have known of: a fault of the rehearsal, where no person has interfered. */
  surprises: z.record(z.string(), z.int()),
  mishaps: z.array(z.strictObject({ at: Instant, what: Mishap })),
  trainee: z.strictObject({ counterId: CounterId, counterNumber: z.int(), isPersons: z.boolean() }),
  /** Each has displays of its own. */
  zones: z.array(z.strictObject({ zoneId: ZoneId, name: Text })),
  /** Of a number that is followed on a phone; null: there is none yet. */
  ticketToken: z.nullable(z.string()),
});

export const RehearsalWish = z.discriminatedUnion('wish', [
  z.strictObject({ wish: z.literal('pause') }),
  z.strictObject({ wish: z.literal('go-on') }),
  z.strictObject({ wish: z.literal('pace'), pace: z.number().check(z.minimum(1), z.maximum(fastestPace)) }),
  z.strictObject({ wish: z.literal('mishap'), what: Mishap }),
  /** The cast leaves the trainee's counter alone, or works there again. */
  z.strictObject({ wish: z.literal('trainee'), isPersons: z.boolean() }),
  /** The same visitors and officers once more, on another date; or those of the day after. */
  z.strictObject({ wish: z.literal('day'), which: z.enum(['again', 'next']) }),
]);

export type Mishap = z.infer<typeof Mishap>;
export type RehearsalState = z.infer<typeof RehearsalState>;
export type RehearsalWish = z.infer<typeof RehearsalWish>;
