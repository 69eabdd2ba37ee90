/** What a command is answered with. The answer to an accepted command is part of the state and the same for every retry. */
import * as z from 'zod/mini';
import { Instant, ServiceId, TicketId, TicketNumber, ZoneId } from './base/ids.ts';
import { TicketClass } from './base/ticket.ts';
import { Refusal } from './refusals/refusal.ts';
import { Presence } from './views/presence.ts';
import { Wait } from './views/wait.ts';

/** What the kiosk shows and prints. */
export const IssuedTicket = z.strictObject({
  ticketId: TicketId,
  number: TicketNumber,
  serviceId: ServiceId,
  class: TicketClass,
  issuedAt: Instant,
  /** Waiting tickets of the same counters that will be called before this one, as things stand. */
  ahead: z.int().check(z.nonnegative()),
  /** Where to wait. */
  zoneId: ZoneId,
  /** Its holder was warned that nobody is there for it, as things stood. */
  warned: z.optional(Presence),
  /** What was said of its wait; left out: nothing. */
  wait: z.optional(Wait),
  /** Opens the ticket's own page, `/t/<token>`: unguessable, and added on the way out; it is not in the log. */
  token: z.optional(z.string()),
});
export const CalledTicket = z.strictObject({ ticketId: TicketId, number: TicketNumber });

export const Accepted = z.strictObject({
  accepted: z.literal(true),
  /** Of the entry in the log. */
  position: z.int().check(z.positive()),
  at: Instant,
  issued: z.nullable(IssuedTicket),
  /** The ticket that this command called; null: it called none. */
  called: z.nullable(CalledTicket),
});
export const Refused = z.strictObject({ accepted: z.literal(false), refusal: Refusal });
export const Answer = z.discriminatedUnion('accepted', [Accepted, Refused]);

export type IssuedTicket = z.infer<typeof IssuedTicket>;
export type CalledTicket = z.infer<typeof CalledTicket>;
export type Accepted = z.infer<typeof Accepted>;
export type Refused = z.infer<typeof Refused>;
export type Answer = z.infer<typeof Answer>;
