/** What a display sees. Nothing here says that a ticket has priority. */
import * as z from 'zod/mini';
import { BusinessDay, CounterId, Instant, TicketNumber, ZoneId } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { UnservedReason } from '../base/ticket.ts';
import { Presence } from './presence.ts';
import { CounterState, Opening, PublicStop } from './view-parts.ts';
import { NumberWait } from './wait.ts';

/** One call, as a display shows and says it. */
export const DisplayCall = z.strictObject({
  /** Grows with every call in the log; a display says each position once. */
  position: z.int().check(z.positive()),
  at: Instant,
  number: TicketNumber,
  /** 1 the first, 2 the second, … */
  call: z.int().check(z.positive()),
  /** The last call that the policy allows. */
  last: z.boolean(),
  counterId: CounterId,
  counterNumber: z.int(),
  agencyName: Text,
  agencySpokenName: Text,
  /** Whether the ticket still is where it was called to: called, or being served there. */
  current: z.boolean(),
  /** Whether the visitor is still awaited there by this call: not served yet, not missed, not gone elsewhere, not called again. */
  awaited: z.boolean(),
});

/** What those who wait are told on the displays; `numbers` are ranges, both ends included. */
export const DisplayNotice = z.strictObject({
  /** `nobody`: somebody waits, and nobody is there. */
  what: z.enum(['nobody', 'stay', 'end', 'move']),
  agencyName: Text,
  numbers: z.array(z.strictObject({ first: TicketNumber, last: TicketNumber })),
  presence: z.nullable(Presence),
  /** When an officer comes. */
  until: z.nullable(Instant),
  reason: z.nullable(UnservedReason),
  /** Where they wait now. */
  serviceName: z.nullable(Text),
});

/** A zone's displays; without a zone, the hall's. Calls are newest first, twelve at most, or as many as there are counters. */
export const DisplayView = z.strictObject({
  hallName: Text,
  timezone: z.string(),
  timezoneLabel: z.string(),
  day: BusinessDay,
  zone: z.nullable(z.strictObject({ zoneId: ZoneId, name: Text })),
  zones: z.array(z.strictObject({ zoneId: ZoneId, name: Text })),
  /** Of what is served at these counters. */
  opening: Opening,
  calls: z.array(DisplayCall),
  notices: z.array(DisplayNotice),
  /** Where no numbers are given out just now. */
  stops: z.array(PublicStop),
  counters: z.array(
    z.strictObject({
      counterId: CounterId,
      number: z.int(),
      /** Null: a shared counter. */
      agencyName: z.nullable(Text),
      state: CounterState,
    }),
  ),
  /** Services of the zone for which somebody waits, the longest line first, and how long a number taken now would; null: the hall does not wish it. */
  waits: z.nullable(
    z.array(z.strictObject({ agencyName: Text, serviceName: Text, waiting: z.int(), wait: NumberWait })),
  ),
});

export type DisplayCall = z.infer<typeof DisplayCall>;
export type DisplayNotice = z.infer<typeof DisplayNotice>;
export type DisplayView = z.infer<typeof DisplayView>;
