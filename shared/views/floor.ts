/** The hall at a glance, for those who supervise it: what is there now, within their agencies (rule J1). The names of all of it are in the catalogue. */
import * as z from 'zod/mini';
import { AgencyId, BusinessDay, CounterId, Instant, ServiceId, TicketId, TicketNumber } from '../base/ids.ts';
import { HoldReason } from '../base/ticket.ts';
import { Presence } from './presence.ts';
import { CounterState, Opening } from './view-parts.ts';
import { NumberWait, Wait } from './wait.ts';

export const FloorAgency = z.strictObject({
  agencyId: AgencyId,
  /** By its hours. */
  opening: Opening,
  /** When the last of its services closes today; null: it has no hours today, or stays open over midnight. */
  closesAt: z.nullable(Instant),
  /** Who is there for any of its services. */
  presence: Presence,
  /** When one of its counters was opened first today. */
  openedAt: z.nullable(Instant),
});

export const FloorCounter = z.strictObject({
  counterId: CounterId,
  state: CounterState,
  /** Since when it is so; null: not known, or since before today. */
  since: z.nullable(Instant),
  officerId: z.nullable(z.string()),
  officerName: z.nullable(z.string()),
  /** Since when its officer is signed in nowhere any more (rule C10). */
  goneSince: z.nullable(Instant),
  /** Called or served here. */
  current: z.nullable(
    z.strictObject({ ticketId: TicketId, serviceId: ServiceId, promise: Instant, calls: z.nullable(z.int()) }),
  ),
  /** Tickets that it could call. */
  waiting: z.int(),
  /** Today. */
  completed: z.int(),
  missed: z.int(),
});

export const FloorLine = z.strictObject({
  serviceId: ServiceId,
  waiting: z.int(),
  /** Of those who wait: who took their number first, and the first promise. */
  oldest: z.nullable(Instant),
  promise: z.nullable(Instant),
  /** Of those who wait: promises that have passed. */
  overdue: z.int(),
  /** Today: first calls in time, and too late (rule J2). */
  kept: z.int(),
  late: z.int(),
  /** On hold, and missed but still able to return: how many, and the first few of them by name (rule J7). */
  heldCount: z.int(),
  missedCount: z.int(),
  held: z.array(z.strictObject({ ticketId: TicketId, number: TicketNumber, reason: HoldReason, until: Instant })),
  /** And until when. */
  missed: z.array(z.strictObject({ ticketId: TicketId, number: TicketNumber, until: Instant })),
  /** Who is there for it. */
  presence: Presence,
  /** How long a number taken now would wait; null: nothing is known. */
  wait: z.nullable(NumberWait),
  /** The one that waits at the end of the line, and how long it still will. */
  last: z.nullable(z.strictObject({ number: TicketNumber, wait: z.nullable(Wait) })),
  /** Of those who wait: may well not be called before closing. */
  unlikely: z.int(),
});

export const FloorView = z.strictObject({
  day: BusinessDay,
  agencies: z.array(FloorAgency),
  /** In the order of their numbers; shared ones too that serve one of these agencies. */
  counters: z.array(FloorCounter),
  /** Services that nobody has come for today are left out. */
  lines: z.array(FloorLine),
});

/** Of these agencies alone, their ids parted by commas; left out: of all of one's own. */
export const FloorQuery = z.strictObject({
  agencies: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]+(?:,[A-Za-z0-9-]+)*$/), z.maxLength(7_000))),
});

export type FloorAgency = z.infer<typeof FloorAgency>;
export type FloorCounter = z.infer<typeof FloorCounter>;
export type FloorLine = z.infer<typeof FloorLine>;
export type FloorView = z.infer<typeof FloorView>;
export type FloorQuery = z.infer<typeof FloorQuery>;

/** Null: all of one's own. */
export const agenciesAsked = ({ agencies }: FloorQuery): AgencyId[] | null =>
  agencies === undefined ? null : (agencies.split(',').filter(Boolean) as AgencyId[]);
