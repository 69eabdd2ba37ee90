import type { BusinessDay, Instant } from '../../../shared/base/ids.ts';
import type { Hall, Service } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { closesAt, hoursOn } from '../calendar/hours.ts';
import { addDays, endOfDay, instantOf, startOfDay, weekdayOf } from '../calendar/moment.ts';

/** The dates of a business day, which may go on after midnight. */
export const datesOf = (hall: Hall, day: BusinessDay): BusinessDay[] => {
  const next = addDays(day, 1);
  return instantOf(hall, next, '00:00') < endOfDay(hall, day) ? [day, next] : [day];
};

/** The last time: also after midnight. Where a service goes on, its day ends with the hall's; where it has no hours today, it has closed already. */
export function closesToday(hall: Hall, service: Service, day: BusinessDay): Instant {
  const index = indexOf(hall);
  const end = endOfDay(hall, day);
  const closings = datesOf(hall, day).flatMap((date) => {
    const hours = hoursOn(index, service, date, weekdayOf(date));
    if (hours === null || instantOf(hall, date, hours.open) >= end) return [];
    return [Math.min(closesAt(index, service, date), end)];
  });
  return Math.max(startOfDay(hall, day), ...closings);
}
