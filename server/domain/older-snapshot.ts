/**
 * A snapshot of version 3: what it does not tell follows from what it tells. Which tickets are aside was a list, and how numbers
 * are kept was not told by page and series.
 */

import type { KioskId, TicketId, TicketNumber } from '../../shared/base/ids.ts';
import { IMap } from './base/imap.ts';
import { withArrival } from './core/arrivals.ts';
import { withAside } from './core/aside.ts';
import type { Reserved } from './core/hall-state.ts';
import { nothingKnown, ownerOf } from './core/known.ts';
import { countOf } from './core/number.ts';
import { emptyState, type State } from './core/state.ts';
import { knownTicket } from './core/tickets.ts';
import { reservedAsFarAs, withLeft } from './reserve/left.ts';
import { withPage } from './reserve/pages.ts';
import { isAside, placeInLine } from './ticket/put.ts';

export type Version3 = Omit<State, 'aside' | NewSince> & { aside: readonly TicketId[] };
const newSince = ['arrivals', 'reserves', 'reservedTo', 'reservers', 'reservesBegun', 'former', 'deadlines'] as const;
type NewSince = (typeof newSince)[number];

const fields = Object.keys(emptyState).filter((field) => !newSince.some((each) => each === field));

export const isVersion3 = (version: unknown, state: object): boolean =>
  version === 3 && Object.keys(state).sort().join() === fields.sort().join();

/** `told` has its maps already. */
export function fromVersion3({ aside, reserved, ...told }: Version3): State {
  const before: State = {
    ...emptyState,
    ...told,
    reserved: reserved.map((kept): Reserved => ({ ...kept, owner: null })),
    aside: IMap(),
  };
  const waiting = [...before.tickets.values()].filter(({ status }) => status === 'waiting');
  const arrived = waiting.reduce((state, ticket) => withArrival(state, ticket, placeInLine(ticket)), before);
  return withReserves(aside.reduce(withTicketAside, arrived));
}

function withTicketAside(state: State, ticketId: TicketId): State {
  const ticket = knownTicket(state, ticketId);
  return isAside(ticket) ? withAside(state, ticket, placeInLine(ticket)) : state;
}

function withReserves(state: State): State {
  const left = new Map<KioskId, TicketNumber[]>();
  for (const [number, { kioskId, used }] of state.reserved) {
    const numbers = left.get(kioskId) ?? [];
    if (!used) numbers.push(number);
    left.set(kioskId, numbers);
  }
  const reserved = reservedAsFarAs(state, state.reserved.keys());
  return [...left].reduce((before, [kioskId, numbers]) => {
    const paged = withPage(before, ownerOf(nothingKnown, kioskId), kioskId);
    return withLeft(
      paged,
      kioskId,
      numbers.sort((a, b) => countOf(a) - countOf(b)),
    );
  }, reserved);
}
