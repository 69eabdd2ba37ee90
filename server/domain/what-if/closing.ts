import type { BusinessDay, Instant } from '../../../shared/base/ids.ts';
import type { Hall, Service } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { closesAt, hoursOn } from '../calendar/hours.ts';
import { endOfDay, startOfDay, weekdayOf } from '../calendar/moment.ts';

/** Where a service goes on after midnight, its day ends with the hall's; where it has no hours today, it has closed already. */
export function closesToday(hall: Hall, service: Service, day: BusinessDay): Instant {
  const index = indexOf(hall);
  if (hoursOn(index, service, day, weekdayOf(day)) === null) return startOfDay(hall, day);
  return Math.min(closesAt(index, service, day), endOfDay(hall, day));
}
