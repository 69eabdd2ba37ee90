/** Puts a ticket into the state and keeps what is derived from it: its line, its desk, the tickets set aside. */
import type { TicketId } from '../../../shared/base/ids.ts';
import { withArrival, withoutArrival } from '../core/arrivals.ts';
import { type TicketAside, withAside, withoutAside } from '../core/aside.ts';
import type { Punctuality } from '../core/hall-state.ts';
import { withoutPlaceIn, withPlaceIn } from '../core/line.ts';
import type { Place, State, Ticket } from '../core/state.ts';
import { deskOf, withDesk } from '../counter/desk.ts';
import { counterHolding } from './standing.ts';

export const isAside = (ticket: Ticket): ticket is TicketAside =>
  ticket.status === 'held' || ticket.status === 'missed';

export function putTicket(state: State, ticket: Ticket): State {
  const { ticketId } = ticket;
  const before = state.tickets.get(ticketId);
  const put = withFirstCall({ ...state, tickets: state.tickets.set(ticketId, ticket) }, before, ticket);
  if (!before) return withPlaces(withTraces(put, ticket), ticket, 1);
  // As when a service starts: what is derived from it is the same.
  if (isAtDesk(state, ticketId, before, ticket)) return put;
  const moved = withTraces(withoutTraces(put, before), ticket);
  const hasSamePlace = before.serviceId === ticket.serviceId && takesPlace(state, before) === takesPlace(state, ticket);
  return hasSamePlace ? moved : withPlaces(withPlaces(moved, before, -1), ticket, 1);
}

/** A first call is in time or late (rule J2). What an undo gives back was not called; what waits again was. */
function withFirstCall(state: State, before: Ticket | undefined, after: Ticket): State {
  if (before === undefined || (before.calledAt === undefined) === (after.calledAt === undefined)) return state;
  const [{ serviceId, calledAt = 0, promise }, change] = after.calledAt === undefined ? [before, -1] : [after, 1];
  const { kept, late } = state.punctuality.get(serviceId, noCalls);
  const now = calledAt <= promise ? { kept: kept + change, late } : { kept, late: late + change };
  return { ...state, punctuality: state.punctuality.set(serviceId, now) };
}

const noCalls: Punctuality = { kept: 0, late: 0 };

/** At one desk, before and after. */
function isAtDesk(state: State, ticketId: TicketId, before: Ticket, after: Ticket): boolean {
  const counterId = counterHolding(after);
  return counterId !== null && counterHolding(before) === counterId && deskOf(state, counterId).current === ticketId;
}

/** Of its service's places of today it takes one, unless nobody will come with it. */
export const takesPlace = ({ day }: Pick<State, 'day'>, { ticketId, status }: Ticket): boolean =>
  status !== 'cancelled' && status !== 'unserved' && ticketId.startsWith(`${day}.`);

function withPlaces(state: State, ticket: Ticket, change: number): State {
  if (!takesPlace(state, ticket)) return state;
  const { serviceId } = ticket;
  return { ...state, issued: state.issued.set(serviceId, state.issued.get(serviceId, 0) + change) };
}

function withTraces(state: State, ticket: Ticket): State {
  if (ticket.status === 'waiting') {
    const place = placeInLine(ticket);
    const came = withArrival(state, ticket, place);
    return { ...came, lines: withPlaceIn(came.lines, ticket.serviceId, place) };
  }
  if (isAside(ticket)) return withAside(state, ticket, placeInLine(ticket));
  const counterId = counterHolding(ticket);
  return counterId ? withDesk(state, counterId, { current: ticket.ticketId }) : state;
}

function withoutTraces(state: State, ticket: Ticket): State {
  if (ticket.status === 'waiting') {
    const gone = withoutArrival(state, ticket);
    return { ...gone, lines: withoutPlaceIn(gone.lines, ticket.serviceId, ticket) };
  }
  if (isAside(ticket)) return withoutAside(state, ticket, placeInLine(ticket));
  const counterId = counterHolding(ticket);
  const isThere = counterId && deskOf(state, counterId).current === ticket.ticketId;
  return isThere ? withDesk(state, counterId, { current: null }) : state;
}

export function placeInLine(ticket: Ticket): Place {
  const { ticketId, issuedAt, promise, sequence, onlyCounterId } = ticket;
  return { ticketId, issuedAt, promise, sequence, class: ticket.class, onlyCounterId };
}
