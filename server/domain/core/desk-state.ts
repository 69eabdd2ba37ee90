/** What the state keeps of a counter. */
import type { Instant, OfficerId, TicketId, TicketNumber } from '../../../shared/base/ids.ts';
import type { CounterAction, DirectedAction, DirectReason, Outcome, PauseReason } from '../../../shared/base/ticket.ts';
import type { Ticket } from './state.ts';

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
