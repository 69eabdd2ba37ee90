import type { CounterId, Instant, ServiceId, TicketId, TicketNumber } from '../../../shared/ids.ts';
import type { CallReason, CancelReason, HoldReason, Outcome, TicketClass } from '../../../shared/ticket.ts';

/** How many earlier-issued tickets a call passed, by class. */
export type Passed = Record<TicketClass, number>;
/** An officer's reason; `visitor`: its holder gave it back. */
export type CancelledBecause = CancelReason | 'visitor';
/** Why this ticket was called and not another. */
export type CallRule = { by: 'promise' } | { by: 'chosen'; reason: CallReason };

export type TicketEvent =
  | {
      type: 'TicketIssued';
      ticketId: TicketId;
      number: TicketNumber;
      serviceId: ServiceId;
      class: TicketClass;
      /** For statistics only; no view carries it. */
      priorityGroup: string | null;
      promise: Instant;
      sequence: number;
      ahead: number;
    }
  | { type: 'TicketCalled'; ticketId: TicketId; counterId: CounterId; rule: CallRule; passed: Passed }
  /** `call` is 2 for the second call. */
  | { type: 'TicketRecalled'; ticketId: TicketId; counterId: CounterId; call: number }
  | { type: 'ServiceStarted'; ticketId: TicketId; counterId: CounterId }
  | { type: 'TicketCompleted'; ticketId: TicketId; counterId: CounterId; outcome: Outcome }
  | { type: 'TicketMissed'; ticketId: TicketId; counterId: CounterId }
  | { type: 'TicketReturned'; ticketId: TicketId; counterId: CounterId }
  | { type: 'TicketHeld'; ticketId: TicketId; counterId: CounterId; reason: HoldReason; until: Instant }
  /** By an officer's counter, or by its deadline (then without one). */
  | { type: 'TicketResumed'; ticketId: TicketId; counterId: CounterId | null }
  | {
      type: 'TicketTransferred';
      ticketId: TicketId;
      counterId: CounterId;
      serviceId: ServiceId;
      toCounterId: CounterId | null;
    }
  /** By a counter; without one, by its holder, or a ticket that a kiosk had asked for and given out another instead. */
  | { type: 'TicketCancelled'; ticketId: TicketId; counterId: CounterId | null; reason: CancelledBecause }
  | { type: 'PriorityGranted'; ticketId: TicketId; counterId: CounterId; priorityGroup: string; promise: Instant }
  | { type: 'TicketUnserved'; ticketId: TicketId }
  /** `actionPosition` is the log position of what was taken back; `ticketIds` are the tickets as they were before it. */
  | { type: 'ActionUndone'; counterId: CounterId; actionPosition: number; ticketIds: TicketId[] };
