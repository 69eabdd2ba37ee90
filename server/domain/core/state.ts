/**
 * The hall at one position of its log. Immutable: applying an event gives a new state that shares what did not change,
 * so that a decision that could not be written is forgotten by keeping the old one.
 */

import type { Accepted } from '../../../shared/answers.ts';
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
import type { Text } from '../../../shared/base/text.ts';
import type {
  AbsenceReason,
  ClosingReason,
  CounterAction,
  DirectedAction,
  DirectReason,
  HoldReason,
  Outcome,
  PauseReason,
  StopReason,
  TicketClass,
  TicketStatus,
  UnservedReason,
} from '../../../shared/base/ticket.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import type { NoticeWords } from '../../../shared/notices/notices.ts';
import type { NumbersOf, TicketActName } from '../../../shared/views/supervising.ts';
import { IMap } from '../../base/imap.ts';
import type { CancelledBecause } from './events.ts';
import type { Learned } from './learned.ts';
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

export type Attendance =
  | { status: 'closed' }
  /** `goneSince`: the officer has signed out everywhere, and has done nothing here since. */
  | { status: 'open'; officerId: OfficerId; goneSince?: Instant }
  | { status: 'paused'; officerId: OfficerId; reason: PauseReason; until: Instant; goneSince?: Instant };

/** A line of a counter's day. */
export interface Happening {
  position: number;
  at: Instant;
  what: CounterAction;
  /** Null: it was about no ticket. */
  number: TicketNumber | null;
  outcome: Outcome | null;
}

export interface Today {
  completed: number;
  /** Of these, those that began on an earlier day: how long they took is not known to be work. Left out: none. */
  untimed?: number;
  missed: number;
  /** Sum over the completed that began today, start to completion. */
  serviceMs: number;
  /** Newest first, sixty at most. */
  happenings: readonly Happening[];
}

/** What `Undo` would bring back. */
export interface Undoable {
  position: number;
  at: Instant;
  /** The last event of the action. */
  what: CounterAction;
  /** The tickets it touched, as they were before it. */
  before: readonly [Ticket, ...Ticket[]];
  todayBefore: Today;
}

/** What a supervisor did last about a counter, today. */
export interface Directed {
  position: number;
  at: Instant;
  what: DirectedAction;
  by: OfficerId;
  /** Null: none was given. */
  reason: DirectReason | null;
  /** Left out: no word went with it. */
  word?: string;
}

export interface Desk {
  attendance: Attendance;
  /** Called or serving here. */
  current: TicketId | null;
  undoable: Undoable | null;
  today: Today;
  /** Left out: nothing. */
  directed?: Directed;
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

export interface Reserved {
  kioskId: KioskId;
  /** The device or key behind the kiosk's page; null in a log that does not tell. */
  owner: string | null;
  at: Instant;
  used: boolean;
}

/** What a page has left, in the order in which it gives it out. */
export type PageReserve = Readonly<Record<SeriesPrefix, readonly TicketNumber[]>>;

/** The pages of one device or key that keep numbers. */
export interface Reserver {
  /** The one that was filled longest ago first. */
  pages: readonly KioskId[];
  /** How many have begun to keep numbers today. */
  begun: number;
}

/** Counts of a series, both ends included. */
export type CountRange = readonly [first: number, last: number];

export interface RememberedAnswer {
  request: string;
  answer: Accepted;
  day: BusinessDay | null;
  /** To what a kiosk hands in, which may come again after days without its server. */
  isHandIn: boolean;
}

/** Where the log was restored: the last day and the last ticket that it still had. */
export interface KnownRestore {
  restoreId: string;
  day: BusinessDay | null;
  sequence: number;
}

/** A service that a new hall file took away, as it was. */
export interface RemovedService {
  name: Text;
  agencyName: Text;
  agencySpokenName: Text;
  zoneName: Text;
  zonePlace: Text;
  requirements: readonly Text[];
}

/** What was decided about those who waited where nobody was. */
export interface Settled {
  position: number;
  at: Instant;
  agencyId: AgencyId;
  ticketIds: readonly TicketId[];
  numbers: readonly TicketNumber[];
  how: { is: 'stay'; until: Instant } | { is: 'end'; reason: UnservedReason } | { is: 'move'; serviceId: ServiceId };
  /** The tickets it touched, and what was announced, as they were before it. */
  undo: { before: readonly Ticket[]; announced: readonly (readonly [ServiceId, Instant | null])[] };
}

/** First calls of a service's tickets, today: by their promise, and after it. */
export interface Punctuality {
  kept: number;
  late: number;
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

/** Settings that take effect when a day opens. */
export interface PlannedHall {
  hall: Hall;
  day: BusinessDay;
  /** Who changed it last. */
  by: OfficerId;
  /** Others who did before; left out: nobody. */
  also?: readonly OfficerId[];
  position: number;
  at: Instant;
}

/** What a counter serves today beside, or without, what the settings say. */
export interface Lent {
  /** As the settings say. */
  own: readonly ServiceId[];
  more: readonly ServiceId[];
  fewer: readonly ServiceId[];
}

/** A counter's wish to close before its time. */
export interface Closing {
  /** Where it was asked. */
  position: number;
  at: Instant;
  reason: ClosingReason;
  /** Null: nobody has decided. Once agreed, the counter closes as soon as it has no ticket. */
  answer: { agrees: boolean; word: string | null; at: Instant } | null;
}

/** No numbers are given out, for the rest of the day or until then. */
export interface Stop {
  about: NumbersOf;
  reason: StopReason;
  until: Instant | null;
  /** In place of the words of the reason. */
  words?: Text;
  at: Instant;
}

/** What a supervisor did about a ticket that was at no counter. */
export interface TicketAct {
  position: number;
  at: Instant;
  what: TicketActName;
  before: Ticket;
}

/** Who has seen an alarm last. */
export interface AcknowledgedAlarm {
  alarmId: string;
  officerId: OfficerId;
  at: Instant;
}

/** What was learned from all days until this one. */
export interface LearnedUntil {
  day: BusinessDay;
  learned: Learned;
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

export const emptyState: State = {
  hall: null,
  planned: null,
  changedBy: null,
  lent: IMap(),
  closings: IMap(),
  stops: IMap(),
  ticketActs: [],
  removedServices: IMap(),
  formerSeries: IMap(),
  formerGroups: [],
  day: null,
  sequence: 0,
  series: IMap(),
  issued: IMap(),
  punctuality: IMap(),
  tickets: IMap(),
  kept: IMap(),
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
  opened: IMap(),
  absences: IMap(),
  announced: IMap(),
  acknowledged: [],
  settled: [],
  notices: [],
  noticesPast: [],
  calls: [],
  learned: null,
  answers: IMap(),
  restores: [],
  position: 0,
  hash: '',
  at: 0,
};
