/** What the log of a day tells about visits, gaps, waits and attendance. Minutes; `at` are minutes of the day. */
import type { BusinessDay, CounterId, Instant, OfficerId, ServiceId, TicketId } from '../../../shared/base/ids.ts';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import type { GapAfter } from '../estimate/habits/pace.ts';

export interface VisitFact {
  position: number;
  serviceId: ServiceId;
  class: TicketClass;
  counterId: CounterId;
  officerId: OfficerId | null;
  /** When it ended. */
  at: number;
  minutes: number;
}

export interface GapFact {
  position: number;
  after: GapAfter;
  officerId: OfficerId | null;
  minutes: number;
}

export interface CallFact {
  position: number;
  waited: number;
  isMissed: boolean;
}

export interface CounterDay {
  open: number;
  /** The last time that something happened there. */
  last: number;
  close: number | null;
  isEndOfWaiting: boolean;
  aways: [from: number, until: number][];
  staff: [officerId: OfficerId, minute: number][];
}

export interface DayFacts {
  day: BusinessDay;
  visits: VisitFact[];
  comes: { position: number; minutes: number }[];
  gaps: GapFact[];
  calls: CallFact[];
  missedMinutes: { position: number; minutes: number }[];
  returns: number;
  cancels: number;
  waitedMinutes: number;
  arrivals: { serviceId: ServiceId; class: TicketClass; at: number }[];
  overruns: { kind: string; late: number }[];
  counters: Map<CounterId, CounterDay>;
  firstCalls: Map<TicketId, Instant>;
}

export const noFacts = (day: BusinessDay): DayFacts => ({
  day,
  visits: [],
  comes: [],
  gaps: [],
  calls: [],
  missedMinutes: [],
  returns: 0,
  cancels: 0,
  waitedMinutes: 0,
  arrivals: [],
  overruns: [],
  counters: new Map(),
  firstCalls: new Map(),
});

/** Of an action that was taken back there is nothing to learn. */
export function withoutTakenBack(facts: DayFacts, position: number): void {
  const others = (fact: { position: number }) => fact.position !== position;
  facts.visits = facts.visits.filter(others);
  facts.comes = facts.comes.filter(others);
  facts.gaps = facts.gaps.filter(others);
  facts.calls = facts.calls.filter(others);
  facts.missedMinutes = facts.missedMinutes.filter(others);
}
