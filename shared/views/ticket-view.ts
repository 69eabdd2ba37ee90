import * as z from 'zod/mini';
import { Instant, TicketNumber } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { HoldReason, Outcome, TicketStatus, UnservedReason } from '../base/ticket.ts';
import { Presence } from './presence.ts';
import { Wait } from './wait.ts';

/** The page of one ticket, on its holder's phone. */
export const TicketView = z.strictObject({
  hallName: Text,
  timezone: z.string(),
  timezoneLabel: z.string(),
  number: TicketNumber,
  agencyName: Text,
  serviceName: Text,
  zoneName: Text,
  zonePlace: Text,
  requirements: z.array(Text),
  status: TicketStatus,
  issuedAt: Instant,
  /** While it waits; else null. */
  ahead: z.nullable(z.int()),
  /** While it is called or served; else null. */
  counterNumber: z.nullable(z.int()),
  /** The counter that missed it, while it can still return; else null. */
  returnCounterNumber: z.nullable(z.int()),
  /** While it is on hold; else null. */
  holdReason: z.nullable(HoldReason),
  /** The service from which it was transferred, while it waits for the other one; else null. */
  transferredFrom: z.nullable(Text),
  /** While it was missed and can still return, or is on hold: until when; else null. */
  until: z.nullable(Instant),
  outcome: z.nullable(Outcome),
  /** Who is there for it, while it waits, is on hold, or was missed and can still return; else null. */
  presence: z.nullable(Presence),
  /** How long it still waits; null: it does not, or nothing is known. */
  wait: z.nullable(Wait),
  /** Why somebody has ended it unserved; null: nobody has. */
  unservedBecause: z.nullable(UnservedReason),
});

export type TicketView = z.infer<typeof TicketView>;
