/** Tickets that the state keeps, by their ids. */
import type { TicketId } from '../../../shared/base/ids.ts';
import type { State, Ticket } from './state.ts';

/** For ids that the state itself holds: lines, desks and the tickets set aside name tickets of today only. */
export function knownTicket(state: State, ticketId: TicketId): Ticket {
  const ticket = state.tickets.get(ticketId);
  if (!ticket) throw new Error(`${ticketId} is not among the tickets of today`);
  return ticket;
}
