/** What an officer sees. Only here it is said that a ticket has priority, and nowhere why. */
import * as z from 'zod/mini';
import { AgencyId, CounterId, Instant, ServiceId, TicketId, TicketNumber } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import {
  ClosingReason,
  CounterAction,
  DirectedAction,
  DirectReason,
  HoldReason,
  Outcome,
  TicketClass,
  TicketStatus,
} from '../base/ticket.ts';
import { PlannedId } from './planning.ts';
import { CounterState } from './view-parts.ts';
import { Wait } from './wait.ts';

/** A ticket as an officer sees it. */
export const DeskTicket = z.strictObject({
  ticketId: TicketId,
  number: TicketNumber,
  serviceId: ServiceId,
  class: TicketClass,
  issuedAt: Instant,
  /** The moment by which it ought to be called. */
  promise: Instant,
});

/** One that waits, and how long it still will; null: nothing is known. */
export const WaitingTicket = z.extend(DeskTicket, { wait: z.nullable(Wait) });

/** One officer's desk. `waiting` is in calling order, forty at most; `waitingCount` counts all. */
export const CounterView = z.strictObject({
  counterId: CounterId,
  number: z.int(),
  agencyId: z.nullable(AgencyId),
  agencyName: z.nullable(Text),
  zoneName: Text,
  serviceIds: z.array(ServiceId),
  mayCallChosen: z.boolean(),
  state: CounterState,
  officerId: z.nullable(z.string()),
  officerName: z.nullable(z.string()),
  current: z.nullable(
    z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('called'),
        ticket: DeskTicket,
        calls: z.int(),
        maxCalls: z.int(),
        recallFrom: Instant,
        /** It can be marked as missed after so many calls, and from then on, unless it is called again. */
        missedAfterCalls: z.int(),
        missedFrom: Instant,
      }),
      z.strictObject({ status: z.literal('serving'), ticket: DeskTicket, startedAt: Instant }),
    ]),
  ),
  waiting: z.array(WaitingTicket),
  waitingCount: z.int(),
  /** For whom no other counter is open: of those who wait, are on hold or can still return. */
  waitingHereAlone: z.int(),
  held: z.array(z.strictObject({ ticket: DeskTicket, reason: HoldReason, until: Instant, here: z.boolean() })),
  /** Those that can still return. */
  missed: z.array(z.strictObject({ ticket: DeskTicket, until: Instant })),
  /** Its wish to close before its time; null: it has none. The answer null: nobody has decided yet. */
  closing: z.nullable(
    z.strictObject({
      reason: ClosingReason,
      at: Instant,
      answer: z.nullable(z.strictObject({ agrees: z.boolean(), word: z.nullable(z.string()), at: Instant })),
    }),
  ),
  /** What is planned for this counter today, the next first; `waits`: as soon as its number is done. `by`: null where the name is not known any more. */
  planned: z.array(
    z.strictObject({
      id: PlannedId,
      is: z.enum(['open', 'pause', 'close']),
      /** Of a pause. */
      minutes: z.nullable(z.int()),
      due: Instant,
      waits: z.boolean(),
      by: z.nullable(z.string()),
    }),
  ),
  /** What can be taken back (its last part), the first number it was about, and until when; `position` goes into `Undo`. */
  undo: z.nullable(z.strictObject({ position: z.int(), what: CounterAction, number: TicketNumber, until: Instant })),
  /** What happened at this counter today: the newest first, sixty lines at most. */
  today: z.strictObject({
    completed: z.int(),
    missed: z.int(),
    /** Mean minutes from start to completion; null before the first. */
    meanServiceMinutes: z.nullable(z.number()),
    happenings: z.array(
      z.strictObject({
        position: z.int(),
        at: Instant,
        what: CounterAction,
        number: z.nullable(TicketNumber),
        outcome: z.nullable(Outcome),
      }),
    ),
  }),
  /** What a supervisor did last about this counter today (rule R9), by name: null where the name is not known any more. */
  directed: z.nullable(
    z.strictObject({
      position: z.int(),
      at: Instant,
      what: DirectedAction,
      by: z.nullable(z.string()),
      reason: z.nullable(DirectReason),
      /** What the supervisor said with it. */
      word: z.nullable(z.string()),
    }),
  ),
});

/** The whole line of a counter, in calling order. */
export const LineView = z.strictObject({ waiting: z.array(WaitingTicket) });

/** A number of today, whatever has become of it. */
export const FoundTicket = z.strictObject({
  ticket: DeskTicket,
  status: TicketStatus,
  /** Whether the counter that asks serves it. */
  here: z.boolean(),
  /** It waits for another counter alone; null: it does not. */
  onlyCounterNumber: z.nullable(z.int()),
  /** Where it is, or was last; null: it was called to none, or nobody knows. */
  counterNumber: z.nullable(z.int()),
  /** The last call. */
  calledAt: z.nullable(Instant),
  endedAt: z.nullable(Instant),
  /** While it is on hold, or was missed and can still return: until when; else null. */
  until: z.nullable(Instant),
  outcome: z.nullable(Outcome),
  /** How long it still waits; null: it does not, or nothing is known. */
  wait: z.nullable(Wait),
});

/** What fits what was typed or scanned, the best first, thirty at most; `more` were left out. */
export const FindView = z.strictObject({ found: z.array(FoundTicket), more: z.int() });

export type DeskTicket = z.infer<typeof DeskTicket>;
export type WaitingTicket = z.infer<typeof WaitingTicket>;
export type CounterView = z.infer<typeof CounterView>;
export type LineView = z.infer<typeof LineView>;
export type FoundTicket = z.infer<typeof FoundTicket>;
export type FindView = z.infer<typeof FindView>;
