/** How a ticket goes on from one status to the next: what it keeps, and what it must have been. */
import type { Instant, ServiceId } from '../../../shared/base/ids.ts';
import type { EventOf, TicketEvent } from '../core/events.ts';
import type { State, Ticket, TicketIn } from '../core/state.ts';

/** What a ticket keeps in every status. */
export function factsOf(ticket: Ticket) {
  const { ticketId, number, serviceId, issuedAt, promise, sequence, onlyCounterId, returned } = ticket;
  const { calledAt, calledTo, raisedFrom } = ticket;
  const facts = {
    ticketId,
    number,
    serviceId,
    class: ticket.class,
    issuedAt,
    promise,
    sequence,
    onlyCounterId,
    returned,
  };
  const traces = { ...(calledAt && { calledAt }), ...(calledTo && { calledTo }), ...(raisedFrom && { raisedFrom }) };
  return { ...facts, ...traces };
}

/** With priority: what it was before is kept, for priority can be taken back. */
export const raised = <T extends Ticket>(ticket: T, promise: Instant): T => ({
  ...ticket,
  raisedFrom: { class: ticket.class, promise: ticket.promise },
  class: 'priority',
  promise,
});

/** `touched`: the position of the entry that makes it wait. Whoever was moved while on hold has not been called there yet, and is told so. */
export const waiting = (ticket: Ticket, touched: number): TicketIn<'waiting'> => ({
  ...factsOf(ticket),
  ...(ticket.transferredFrom && { transferredFrom: ticket.transferredFrom }),
  touched,
  status: 'waiting',
});

/** Another counter of the same service is no other line. */
export const movedFrom = ({ serviceId: from }: Ticket, to: ServiceId): { transferredFrom?: ServiceId } =>
  from === to ? {} : { transferredFrom: from };

type AboutOneTicket = Exclude<TicketEvent, EventOf<'ActionUndone'>>;

/** The event's ticket in one of the statuses that the event can follow; anything else is a broken log. */
export function ticketOf<S extends Ticket['status']>(
  state: State,
  event: AboutOneTicket,
  ...statuses: S[]
): Extract<Ticket, { status: S }> {
  const ticket = state.tickets.get(event.ticketId);
  if (!ticket || !statuses.some((status) => status === ticket.status))
    throw new Error(`${event.type} about ${event.ticketId}, which is ${ticket?.status ?? 'unknown'}`);
  return ticket as Extract<Ticket, { status: S }>;
}
