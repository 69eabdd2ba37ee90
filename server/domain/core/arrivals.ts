/**
 * In which order those of a line came, so that whom a call passes is counted without looking at each of them. The order of almost all
 * is that of their sequence; the others are kept apart.
 */
import type { Back } from '../base/imap.ts';
import type { ArrivalOrder, Place, State, Ticket } from './state.ts';

export const nobodyCame: ArrivalOrder = { regular: [], priority: [], appointment: [], apart: [] };

/** The day and the numbers of today tell which: they are the same as long as it waits. */
const isApart = ({ day, reserved }: State, { ticketId, number, onlyCounterId }: Ticket): boolean =>
  onlyCounterId !== null || reserved.has(number) || !ticketId.startsWith(`${day}.`);

export function withArrival(state: State, ticket: Ticket, place: Place): State {
  const order = state.arrivals.get(ticket.serviceId, nobodyCame);
  const [name, at, came] = isApart(state, ticket)
    ? (['apart', order.apart.length, place] as const)
    : ([ticket.class, earlier(order[ticket.class], ticket.sequence), ticket.sequence] as const);
  return changed(state, ticket, withCame(order, name, at, came), (after) => withoutCame(after, name, at));
}

export function withoutArrival(state: State, ticket: Ticket): State {
  const order = state.arrivals.get(ticket.serviceId, nobodyCame);
  const [name, at] = placeIn(order, state, ticket);
  const came = order[name][at];
  if (came === undefined) return state;
  return changed(state, ticket, withoutCame(order, name, at), (after) => withCame(after, name, at, came));
}

function placeIn(order: ArrivalOrder, state: State, ticket: Ticket): [keyof ArrivalOrder, number] {
  if (!isApart(state, ticket)) return [ticket.class, earlier(order[ticket.class], ticket.sequence)];
  const at = order.apart.findIndex(({ ticketId }) => ticketId === ticket.ticketId);
  return ['apart', at < 0 ? order.apart.length : at];
}

const withCame = (order: ArrivalOrder, name: keyof ArrivalOrder, at: number, came: number | Place): ArrivalOrder => ({
  ...order,
  [name]: (order[name] as readonly (number | Place)[]).toSpliced(at, 0, came),
});

const withoutCame = (order: ArrivalOrder, name: keyof ArrivalOrder, at: number): ArrivalOrder => ({
  ...order,
  [name]: order[name].toSpliced(at, 1),
});

/** As long as the line is: the order before is not kept, but made again (see `imap.ts`). */
const changed = (state: State, { serviceId }: Ticket, order: ArrivalOrder, back: Back<ArrivalOrder>): State => ({
  ...state,
  arrivals: state.arrivals.set(serviceId, order, back),
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
