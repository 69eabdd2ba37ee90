/** Tickets that are held or missed: by service, and the held ones by their deadlines too. */
import type { ServiceId } from '../../../shared/base/ids.ts';
import { withoutPlace, withPlace } from './line.ts';
import type { Deadline, Place, State, TicketIn } from './state.ts';
import { knownTicket } from './tickets.ts';

export type TicketAside = TicketIn<'held'> | TicketIn<'missed'>;

/** Those of these services, by their sort keys within each. */
export const ticketsAside = (state: State, serviceIds: readonly ServiceId[]): TicketAside[] =>
  serviceIds
    .flatMap((serviceId) => state.aside.get(serviceId) ?? [])
    .map(({ ticketId }) => knownTicket(state, ticketId))
    .filter((ticket) => ticket.status === 'held' || ticket.status === 'missed');

export const withAside = (state: State, ticket: TicketAside, place: Place): State => ({
  ...state,
  aside: state.aside.update(ticket.serviceId, [], (places) => withPlace(places, place)),
  ...(ticket.status === 'held' ? { deadlines: withDeadline(state.deadlines, ticket) } : {}),
});

export function withoutAside(state: State, ticket: TicketAside, place: Place): State {
  const others = withoutPlace(state.aside.get(ticket.serviceId) ?? [], place);
  return {
    ...state,
    aside: others.length > 0 ? state.aside.set(ticket.serviceId, others) : state.aside.delete(ticket.serviceId),
    ...(ticket.status === 'held' ? { deadlines: withoutDeadline(state.deadlines, ticket) } : {}),
  };
}

const withDeadline = (deadlines: readonly Deadline[], { until, sequence, ticketId }: Deadline) =>
  deadlines.toSpliced(rank(deadlines, { until, sequence, ticketId }), 0, { until, sequence, ticketId });

const withoutDeadline = (deadlines: readonly Deadline[], held: Deadline) =>
  deadlines.toSpliced(rank(deadlines, held), 1);

/** How many are due before it. */
function rank(deadlines: readonly Deadline[], held: Deadline): number {
  let low = 0;
  let high = deadlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSooner(deadlines[middle]!, held)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A ticket of yesterday that was still being served at midnight may have the sequence of one of today. */
function isSooner(a: Deadline, b: Deadline): boolean {
  if (a.until !== b.until) return a.until < b.until;
  return a.sequence !== b.sequence ? a.sequence < b.sequence : a.ticketId < b.ticketId;
}
