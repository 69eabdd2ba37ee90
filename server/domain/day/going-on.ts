/** What goes on when the business day ends: where a service does not close then, neither do its line and its counters (rule D7). */
import type { Counter, Service } from '../../../shared/hall.ts';
import type { BusinessDay, Instant, ServiceId } from '../../../shared/ids.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { hoursOn } from '../calendar/hours.ts';
import { addDays, type Moment, momentOf } from '../calendar/moment.ts';
import { configuredHall } from '../core/settings.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { isManned } from '../counter/desk.ts';
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
  const open = servicesOpenOver(state, index, end);
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

/** Those that are open before and after this instant, and that somebody serves then. */
function servicesOpenOver(state: Ready, index: HallIndex, end: Instant): ReadonlySet<ServiceId> {
  const [before, after] = [momentOf(index.hall, end - 1), momentOf(index.hall, end)];
  const isServed = (service: Service) =>
    index.countersOf(service).some(({ counterId, duty }) => duty.includes(after.weekday) || isManned(state, counterId));
  const open = index.hall.services.filter((service) =>
    [before, after].every((moment) => isOpenAt(index, service, moment) && isServed(service)),
  );
  return new Set(open.map(({ serviceId }) => serviceId));
}

/** A break is no closing. */
function isOpenAt(index: HallIndex, service: Service, { day, weekday, time }: Moment): boolean {
  const hours = hoursOn(index, service, day, weekday);
  return hours !== null && hours.open <= time && time < hours.close;
}
