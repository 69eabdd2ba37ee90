/** What supervisors have set for today, and what can still be taken back: beside the floor, within the same agencies (rule R8). */
import * as z from 'zod/mini';
import { AgencyId, CounterId, Instant, ServiceId, TicketNumber } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { ClosingReason, StopReason } from '../base/ticket.ts';
import { PlannedAct, PlannedId } from './planning.ts';
import { NumbersOf, TicketActName } from './supervising.ts';

const timed = {
  act: PlannedAct,
  due: Instant,
  /** Of an `open`: whose counter it becomes. Null: the name is not known any more. */
  officerName: z.nullable(z.string()),
};
const PlannedItem = z.strictObject({
  id: PlannedId,
  ...timed,
  /** Who planned it. Null: as above. */
  by: z.nullable(z.string()),
  /** `waits`: as soon as the number at its counter is done. `failed`: the hall could not do it, and says why. */
  is: z.enum(['ahead', 'waits', 'failed']),
  why: z.nullable(Text),
});

export const ActsView = z.strictObject({
  /** Where no numbers are given out; `until` null: for the rest of the day. The hall's own are everybody's. */
  stops: z.array(
    z.strictObject({
      about: NumbersOf,
      reason: StopReason,
      words: z.nullable(Text),
      until: z.nullable(Instant),
      /** Since when. */
      at: Instant,
    }),
  ),
  /** Counters that serve today more, or less, than the settings say. */
  lent: z.array(z.strictObject({ counterId: CounterId, more: z.array(ServiceId), fewer: z.array(ServiceId) })),
  /** Counters that ask to close before their time, the first who asked first; `position` goes into `DecideClosing`. */
  closings: z.array(
    z.strictObject({
      counterId: CounterId,
      /** Null: the name is not known any more. */
      officerName: z.nullable(z.string()),
      position: z.int(),
      reason: ClosingReason,
      at: Instant,
      /** It closes as soon as its number is done. */
      agreed: z.boolean(),
      /** Of those who wait, are on hold or can still return: for whom no other counter is open. */
      waitingHereAlone: z.int(),
    }),
  ),
  /** What is planned for later today, the next first; `id` goes into `DropPlannedActs`. */
  planned: z.array(PlannedItem),
  /** What was planned, changed or dropped, newest first, while it can be taken back: what it put goes, what it took away comes back. */
  planUndo: z.array(
    z.strictObject({
      position: z.int(),
      /** Null: the name is not known any more. */
      by: z.nullable(z.string()),
      put: z.array(z.strictObject({ id: PlannedId, ...timed })),
      back: z.array(z.strictObject(timed)),
      undoUntil: Instant,
    }),
  ),
  /** What was done about tickets, newest first, while it can be taken back; `position` goes into `UndoTicketAct`. */
  undo: z.array(
    z.strictObject({
      position: z.int(),
      agencyId: AgencyId,
      what: TicketActName,
      number: TicketNumber,
      undoUntil: Instant,
    }),
  ),
});
export type ActsView = z.infer<typeof ActsView>;
