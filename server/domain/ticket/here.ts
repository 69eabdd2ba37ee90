/** Which ticket a command is about, and whether it is in the counter's hands (rules T1, T3, T5, T12). */
import type { Actor } from '../../../shared/commands.ts';
import type { CounterId, TicketId } from '../../../shared/ids.ts';
import { isRefused, refused } from '../core/outcome.ts';
import type { State } from '../core/state.ts';
import { atDesk } from '../counter/at-desk.ts';
import { hasEnded } from './standing.ts';

interface AboutTicket {
  counterId: CounterId;
  ticketId: TicketId;
}

/** The counter's own ticket, called or serving. */
export function ticketHere(state: State, command: AboutTicket, actor: Actor) {
  const here = atDesk(state, actor, command.counterId);
  if (isRefused(here)) return here;
  const ticket = state.tickets.get(command.ticketId);
  const isHere = here.desk.current === command.ticketId;
  return isHere && (ticket?.status === 'called' || ticket?.status === 'serving') ? ticket : refused('ticket-not-here');
}

export function calledHere(state: State, command: AboutTicket, actor: Actor) {
  const ticket = ticketHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  return ticket.status === 'called' ? ticket : refused('already-serving', { number: ticket.number });
}

export function servingHere(state: State, command: AboutTicket, actor: Actor) {
  const ticket = ticketHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  return ticket.status === 'serving' ? ticket : refused('not-serving-yet', { number: ticket.number });
}

/** Any ticket of today, not ended, for a service of this counter. */
export function ticketServedHere(state: State, command: AboutTicket, actor: Actor) {
  const here = atDesk(state, actor, command.counterId);
  if (isRefused(here)) return here;
  const ticket = state.tickets.get(command.ticketId);
  if (!ticket) return refused('ticket-unknown');
  const { number } = ticket;
  if (!here.counter.serviceIds.includes(ticket.serviceId)) return refused('ticket-not-served-here', { number });
  return hasEnded(ticket) ? refused('ticket-ended', { number }) : ticket;
}
