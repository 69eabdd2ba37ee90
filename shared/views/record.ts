/** The record of a day: every decision as a sentence; and the public list of the order in which numbers were called. */
import * as z from 'zod/mini';
import { AgencyId, BusinessDay, CounterId, Instant, OfficerId, TicketId, TicketNumber } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { Wait } from './wait.ts';

const InBoth = z.strictObject({ id: z.string(), en: z.string() });

/** Lines on one page, if no single entry of the log has more. */
export const recordPageLines = 200;

/** All filters hold together. Without a day: today, by the hall's clock. */
const filter = {
  day: z.optional(BusinessDay),
  agencyId: z.optional(AgencyId),
  number: z.optional(TicketNumber),
  counterId: z.optional(CounterId),
  officerId: z.optional(OfficerId),
};
/** `before` is the `before` of the page that was shown last; without it, the newest lines. It comes in an address, as text. */
export const RecordQuery = z.strictObject({
  ...filter,
  before: z.optional(z.coerce.number().check(z.int(), z.positive())),
});
/** A whole day at once, as CSV. */
export const RecordExportQuery = z.strictObject(filter);

export const RecordLine = z.strictObject({
  /** Of its entry in the log; lines of one decision share it. */
  position: z.int().check(z.positive()),
  at: Instant,
  number: z.nullable(TicketNumber),
  ticketId: z.nullable(TicketId),
  counterId: z.nullable(CounterId),
  counterNumber: z.nullable(z.int()),
  /** The hall itself has no id. Events caused by time (deadlines, the end of the day) have the hall as their actor, even when another command triggered them. */
  actor: z.strictObject({ kind: z.enum(['kiosk', 'officer', 'visitor', 'hall']), id: z.nullable(z.string()) }),
  /** Null: no officer, or one who has been erased. */
  officerName: z.nullable(z.string()),
  /** The event's name in the log. No closed list: a page of an older version can read the record of a newer one. */
  what: z.string(),
  sentence: InBoth,
});

export const RecordAnswer = z.strictObject({
  day: BusinessDay,
  /** Newest first. */
  lines: z.array(RecordLine),
  /** Asks for the next, older page; null: there is none. */
  before: z.nullable(z.int().check(z.positive())),
  /** The nearest days with something in the log. */
  days: z.strictObject({ previous: z.nullable(BusinessDay), next: z.nullable(BusinessDay) }),
});

/** Without a day: today, by the hall's clock. */
export const OrderListQuery = z.strictObject({ day: z.optional(BusinessDay) });

export const OrderListOpen = z.strictObject({ isOpen: z.boolean() });

/** One call, as everybody may see it (rule P6). */
export const OrderedCall = z.strictObject({
  at: Instant,
  number: TicketNumber,
  /** When the number was taken, and by when it ought to be called. Null: it was given out before what was read. */
  takenAt: z.nullable(Instant),
  callBy: z.nullable(Instant),
  /** What was said of the wait when it was taken. Null: nothing, or this is not the first call. */
  told: z.nullable(Wait),
  /** Null: regular. Why somebody has priority is nobody's business. */
  mark: z.nullable(z.enum(['priority', 'appointment'])),
  /** Where the mark was given; null: there is none. */
  markedBy: z.nullable(z.enum(['kiosk', 'desk'])),
  /** Null: a counter that the settings of then do not have. */
  counterNumber: z.nullable(z.int()),
  zoneName: Text,
  rule: z.enum(['promise', 'chosen']),
  reason: InBoth,
  /** How many numbers that came earlier it passed. */
  passed: z.int(),
  takenBack: z.boolean(),
});
export const OrderList = z.strictObject({
  hallName: Text,
  timezone: z.string(),
  timezoneLabel: z.string(),
  day: BusinessDay,
  /** In the order of calling. */
  calls: z.array(OrderedCall),
  /** How often priority was given at a counter, and how often somebody did not come; what was taken back does not count. */
  granted: z.int(),
  missed: z.int(),
});

export type RecordQuery = z.infer<typeof RecordQuery>;
export type RecordExportQuery = z.infer<typeof RecordExportQuery>;
export type RecordLine = z.infer<typeof RecordLine>;
export type RecordAnswer = z.infer<typeof RecordAnswer>;
export type OrderListQuery = z.infer<typeof OrderListQuery>;
export type OrderedCall = z.infer<typeof OrderedCall>;
export type OrderList = z.infer<typeof OrderList>;
