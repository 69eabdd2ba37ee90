/** The record of a day: every decision as a sentence. */
import * as z from 'zod/mini';
import { AgencyId, BusinessDay, CounterId, Instant, OfficerId, TicketId, TicketNumber } from '../base/ids.ts';

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

export type RecordQuery = z.infer<typeof RecordQuery>;
export type RecordExportQuery = z.infer<typeof RecordExportQuery>;
export type RecordLine = z.infer<typeof RecordLine>;
export type RecordAnswer = z.infer<typeof RecordAnswer>;
