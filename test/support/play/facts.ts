/** The events that tests expect, whole: every field is there, so that `then` compares all of it. */
import type { z } from 'zod';
import type { CallRule, Event, Passed } from '../../../server/domain/core/events.ts';
import type { WaitTold } from '../../../server/domain/core/waits.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import type {
  AbsenceReason,
  CancelReason,
  HoldReason,
  Outcome,
  PauseReason,
  TicketClass,
} from '../../../shared/base/ticket.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import type { Presence } from '../../../shared/views/presence.ts';
import { monday } from './hall-builder.ts';
import { type TicketName, ticket } from './wishes.ts';

/** An event with its ids as plain strings. */
type Plain<T> = T extends string & z.core.$brand
  ? string
  : T extends string | number | boolean | null
    ? T
    : { [K in keyof T]: Plain<T[K]> };
type Unconfigured = Exclude<Event, { hall: Hall }>;
export type Fact =
  | Plain<Unconfigured>
  | { type: 'HallConfigured'; hall: Hall; by?: string; planned?: number }
  | { type: 'HallPlanned'; hall: Hall; day: string; by: string };

/** With its ids taken for what they are. */
export const asEvent = (fact: Fact): Event => fact as Event;

export const issued = (
  sequence: number,
  number: string,
  serviceId: string,
  rest: {
    promise: Instant;
    ahead?: number;
    class?: TicketClass;
    priorityGroup?: string | null;
    day?: string;
    /** Who was there, where its holder was warned. */
    warned?: Presence;
    /** What was said of the wait. */
    told?: WaitTold;
  },
): Fact => ({
  type: 'TicketIssued',
  ticketId: ticket(sequence, rest.day),
  number,
  serviceId,
  class: rest.class ?? 'regular',
  priorityGroup: rest.priorityGroup ?? null,
  promise: rest.promise,
  sequence,
  ahead: rest.ahead ?? 0,
  ...(rest.warned ? { warned: rest.warned } : {}),
  ...(rest.told ? { told: rest.told } : {}),
});

const nobody: Passed = { regular: 0, priority: 0, appointment: 0 };
export const called = (
  counterId: string,
  name: TicketName,
  passed: Partial<Passed> = {},
  rule: CallRule = { by: 'promise' },
): Fact => ({
  type: 'TicketCalled',
  ticketId: ticket(name),
  counterId,
  rule,
  passed: { ...nobody, ...passed },
});
export const recalled = (counterId: string, name: TicketName, call: number): Fact => ({
  type: 'TicketRecalled',
  ticketId: ticket(name),
  counterId,
  call,
});
export const started = (counterId: string, name: TicketName): Fact => ({
  type: 'ServiceStarted',
  ticketId: ticket(name),
  counterId,
});
export const completed = (counterId: string, name: TicketName, outcome: Outcome = 'done'): Fact => ({
  type: 'TicketCompleted',
  ticketId: ticket(name),
  counterId,
  outcome,
});
export const missed = (counterId: string, name: TicketName): Fact => ({
  type: 'TicketMissed',
  ticketId: ticket(name),
  counterId,
});
export const returned = (counterId: string, name: TicketName): Fact => ({
  type: 'TicketReturned',
  ticketId: ticket(name),
  counterId,
});
export const held = (counterId: string, name: TicketName, until: Instant, reason: HoldReason = 'papers'): Fact => ({
  type: 'TicketHeld',
  ticketId: ticket(name),
  counterId,
  reason,
  until,
});
/** Without a counter: by its deadline. */
export const resumed = (name: TicketName, counterId: string | null = null): Fact => ({
  type: 'TicketResumed',
  ticketId: ticket(name),
  counterId,
});
export const transferred = (
  counterId: string,
  name: TicketName,
  serviceId: string,
  toCounterId: string | null = null,
): Fact => ({ type: 'TicketTransferred', ticketId: ticket(name), counterId, serviceId, toCounterId });
export const cancelled = (counterId: string, name: TicketName, reason: CancelReason = 'left'): Fact => ({
  type: 'TicketCancelled',
  ticketId: ticket(name),
  counterId,
  reason,
});
export const givenBack = (name: TicketName): Fact => ({
  type: 'TicketCancelled',
  ticketId: ticket(name),
  counterId: null,
  reason: 'visitor',
});
export const priorityGranted = (
  counterId: string,
  name: TicketName,
  promise: Instant,
  priorityGroup = 'LANSIA',
): Fact => ({ type: 'PriorityGranted', ticketId: ticket(name), counterId, priorityGroup, promise });
export const shownAgain = (counterId: string, name: TicketName, how: 'paper' | 'screen' = 'paper'): Fact => ({
  type: 'TicketShownAgain',
  ticketId: ticket(name),
  counterId,
  how,
});
export const unserved = (name: TicketName): Fact => ({ type: 'TicketUnserved', ticketId: ticket(name) });
export const undone = (counterId: string, actionPosition: number, ...names: TicketName[]): Fact => ({
  type: 'ActionUndone',
  counterId,
  actionPosition,
  ticketIds: names.map((name) => ticket(name)),
});

export const counterOpened = (counterId: string, officerId: string): Fact => ({
  type: 'CounterOpened',
  counterId,
  officerId,
});
export const counterPaused = (counterId: string, until: Instant, reason: PauseReason = 'rest'): Fact => ({
  type: 'CounterPaused',
  counterId,
  reason,
  until,
});
export const pauseEnded = (counterId: string): Fact => ({ type: 'CounterResumed', counterId });
export const counterClosed = (counterId: string): Fact => ({ type: 'CounterClosed', counterId });
export const takenOver = (counterId: string, officerId: string, fromOfficerId: string): Fact => ({
  type: 'CounterTakenOver',
  counterId,
  officerId,
  fromOfficerId,
});
export const markedAbsent = (agencyId: string, reason: AbsenceReason = 'not-come'): Fact => ({
  type: 'AgencyMarkedAbsent',
  agencyId,
  reason,
});
export const markedPresent = (agencyId: string): Fact => ({ type: 'AgencyMarkedPresent', agencyId });

/** `carried`: what goes on in it from the day before. */
export const dayOpened = (day: string = monday, ...carried: string[]): Fact => ({
  type: 'DayOpened',
  day,
  ...(carried.length > 0 ? { carried } : {}),
});
export const dayClosed = (day: string = monday): Fact => ({ type: 'DayClosed', day });
export const configured = (hall: Hall): Fact => ({ type: 'HallConfigured', hall });
export const hallChanged = (hall: Hall, by: string): Fact => ({ type: 'HallConfigured', hall, by });
export const hallPlanned = (hall: Hall, day: string, by: string): Fact => ({ type: 'HallPlanned', hall, day, by });
export const planDropped: Fact = { type: 'HallPlanDropped' };
