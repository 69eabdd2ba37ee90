/** What the state keeps of the hall besides its tickets, lines and counters. */
import type { Accepted } from '../../../shared/answers.ts';
import type {
  AgencyId,
  BusinessDay,
  Instant,
  KioskId,
  OfficerId,
  SeriesPrefix,
  ServiceId,
  TicketId,
  TicketNumber,
} from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { ClosingReason, StopReason, UnservedReason } from '../../../shared/base/ticket.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import type { PlannedAct, PlannedId } from '../../../shared/views/planning.ts';
import type { NumbersOf, TicketActName } from '../../../shared/views/supervising.ts';
import type { Learned } from './learned.ts';
import type { Ticket } from './state.ts';

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

/** What is to be done later today. */
export interface AgendaItem {
  id: PlannedId;
  act: PlannedAct;
  due: Instant;
  /** Who planned it, and when. */
  by: OfficerId;
  at: Instant;
  /** `waits`: its time has come, and its counter has a number. `failed`: the hall refused it, and nobody has read that yet. */
  is: 'ahead' | 'waits' | 'failed';
  /** What the hall said. */
  why?: Text;
}

/** What one decision did to what is planned: kept for as long as it can be taken back. */
export interface PlanChange {
  position: number;
  at: Instant;
  by: OfficerId;
  put: readonly PlannedId[];
  /** As they were. What was only read is none of them. */
  dropped: readonly AgendaItem[];
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
