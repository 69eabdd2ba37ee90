/** Who is in front of somebody, and what is at the counters of that line: what the simple methods count. */
import { indexOf } from '../../../../server/domain/calendar/hall-index.ts';
import { rank } from '../../../../server/domain/core/line.ts';
import type { Ready, Ticket } from '../../../../server/domain/core/state.ts';
import { deskOf } from '../../../../server/domain/counter/desk.ts';
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

/** Counters of the line that are open now, with whoever is called or served there. */
export function openCounters(state: Ready, ticket: Ticket): { current: Ticket | undefined }[] {
  return indexOf(state.hall)
    .countersOf(ticket)
    .map(({ counterId }) => deskOf(state, counterId))
    .filter(({ attendance }) => attendance.status === 'open')
    .map(({ current }) => ({ current: current === null ? undefined : state.tickets.get(current) }));
}
