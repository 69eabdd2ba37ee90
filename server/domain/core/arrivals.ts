/**
 * In which order those of a line came, so that whom a call passes is counted without looking at each of them. The order of almost all
 * is that of their sequence; the others are kept apart.
 */
import type { ArrivalOrder, Place, State, Ticket } from './state.ts';

export const nobodyCame: ArrivalOrder = { regular: [], priority: [], appointment: [], apart: [] };

/** The day and the numbers of today tell which: they are the same as long as it waits. */
const isApart = ({ day, reserved }: State, { ticketId, number, onlyCounterId }: Ticket): boolean =>
  onlyCounterId !== null || reserved.has(number) || !ticketId.startsWith(`${day}.`);

export function withArrival(state: State, ticket: Ticket, place: Place): State {
  const order = state.arrivals.get(ticket.serviceId) ?? nobodyCame;
  if (isApart(state, ticket)) return changed(state, ticket, { ...order, apart: [...order.apart, place] });
  const sequences = order[ticket.class];
  const now = sequences.toSpliced(earlier(sequences, ticket.sequence), 0, ticket.sequence);
  return changed(state, ticket, { ...order, [ticket.class]: now });
}

export function withoutArrival(state: State, ticket: Ticket): State {
  const order = state.arrivals.get(ticket.serviceId) ?? nobodyCame;
  const { ticketId } = ticket;
  if (isApart(state, ticket))
    return changed(state, ticket, { ...order, apart: order.apart.filter((place) => place.ticketId !== ticketId) });
  const sequences = order[ticket.class];
  return changed(state, ticket, {
    ...order,
    [ticket.class]: sequences.toSpliced(earlier(sequences, ticket.sequence), 1),
  });
}

const changed = (state: State, { serviceId }: Ticket, order: ArrivalOrder): State => ({
  ...state,
  arrivals: state.arrivals.set(serviceId, order),
});

/** How many of these are smaller. */
export function earlier(sequences: readonly number[], sequence: number): number {
  let low = 0;
  let high = sequences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sequences[middle]! < sequence) low = middle + 1;
    else high = middle;
  }
  return low;
}
