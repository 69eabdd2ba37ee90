import type { BusinessDay } from '../../../shared/base/ids.ts';
import { IMap } from '../base/imap.ts';
import { addDays } from '../calendar/moment.ts';
import { withArrival, withoutArrival } from '../core/arrivals.ts';
import { withAside } from '../core/aside.ts';
import type { When } from '../core/entry.ts';
import type { DayEvent, EventOf } from '../core/events.ts';
import type { RememberedAnswer } from '../core/hall-state.ts';
import { configuredHall } from '../core/settings.ts';
import { isReady, type State, type Ticket } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { keptOf, knownTicket } from '../core/tickets.ts';
import { atDayBreak } from '../counter/desk.ts';
import { formerOn } from '../reserve/former.ts';
import { keyOf } from '../stop/stopped.ts';
import { isAside, placeInLine } from '../ticket/put.ts';

export const dayApplies = {
  DayOpened: opened,
  DayClosed: (state) => state,
} satisfies AppliesAll<DayEvent['type']>;

function opened(state: State, { day, carried = [], stopped = [] }: EventOf<'DayOpened'>, { at }: When): State {
  const over = carried.map((ticketId) => knownTicket(state, ticketId));
  const isCarried = new Set(carried);
  const tickets = state.tickets.filter(({ ticketId, status }) => status === 'serving' || isCarried.has(ticketId));
  const before = over.reduce((now, ticket) => (ticket.status === 'waiting' ? withoutArrival(now, ticket) : now), state);
  const today: State = {
    ...before,
    // What was lent ends with the day, and so do wishes to close and stops for the rest of it (rules R2, R4, R10).
    ...(isReady(before) ? { hall: configuredHall(before) } : {}),
    lent: IMap(),
    closings: IMap(),
    stops: state.stops.filter(({ about }) => stopped.some((still) => keyOf(still) === keyOf(about))),
    // What was not done is told as what was refused, until it is read (rule U85).
    agenda: before.agenda.map((item) => ({ ...item, is: 'failed' })),
    planChanges: [],
    ticketActs: [],
    day,
    sequence: 0,
    series: IMap(),
    issued: IMap(),
    punctuality: IMap(),
    tickets,
    kept: keptOf(tickets),
    aside: IMap(),
    deadlines: [],
    desks: state.desks.map((desk) => atDayBreak(desk)),
    reserved: IMap(),
    reserves: IMap(),
    reservedTo: IMap(),
    reservers: IMap(),
    reservesBegun: 0,
    former: formerOn(state, day),
    // Who has stayed over midnight is there.
    opened: state.desks.filter(({ attendance }) => attendance.status !== 'closed').map(() => at),
    absences: IMap(),
    announced: state.announced.filter((until) => until > at),
    settled: [],
    calls: state.calls.filter(({ ticketId }) => isCarried.has(ticketId)),
    removedServices: IMap(),
    answers: state.answers.filter((remembered) => isRemembered(remembered, state, day)),
  };
  return over.reduce(withTicketOver, today);
}

/** When they came is not told by their sequence any more, and what is on hold still comes back (rule D7). */
function withTicketOver(state: State, ticket: Ticket): State {
  if (ticket.status === 'waiting') return withArrival(state, ticket, placeInLine(ticket));
  return isAside(ticket) ? withAside(state, ticket, placeInLine(ticket)) : state;
}

const handInsRememberedDays = 30;

/** A retry may come over midnight; a kiosk without its server may come back after days (rule L6). */
const isRemembered = ({ day, isHandIn }: RememberedAnswer, state: State, today: BusinessDay): boolean =>
  day === state.day || (isHandIn && day !== null && day >= addDays(today, -handInsRememberedDays));
