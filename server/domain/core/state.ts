/**
 * The hall at one position of its log. Immutable: applying an event gives a new state that shares what did not change,
 * so that a decision that could not be written is forgotten by keeping the old one.
 */

import type {
  AgencyId,
  BusinessDay,
  CommandId,
  CounterId,
  Instant,
  KioskId,
  OfficerId,
  SeriesPrefix,
  ServiceId,
  TicketId,
  TicketNumber,
} from '../../../shared/base/ids.ts';
import type {
  AbsenceReason,
  HoldReason,
  Outcome,
  TicketClass,
  TicketStatus,
  UnservedReason,
} from '../../../shared/base/ticket.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import type { NoticeWords } from '../../../shared/notices/notices.ts';
import { IMap } from '../base/imap.ts';
import type { Desk } from './desk-state.ts';
import type { CancelledBecause } from './events.ts';
import type {
  AcknowledgedAlarm,
  AgendaItem,
  Closing,
  CountRange,
  KnownRestore,
  LearnedUntil,
  Lent,
  PageReserve,
  PlanChange,
  PlannedHall,
  Punctuality,
  RememberedAnswer,
  RemovedService,
  Reserved,
  Reserver,
  Settled,
  Stop,
  TicketAct,
} from './hall-state.ts';
import type { ShownWait } from './waits.ts';

interface TicketFacts {
  ticketId: TicketId;
  number: TicketNumber;
  serviceId: ServiceId;
  class: TicketClass;
  issuedAt: Instant;
  /** The sort key: `(promise, sequence)`. */
  promise: Instant;
  sequence: number;
  /** Transferred to this counter alone. */
  onlyCounterId: CounterId | null;
  /** The last call; none before the first, and for one that was called before this was kept. */
  calledAt?: Instant;
  calledTo?: CounterId;
  /** The service that it was transferred from last; absent: none, or by a version that did not remember. */
  transferredFrom?: ServiceId;
  /** What it was before priority was added; absent: none was, or by a version that did not remember. */
  raisedFrom?: { class: TicketClass; promise: Instant };
  /** What its holder was told of the wait, until it is called first; absent: nothing. */
  told?: ShownWait;
  /** It has been missed and come back; it cannot do so again. */
  returned: boolean;
  /** Log position of the last event about it. */
  touched: number;
}
/** What each status adds; a counter, for one, exists only where there is one. */
interface StatusFacts extends Record<TicketStatus, object> {
  waiting: object;
  called: { counterId: CounterId; calls: number; lastCallAt: Instant };
  serving: { counterId: CounterId; startedAt: Instant };
  held: { counterId: CounterId; reason: HoldReason; until: Instant };
  missed: { counterId: CounterId; missedAt: Instant };
  completed: { counterId: CounterId; outcome: Outcome; endedAt?: Instant };
  cancelled: { reason: CancelledBecause; endedAt?: Instant };
  /** `because` left out: the day ended. */
  unserved: { because?: UnservedReason; endedAt?: Instant };
}
export type TicketIn<S extends TicketStatus> = TicketFacts & { status: S } & StatusFacts[S];
export type Ticket = { [S in TicketStatus]: TicketIn<S> }[TicketStatus];

/** A waiting ticket's place; a line is sorted by `(promise, sequence)`. */
export interface Place {
  ticketId: TicketId;
  issuedAt: Instant;
  promise: Instant;
  sequence: number;
  class: TicketClass;
  onlyCounterId: CounterId | null;
}

/** The sequences of those who wait in a line, by class, smallest first. */
export interface ArrivalOrder extends Record<TicketClass, readonly number[]> {
  /** Those for one counter only, those that a kiosk handed in, and those of an earlier day: their sequence is not when they came. */
  apart: readonly Place[];
}

export interface Call {
  position: number;
  at: Instant;
  ticketId: TicketId;
  number: TicketNumber;
  call: number;
  counterId: CounterId;
}

/** When a held ticket comes back by itself. */
export interface Deadline {
  until: Instant;
  sequence: number;
  ticketId: TicketId;
}

/** A version of a notice, by its log position. */
export interface HallNotice extends NoticeWords {
  position: number;
  /** Null: the hall's own. */
  agencyId: AgencyId | null;
  officerId: OfficerId;
  from: Instant;
}

export interface PastNotice extends HallNotice {
  endedAt: Instant;
  /** Null: its time was over. */
  withdrawnBy: OfficerId | null;
}

export interface State {
  /** With the services that counters serve today; as it was configured it is `configuredHall` the state. */
  hall: Hall | null;
  /** Null: nothing is planned. */
  planned: PlannedHall | null;
  /** Who changed the settings in the browser. Null: they are those of a file, or of the sample. */
  changedBy: { officerId: OfficerId; at: Instant } | null;
  lent: IMap<CounterId, Lent>;
  closings: IMap<CounterId, Closing>;
  /** By `keyOf` what they are about. */
  stops: IMap<string, Stop>;
  /** What is planned for later today, the next first. */
  agenda: readonly AgendaItem[];
  /** Of today, newest first. */
  planChanges: readonly PlanChange[];
  /** Of today, newest first. */
  ticketActs: readonly TicketAct[];
  /** Taken away today. */
  removedServices: IMap<ServiceId, RemovedService>;
  /** Letters that a service had before its settings changed. */
  formerSeries: IMap<ServiceId, readonly SeriesPrefix[]>;
  /** Codes of priority groups that the settings have taken away. */
  formerGroups: readonly string[];
  day: BusinessDay | null;
  /** Tickets issued today, in all lines together. */
  sequence: number;
  /** The highest number of a series that was given out today (those of a reserve apart). */
  series: IMap<SeriesPrefix, number>;
  /** How many of a service's places of today are taken: what was given up or withdrawn takes none (rule I7). */
  issued: IMap<ServiceId, number>;
  /** By the service that they were called for (rule J2). */
  punctuality: IMap<ServiceId, Punctuality>;
  tickets: IMap<TicketId, Ticket>;
  /** The numbers of those tickets that are of an earlier day: nobody else gets them today (rule D8). */
  kept: IMap<TicketNumber, TicketId>;
  lines: IMap<ServiceId, readonly Place[]>;
  arrivals: IMap<ServiceId, ArrivalOrder>;
  /** Numbers of today that kiosks keep for the time without their server. */
  reserved: IMap<TicketNumber, Reserved>;
  /** What each page has left of them. */
  reserves: IMap<KioskId, PageReserve>;
  /** The highest number of a series that was reserved today. */
  reservedTo: IMap<SeriesPrefix, number>;
  /** By device or key; and how many pages have begun to keep numbers today, of all. */
  reservers: IMap<string, Reserver>;
  reservesBegun: number;
  /** By day, kiosk and series: numbers of earlier days that a kiosk kept and has not told of (rule K6). */
  former: IMap<string, readonly CountRange[]>;
  /** Tickets that are held or missed, by service, sorted as the lines are. */
  aside: IMap<ServiceId, readonly Place[]>;
  /** Of the tickets that are held, the next first. */
  deadlines: readonly Deadline[];
  desks: IMap<CounterId, Desk>;
  /** When a counter was opened first today. */
  opened: IMap<CounterId, Instant>;
  absences: IMap<AgencyId, AbsenceReason>;
  /** When an officer was said to come, today. */
  announced: IMap<ServiceId, Instant>;
  /** Newest first. */
  acknowledged: readonly AcknowledgedAlarm[];
  /** Of today, newest first. */
  settled: readonly Settled[];
  /** Those that are shown or planned, the newest first. */
  notices: readonly HallNotice[];
  /** Those that are over, the newest first. */
  noticesPast: readonly PastNotice[];
  /** Newest first, in the whole hall. */
  calls: readonly Call[];
  /** What past days have taught about waits. Null: nothing yet. */
  learned: LearnedUntil | null;
  answers: IMap<CommandId, RememberedAnswer>;
  /** Oldest first. */
  restores: readonly KnownRestore[];
  /** Of the last entry; position 0 and an empty hash before the first. */
  position: number;
  hash: string;
  at: Instant;
}

/** A hall has been set up: what every command but the first finds. */
export interface Ready extends State {
  hall: Hall;
}

export const isReady = (state: State): state is Ready => state.hall !== null;

/**
 * Fields that came after the first version: an older snapshot that lacks them is taken, for nothing of theirs had happened by then.
 * A new noun's fields stand here.
 */
export const laterFields = {
  planned: null,
  changedBy: null,
  lent: IMap(),
  closings: IMap(),
  stops: IMap(),
  ticketActs: [],
  agenda: [],
  planChanges: [],
  removedServices: IMap(),
  formerSeries: IMap(),
  formerGroups: [],
  punctuality: IMap(),
  kept: IMap(),
  opened: IMap(),
  announced: IMap(),
  acknowledged: [],
  settled: [],
  notices: [],
  noticesPast: [],
  learned: null,
  restores: [],
} satisfies Partial<State>;

export const emptyState: State = {
  ...laterFields,
  hall: null,
  day: null,
  sequence: 0,
  series: IMap(),
  issued: IMap(),
  tickets: IMap(),
  lines: IMap(),
  arrivals: IMap(),
  reserved: IMap(),
  reserves: IMap(),
  reservedTo: IMap(),
  reservers: IMap(),
  reservesBegun: 0,
  former: IMap(),
  aside: IMap(),
  deadlines: [],
  desks: IMap(),
  absences: IMap(),
  calls: [],
  answers: IMap(),
  position: 0,
  hash: '',
  at: 0,
};
