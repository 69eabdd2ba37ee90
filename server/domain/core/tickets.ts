/** Tickets that the state keeps, by their ids. */
import type { TicketId, TicketNumber } from '../../../shared/base/ids.ts';
import { IMap } from '../base/imap.ts';
import type { State, Ticket } from './state.ts';

/** For ids that the state itself holds: lines, desks and the tickets set aside name tickets of today only. */
export function knownTicket(state: State, ticketId: TicketId): Ticket {
  const ticket = state.tickets.get(ticketId);
  if (!ticket) throw new Error(`${ticketId} is not among the tickets of today`);
  return ticket;
}

/** The numbers of tickets that go on when a day begins: they are of an earlier day, and still in the hall. */
export const keptOf = (tickets: IMap<TicketId, Ticket>): IMap<TicketNumber, TicketId> =>
  IMap([...tickets.values()].map(({ number, ticketId }): [TicketNumber, TicketId] => [number, ticketId]));
