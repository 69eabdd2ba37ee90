/** Which services do not close when a business day ends (rule D7). */

import type { Instant } from '../../../shared/base/ids.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { hoursOn } from '../calendar/hours.ts';
import { type Moment, momentOf } from '../calendar/moment.ts';
import { configuredHall } from '../core/settings.ts';
import type { Ready } from '../core/state.ts';
import { isManned } from '../counter/desk.ts';

/** Gives a function: whether a service is open before and after this instant, and somebody serves it then. */
export function openOver(state: Ready, end: Instant): (service: Service) => boolean {
  // What is lent ends with the day (rule R2).
  const index = indexOf(configuredHall(state));
  const [before, after] = [momentOf(index.hall, end - 1), momentOf(index.hall, end)];
  const isServed = (service: Service) =>
    index.countersOf(service).some(({ counterId, duty }) => duty.includes(after.weekday) || isManned(state, counterId));
  return (service) => [before, after].every((moment) => isOpenAt(index, service, moment) && isServed(service));
}

/** A break is no closing. */
function isOpenAt(index: HallIndex, service: Service, { day, weekday, time }: Moment): boolean {
  const hours = hoursOn(index, service, day, weekday);
  return hours !== null && hours.open <= time && time < hours.close;
}
