/** Every fact that the log can hold. The log is kept for ever: an event that was written once stays readable as it is. */
import type { AccessChange } from '../../../shared/access/access-changes.ts';
import type {
  AgencyId,
  BusinessDay,
  CommandId,
  CounterId,
  Instant,
  KioskId,
  OfficerId,
  ServiceId,
  TicketId,
  TicketNumber,
} from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import type {
  AbsenceReason,
  CallReason,
  CancelReason,
  ClosingReason,
  DirectReason,
  HoldReason,
  MoveReason,
  Outcome,
  PauseReason,
  PriorityEndReason,
  ReopenReason,
  StopReason,
  TicketClass,
  UnservedReason,
} from '../../../shared/base/ticket.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import type { NoticeWords } from '../../../shared/notices/notices.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import type { PlannedAct, PlannedId } from '../../../shared/views/planning.ts';
import type { Presence } from '../../../shared/views/presence.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import type { Learned } from './learned.ts';
import type { WaitTold } from './waits.ts';

/** What a restored backup did not hold. */
export interface Forgotten {
  entries: number;
  /** Numbers given out in them. */
  numbers: number;
  /** Null where there are no entries. */
  firstAt: Instant | null;
  lastAt: Instant | null;
}

export type HallEvent =
  /**
   * `by`: who changed them in the browser; left out: they are those of a file, or of the sample. `planned`: the log position at
   * which that was planned; left out: it takes effect as soon as it is said. `also`: others who had a part in the plan.
   */
  | { type: 'HallConfigured'; hall: Hall; by?: OfficerId; also?: readonly OfficerId[]; planned?: number }
  /** These settings take effect when this day opens. `by`: whose plan it is; somebody else may have changed what it rests on. */
  | { type: 'HallPlanned'; hall: Hall; day: BusinessDay; by: OfficerId }
  | { type: 'HallPlanDropped' }
  /** A backup took the place of the log. `account` is that of the computer; `restoredAt` by its clock; `lost` null: nobody knows. */
  | { type: 'LogRestored'; restoreId: string; account: string; restoredAt: Instant; lost: Forgotten | null };

export type DayEvent =
  /**
   * `carried`: the tickets of the day before that go on in this one, waiting, called, on hold or missed; left out: none. `stopped`: for
   * what numbers stay stopped until a time that was said the day before; left out: for nothing.
   */
  | { type: 'DayOpened'; day: BusinessDay; carried?: TicketId[]; stopped?: NumbersOf[] }
  | { type: 'DayClosed'; day: BusinessDay };

export type AgencyEvent =
  | { type: 'AgencyMarkedAbsent'; agencyId: AgencyId; reason: AbsenceReason }
  | { type: 'AgencyMarkedPresent'; agencyId: AgencyId };

/** `by`: a supervisor did it for the officer who is there, or is to be there. */
export type CounterEvent =
  | { type: 'CounterOpened'; counterId: CounterId; officerId: OfficerId; by?: 'supervisor'; reason?: DirectReason }
  | { type: 'CounterPaused'; counterId: CounterId; reason: PauseReason; until: Instant; by?: 'supervisor' }
  | { type: 'CounterResumed'; counterId: CounterId; by?: 'supervisor' }
  /** By its officer, or by the end of the day; `agreed`: before its time, as a supervisor has decided. */
  | { type: 'CounterClosed'; counterId: CounterId; agreed?: true }
  | {
      type: 'CounterTakenOver';
      counterId: CounterId;
      officerId: OfficerId;
      fromOfficerId: OfficerId;
      by?: 'supervisor';
      reason?: DirectReason;
    };

/** The counter serves these too, or these not, until the day ends; nothing of both: as the settings say. */
export type LendEvent = { type: 'ServicesLent'; counterId: CounterId; more: ServiceId[]; fewer: ServiceId[] };

/** Whether a counter may close before its time. `askedPosition`: the log position at which that was asked. */
export type ClosingEvent =
  | { type: 'ClosingAsked'; counterId: CounterId; reason: ClosingReason }
  | { type: 'ClosingTakenBack'; counterId: CounterId }
  | { type: 'ClosingDecided'; counterId: CounterId; askedPosition: number; agrees: boolean; word?: string };

/** `until` null: for the rest of the day. */
export type StopEvent =
  | { type: 'NumbersStopped'; about: NumbersOf; reason: StopReason; until: Instant | null; words?: Text }
  | { type: 'NumbersResumed'; about: NumbersOf };

/** What is to be done later today. What follows from it when it is done stands behind `PlannedActDone`, in the same entry. */
export type AgendaEvent =
  | { type: 'ActPlanned'; id: PlannedId; act: PlannedAct; due: Instant }
  | { type: 'PlannedActDropped'; id: PlannedId; act: PlannedAct; due: Instant }
  /** Its time has come, and its counter has a number: as soon as that is done. */
  | { type: 'PlannedActWaits'; id: PlannedId; act: PlannedAct }
  | { type: 'PlannedActDone'; id: PlannedId; act: PlannedAct }
  /** The hall refused it then, and said this. */
  | { type: 'PlannedActFailed'; id: PlannedId; act: PlannedAct; code: RefusalCode; why: Text };

/** By a supervisor, about a ticket that is at no counter. */
export type DirectEvent =
  | {
      type: 'TicketMoved';
      ticketId: TicketId;
      fromServiceId: ServiceId;
      serviceId: ServiceId;
      toCounterId: CounterId | null;
      reason: MoveReason;
      /** Of one that is on hold: until then instead, for the service closes. Left out: as before. */
      until?: Instant;
    }
  | { type: 'TicketCalledOff'; ticketId: TicketId; reason: CancelReason }
  | { type: 'TicketRaised'; ticketId: TicketId; priorityGroup: string; promise: Instant }
  /** `class`: left out: it is an ordinary one then. */
  | {
      type: 'TicketLowered';
      ticketId: TicketId;
      reason: PriorityEndReason;
      promise: Instant;
      class?: 'appointment';
    }
  | { type: 'TicketReopened'; ticketId: TicketId; reason: ReopenReason }
  /** `actionPosition` is the log position of what was taken back. */
  | { type: 'TicketActUndone'; actionPosition: number; ticketIds: TicketId[] };

export type StaffEvent =
  /**
   * Ended in its officer's absence, who may not be there any more (`rights`: erased, switched off, or of other agencies), has signed
   * out everywhere (`gone`), or whom a supervisor replaces. Whoever was called or served there waits again.
   */
  | {
      type: 'CounterEnded';
      counterId: CounterId;
      officerId: OfficerId;
      because: 'rights' | 'gone' | 'supervisor';
      ticketIds: TicketId[];
      /** A supervisor's. */
      reason?: DirectReason;
    }
  /** Has signed out everywhere, and left the counter open or paused. */
  | { type: 'OfficerGone'; counterId: CounterId; officerId: OfficerId }
  | { type: 'OfficerBack'; counterId: CounterId; officerId: OfficerId };

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
      /** Who was there, where its holder was warned that nobody is (rule E4); older logs do not tell. */
      warned?: Presence;
      /** What was said of its wait; left out: nothing was, and older logs do not tell. */
      told?: WaitTold;
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
  /** Its page was opened, or its paper printed, once more at a counter. */
  | { type: 'TicketShownAgain'; ticketId: TicketId; counterId: CounterId; how: 'paper' | 'screen' }
  | { type: 'TicketUnserved'; ticketId: TicketId }
  /** `actionPosition` is the log position of what was taken back; `ticketIds` are the tickets as they were before it. */
  | { type: 'ActionUndone'; counterId: CounterId; actionPosition: number; ticketIds: TicketId[] };

/** What was decided about those who wait where nobody is; `ticketIds` in the order of their issue. */
export type WaitingEvent =
  | { type: 'OfficersAnnounced'; agencyId: AgencyId; serviceIds: ServiceId[]; ticketIds: TicketId[]; until: Instant }
  | { type: 'WaitingEnded'; agencyId: AgencyId; ticketIds: TicketId[]; reason: UnservedReason }
  | { type: 'WaitingMoved'; agencyId: AgencyId; ticketIds: TicketId[]; serviceId: ServiceId }
  /** `actionPosition` is the log position of what was taken back. */
  | { type: 'SettlingUndone'; agencyId: AgencyId; actionPosition: number; ticketIds: TicketId[] };

/** Of an agency, or, null, of the hall. */
export type AlarmEvent = {
  type: 'AlarmAcknowledged';
  alarmId: string;
  agencyId: AgencyId | null;
  officerId: OfficerId;
};

/** `agencyId` null: the hall's own. A notice is named by the log position at which this version of it was published. */
export type NoticeEvent =
  | ({
      type: 'NoticePublished';
      agencyId: AgencyId | null;
      officerId: OfficerId;
      from: Instant;
      /** The version whose place it takes; null: it is new. */
      replaces: number | null;
    } & NoticeWords)
  | { type: 'NoticeWithdrawn'; agencyId: AgencyId | null; officerId: OfficerId; noticePosition: number }
  /** Its time is over. */
  | { type: 'NoticeEnded'; agencyId: AgencyId | null; noticePosition: number };

export type ReserveEvent =
  /** `owner` is the device or key behind the kiosk's page; older logs do not tell. */
  | { type: 'NumbersReserved'; kioskId: KioskId; numbers: TicketNumber[]; owner?: string }
  /** Too many pages of its owner keep numbers: this one gives out no more of them. */
  | { type: 'ReserveEnded'; kioskId: KioskId; owner: string }
  /** Given out by a kiosk that had lost the server, and told afterwards. */
  | {
      type: 'TicketHandedIn';
      ticketId: TicketId;
      number: TicketNumber;
      serviceId: ServiceId;
      class: 'regular' | 'priority';
      /** For statistics only; no view carries it. */
      priorityGroup: string | null;
      promise: Instant;
      sequence: number;
      ahead: number;
      kioskId: KioskId;
      /** When the visitor took it, as far as the kiosk was believed: the base of the promise. */
      takenAt: Instant;
      /** When the kiosk said that the visitor took it, where it was not believed. */
      saidAt?: Instant;
      /** The command whose answer the kiosk had not waited for any longer; it has no effect any more. */
      insteadOf: CommandId | null;
      /** The day on which it was given out, where that was the one before and its service goes on (rule K11). */
      day?: BusinessDay;
    }
  /** The visitor left before the answer; the command has no effect any more. */
  | { type: 'WishWithdrawn'; kioskId: KioskId; asked: CommandId }
  /** Handed in after its day, or for a service that was taken away meanwhile (`because`): written down, and no ticket. */
  | {
      type: 'TicketLapsed';
      number: TicketNumber;
      serviceId: ServiceId;
      kioskId: KioskId;
      day: BusinessDay;
      takenAt: Instant;
      because?: 'service-removed';
    };

/** What a closed day has taught about service times, breaks and the rest. What is learned stands in place of what was before. */
export type WaitsEvent = { type: 'WaitsLearned'; day: BusinessDay; learned: Learned };

export type Event =
  | HallEvent
  | DayEvent
  | AgencyEvent
  | CounterEvent
  | StaffEvent
  | LendEvent
  | ClosingEvent
  | StopEvent
  | AgendaEvent
  | DirectEvent
  | TicketEvent
  | WaitingEvent
  | AlarmEvent
  | NoticeEvent
  | ReserveEvent
  | WaitsEvent
  | AccessChange;
export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;
