/** Until when a ticket can be on hold (rule T9). */
import type { Instant, ServiceId } from '../../../shared/base/ids.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { closesAt } from '../calendar/hours.ts';
import { momentOf } from '../calendar/moment.ts';
import type { Ready, Ticket } from '../core/state.ts';

/** Of the service, the next one from now on. */
export function nextClosing(state: Ready, serviceId: ServiceId, at: Instant): Instant {
  const index = indexOf(state.hall);
  const service = index.services.get(serviceId);
  return service ? closesAt(index, service, momentOf(index.hall, at).day) : Number.POSITIVE_INFINITY;
}

/** Its new deadline, where it is on hold and goes to a service that closes before the one that was told; null: it stays. */
export function soonerDeadline(state: Ready, ticket: Ticket, serviceId: ServiceId, at: Instant): Instant | null {
  if (ticket.status !== 'held') return null;
  const closing = nextClosing(state, serviceId, at);
  return closing < ticket.until ? closing : null;
}
