/** Who is in front of somebody, and what is at the counters of that line: what the simple methods count. */
import { indexOf } from '../../../../server/domain/calendar/hall-index.ts';
import { rank } from '../../../../server/domain/core/line.ts';
import type { Ready, Ticket } from '../../../../server/domain/core/state.ts';
import { knownTicket } from '../../../../server/domain/core/tickets.ts';
import { deskOf } from '../../../../server/domain/counter/desk.ts';
import { askedAt, standingsOf } from '../../../../server/domain/presence/standing.ts';
import type { Instant } from '../../../../shared/base/ids.ts';
import type { Service } from '../../../../shared/hall/hall.ts';

export const minuteMs = 60_000;

export const serviceOf = ({ hall }: Ready, { serviceId }: Pick<Ticket, 'serviceId'>): Service =>
  indexOf(hall).services.get(serviceId)!;

/** By service: how many wait with a smaller key, in all lines that some counter of this service serves. */
export function aheadOf(state: Ready, ticket: Ticket): { service: Service; count: number }[] {
  return indexOf(state.hall)
    .neighboursOf(ticket)
    .map((service) => ({ service, count: rank(state.lines.get(service.serviceId) ?? [], ticket) }))
    .filter(({ count }) => count > 0);
}

/**
 * Counters of the line that are open, or whose officers are waited for after the opening or a break, with whoever is called or served
 * there. Those that rest count where there are no others; nobody divides by none.
 */
export function serversOf(state: Ready, at: Instant, ticket: Ticket): { count: number; served: Ticket[] } {
  const question = askedAt(state, at)(serviceOf(state, ticket));
  const counters = indexOf(state.hall).countersOf(ticket);
  const standings = standingsOf(question);
  const working = counters.filter((_counter, each) => ['there', 'expected'].includes(standings[each]!.is));
  const served = counters.flatMap(({ counterId }) => {
    const { current } = deskOf(state, counterId);
    return current === null ? [] : [knownTicket(state, current)];
  });
  return { count: Math.max(1, working.length || standings.filter(({ is }) => is === 'resting').length), served };
}
