/** When a service is open. */

import type { BusinessDay, Instant } from '../../../shared/base/ids.ts';
import type { Hours, Schedule, Service } from '../../../shared/hall/hall.ts';
import type { HallIndex } from './hall-index.ts';
import { addDays, instantOf, type Moment, minuteOf, momentOf, weekdayOf } from './moment.ts';

/** How far ahead an opening is looked for. */
const horizonDays = 60;

/** Of the day last asked about: every number that is given out asks the same. */
const remembered = new WeakMap<Service, { index: HallIndex; day: BusinessDay; hours: Hours | null }>();

/** The hours of a service on a date, null for closed. `weekday` is the date's. */
export function hoursOn(index: HallIndex, service: Service, day: BusinessDay, weekday: number): Hours | null {
  const known = remembered.get(service);
  if (known?.index === index && known.day === day) return known.hours;
  const hours = hoursOf(index, service, day, weekday);
  remembered.set(service, { index, day, hours });
  return hours;
}

/** What is nearer to the service goes first (rule I3). */
function hoursOf(index: HallIndex, service: Service, day: BusinessDay, weekday: number): Hours | null {
  const exception = exceptionOn(index, service, day);
  if (!comesOn(index, service, day, weekday)) return null;
  const hours =
    exception?.hours ?? schedulesOf(index, service).find((schedule) => schedule.weekly.length > 0)?.weekly ?? [];
  return hours.find(({ weekdays }) => weekdays.includes(weekday)) ?? null;
}

/** Where its agency is in the hall on some days alone, a schedule of its own still makes another one of them (rule I16). */
function comesOn(index: HallIndex, service: Service, day: BusinessDay, weekday: number): boolean {
  const agency = index.agencies.get(service.agencyId);
  if (agency?.comesOn === undefined) return true;
  const { weekdays, dates } = agency.comesOn;
  return (
    weekdays.includes(weekday) ||
    dates.includes(day) ||
    exceptionIn([service.schedule, agency.schedule], day) !== undefined
  );
}

/** The exception that rules the date, the nearest to the service first. */
export const exceptionOn = (index: HallIndex, service: Service, day: BusinessDay) =>
  exceptionIn(schedulesOf(index, service), day);

const exceptionIn = (schedules: readonly (Schedule | undefined)[], day: BusinessDay) =>
  schedules.flatMap((schedule) => schedule?.exceptions ?? []).find(({ from, to }) => from <= day && day <= to);

const schedulesOf = (index: HallIndex, service: Service): Schedule[] =>
  [service.schedule, index.agencies.get(service.agencyId)?.schedule, index.hall.schedule].filter(
    (schedule) => schedule !== undefined,
  );

/** The first opening on a day after `day` on which `counts` says yes; null: none in the coming 60 days. */
export function nextOpening(
  index: HallIndex,
  service: Service,
  day: BusinessDay,
  counts: (weekday: number) => boolean = () => true,
): Instant | null {
  for (let ahead = 1; ahead <= horizonDays; ahead++) {
    const date = addDays(day, ahead);
    const weekday = weekdayOf(date);
    const hours = hoursOf(index, service, date, weekday);
    if (hours && counts(weekday)) return instantOf(index.hall, date, hours.open);
  }
  return null;
}

/** Whether a service with these hours on a date stays open over the midnight that ends it. */
export function isOpenOverMidnight(index: HallIndex, service: Service, day: BusinessDay, { close }: Hours): boolean {
  if (close !== '24:00') return false;
  const next = addDays(day, 1);
  return hoursOf(index, service, next, weekdayOf(next))?.open === '00:00';
}

/** From now until closing, breaks taken out. */
export function openMinutesLeft(hours: Hours, now: Moment): number {
  const from = Math.max(now.minute, minuteOf(hours.open));
  const rest = hours.breaks.map(({ start, end }) => Math.max(0, minuteOf(end) - Math.max(from, minuteOf(start))));
  return minuteOf(hours.close) - from - rest.reduce((sum, minutes) => sum + minutes, 0);
}

/** `until`, so much later as there are breaks of that day between `from` and it. */
export function putOffByBreaks(index: HallIndex, service: Service, from: Instant, until: Instant): Instant {
  const { day, weekday } = momentOf(index.hall, from);
  const breaks = hoursOn(index, service, day, weekday)?.breaks ?? [];
  const at = (time: string) => instantOf(index.hall, day, time);
  return breaks
    .toSorted((a, b) => minuteOf(a.start) - minuteOf(b.start))
    .reduce((end, { start, end: over }) => {
      const [begins, ends] = [Math.max(from, at(start)), at(over)];
      return begins < end && ends > begins ? end + (ends - begins) : end;
    }, until);
}

/**
 * When the service closes that is open on this day. Where it goes on at midnight, when it closes then; infinitely late where it
 * never does, or has no hours on this day.
 */
export function closesAt(index: HallIndex, service: Service, day: BusinessDay): Instant {
  const known = closings.get(service);
  if (known?.index === index && known.day === day) return known.at;
  const at = findClosing(index, service, day);
  closings.set(service, { index, day, at });
  return at;
}

/** Of the day last asked about: each forecast of waits asks of all services. */
const closings = new WeakMap<Service, { index: HallIndex; day: BusinessDay; at: Instant }>();

function findClosing(index: HallIndex, service: Service, day: BusinessDay): Instant {
  for (let ahead = 0; ahead <= horizonDays; ahead++) {
    const date = addDays(day, ahead);
    const hours = hoursOf(index, service, date, weekdayOf(date));
    if (hours === null) return ahead === 0 ? Number.POSITIVE_INFINITY : instantOf(index.hall, date, '00:00');
    if (ahead > 0 && hours.open !== '00:00') return instantOf(index.hall, date, '00:00');
    if (hours.close !== '24:00') return instantOf(index.hall, date, hours.close);
  }
  return Number.POSITIVE_INFINITY;
}
