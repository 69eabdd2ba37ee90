/** What goes on when the business day ends: where a service does not close then, neither do its line and its counters (rule D7). */

import type { BusinessDay, Instant } from '../../../shared/base/ids.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { addDays } from '../calendar/moment.ts';
import { configuredHall } from '../core/settings.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { openOver } from '../presence/open-over.ts';
import { counterHolding, isLiving } from '../ticket/standing.ts';

export interface GoingOn {
  /** It is not ended, and has a place in the next day. */
  ticket: (ticket: Ticket) => boolean;
  /** Its officer stays there. */
  counter: (counter: Counter) => boolean;
}

const nothing: GoingOn = { ticket: () => false, counter: () => false };

/** Over the end of the day into `today`: only into the day that follows, for nobody has waited through a day without a server. */
export function goingOn(state: Ready, day: BusinessDay, end: Instant, today: BusinessDay): GoingOn {
  if (today !== addDays(day, 1)) return nothing;
  // What is lent ends with the day: who goes on is served by what the settings say (rule R2).
  const index = indexOf(configuredHall(state));
  const isOpen = openOver(state, end);
  const open = new Set(index.hall.services.filter(isOpen).map(({ serviceId }) => serviceId));
  const ticket = (each: Ticket) =>
    // Once: a number that nobody has called for a whole day is nobody's any more.
    open.has(each.serviceId) && each.ticketId.startsWith(`${day}.`) && isLiving(state, each, end);
  const holders = new Set([...state.tickets.values()].filter(ticket).map(counterHolding));
  return {
    ticket,
    counter: ({ counterId }) =>
      holders.has(counterId) || index.counters.get(counterId)?.serviceIds.some((id) => open.has(id)) === true,
  };
}
