/** Who waits where nobody is: the numbers that somebody has to decide about (rules E5, E6). */

import type { AgencyId, Instant, TicketId } from '../../../shared/base/ids.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import type { Presence } from '../../../shared/views/presence.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { ticketsAside } from '../core/aside.ts';
import { anew, type RowOf } from '../core/rows.ts';
import type { Ready, Ticket, TicketIn } from '../core/state.ts';
import { knownTicket } from '../core/tickets.ts';
import { isAnnounced, isVoid, presenceAt } from '../presence/presence.ts';
import { canReturn } from '../ticket/standing.ts';

export type Concerned = TicketIn<'waiting'> | TicketIn<'held'> | TicketIn<'missed'>;

export interface LeftWaiting {
  service: Service;
  presence: Presence;
  tickets: Concerned[];
}

/** Waits, will wait again, or can still come back. */
export const canStillBeServed = (state: Ready, ticket: Ticket, at: Instant): ticket is Concerned =>
  ticket.status === 'missed' ? canReturn(state, ticket, at) : ticket.status === 'waiting' || ticket.status === 'held';

/** Every service with somebody who waits for nobody, or for whom an officer was announced. */
export function leftWaiting(state: Ready, at: Instant, row: RowOf = anew(state)): readonly LeftWaiting[] {
  const known = found.get(state);
  if (known?.at === at) return known.left;
  const left = state.hall.services.flatMap((service) =>
    row('left waiting', service, (state) => leftAt(state, service, at)),
  );
  found.set(state, { at, left });
  return left;
}

/** Each display asks, and so does each desk. */
const found = new WeakMap<Ready, { at: Instant; left: readonly LeftWaiting[] }>();

/** None: nobody waits there for nobody. */
function leftAt(state: Ready, service: Service, at: Instant): LeftWaiting[] {
  if (isQuiet(state, service)) return [];
  const presence = presenceAt(state, at)(service);
  if (!isAnnounced(state, service, presence) && !isVoid(state, presence, at)) return [];
  const tickets = concernedOf(state, service, at);
  return tickets.length === 0 ? [] : [{ service, presence, tickets }];
}

const isQuiet = (state: Ready, { serviceId }: Service): boolean =>
  (state.lines.get(serviceId)?.length ?? 0) === 0 && !state.aside.has(serviceId);

function concernedOf(state: Ready, { serviceId }: Service, at: Instant): Concerned[] {
  const waiting = (state.lines.get(serviceId) ?? []).map(({ ticketId }) => knownTicket(state, ticketId));
  return [...waiting, ...ticketsAside(state, [serviceId])]
    .filter((ticket) => canStillBeServed(state, ticket, at))
    .toSorted((a, b) => a.sequence - b.sequence);
}

/** Those of these numbers that are still to be decided about, in the order of their issue; null: one is not of this agency. */
export function stillConcerned(
  state: Ready,
  agencyId: AgencyId,
  ticketIds: readonly TicketId[],
  at: Instant,
): Concerned[] | null {
  const { services } = indexOf(state.hall);
  const tickets = [...new Set(ticketIds)].flatMap((ticketId) => state.tickets.get(ticketId) ?? []);
  if (tickets.some(({ serviceId }) => services.get(serviceId)?.agencyId !== agencyId)) return null;
  return tickets.filter((ticket) => canStillBeServed(state, ticket, at)).toSorted((a, b) => a.sequence - b.sequence);
}
