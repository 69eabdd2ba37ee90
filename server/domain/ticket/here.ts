/** Which ticket a command is about, and whether it is in the counter's hands (rules T1, T3, T5, T12). */
import type { CounterId, TicketId } from '../../../shared/base/ids.ts';
import { no, yes } from '../../../shared/refusals/result.ts';
import type { Ready } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { atDesk } from '../counter/at-desk.ts';
import { hasEnded } from './standing.ts';

interface AboutTicket {
  counterId: CounterId;
  ticketId: TicketId;
}

/** The counter's own ticket, called or serving. */
export function ticketHere(state: Ready, command: AboutTicket, actor: ActorOf<'officer'>) {
  const here = atDesk(state, actor, command.counterId);
  if (!here.ok) return here;
  const ticket = state.tickets.get(command.ticketId);
  const isHere = here.value.desk.current === command.ticketId;
  return isHere && (ticket?.status === 'called' || ticket?.status === 'serving') ? yes(ticket) : no('ticket-not-here');
}

export function calledHere(state: Ready, command: AboutTicket, actor: ActorOf<'officer'>) {
  const here = ticketHere(state, command, actor);
  if (!here.ok) return here;
  const ticket = here.value;
  return ticket.status === 'called' ? yes(ticket) : no('already-serving', { number: ticket.number });
}

export function servingHere(state: Ready, command: AboutTicket, actor: ActorOf<'officer'>) {
  const here = ticketHere(state, command, actor);
  if (!here.ok) return here;
  const ticket = here.value;
  return ticket.status === 'serving' ? yes(ticket) : no('not-serving-yet', { number: ticket.number });
}

/** Any ticket of today, not ended, for a service of this counter; the counter's own in any case: new settings may have taken its service from here. */
export function ticketServedHere(state: Ready, command: AboutTicket, actor: ActorOf<'officer'>) {
  const here = atDesk(state, actor, command.counterId);
  if (!here.ok) return here;
  const ticket = state.tickets.get(command.ticketId);
  if (!ticket) return no('ticket-unknown');
  const { number } = ticket;
  const isOwn = here.value.desk.current === command.ticketId;
  if (!isOwn && !here.value.counter.serviceIds.includes(ticket.serviceId))
    return no('ticket-not-served-here', { number });
  return hasEnded(ticket) ? no('ticket-ended', { number }) : yes(ticket);
}
