/** About whom a forecast is asked, and where in it each answer stands. */
import type { ServiceId, TicketId } from '../../../shared/base/ids.ts';
import type { Ready } from '../core/state.ts';
import { counterGroups } from './groups.ts';

export interface Targets {
  count: number;
  tickets: ReadonlyMap<TicketId, number>;
  /** Of a regular number taken now; one of priority stands behind it. Services with the same counters have the same. */
  services: ReadonlyMap<ServiceId, number>;
}

export function targetsOf({ hall, lines }: Ready): Targets {
  const tickets = new Map<TicketId, number>();
  for (const line of lines.values()) for (const { ticketId } of line) tickets.set(ticketId, tickets.size);
  const services = new Map<ServiceId, number>();
  let count = tickets.size;
  for (const line of counterGroups(hall).flatMap((group) => group.lines)) {
    for (const { serviceId } of line.services) services.set(serviceId, count);
    count += 2;
  }
  return { count, tickets, services };
}
