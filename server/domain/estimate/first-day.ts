/**
 * What is presumed of a day in a hall that has learned nothing (rule U72): its shape within the hours of today, and how unsure that is.
 * The shape is that of many halls for citizens: a line at the door, most before noon, some more after it, fewer towards the end.
 */
import type { Hours, Service } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { hoursOn, isOpenOverMidnight } from '../calendar/hours.ts';
import { addDays, minuteOf, weekdayOf } from '../calendar/moment.ts';
import type { Ready } from '../core/state.ts';

/** How much of a day's numbers come by a minute of it. */
export type DayShape = (minute: number) => number;

/** Of a day's numbers: who stood at the door when it opened. */
const atTheDoor = 0.03;
/** How many come, by tenth of the time in which numbers are given out. */
const tenths = [1.05, 1.2, 1.2, 1.1, 1, 0.9, 0.95, 0.95, 0.85, 0.8];
const all = tenths.reduce((sum, tenth) => sum + tenth, 0);

/** Within the hours of the service whose hours are neither long nor short. */
export function firstDayShape(state: Ready): DayShape {
  const spans = servicesToday(state).map((each) => givenIn(state, each));
  const given = spans.toSorted((a, b) => a(lastMinute) - b(lastMinute))[spans.length >> 1];
  if (!given) return () => 0;
  const whole = Math.max(1, given(lastMinute));
  return (minute) => {
    const part = (given(minute) / whole) * tenths.length;
    const come = tenths.reduce((sum, tenth, each) => sum + tenth * Math.max(0, Math.min(1, part - each)), 0);
    return part > 0 ? atTheDoor + ((1 - atTheDoor) * come) / all : 0;
  };
}

const minutesOfDate = 1440;
/** A business day may go on after midnight. */
const lastMinute = 2 * minutesOfDate;

/** How long numbers are given out by a minute: of a date, and where its hours go on at midnight, of the next one until the business day ends. */
function givenIn({ hall, day }: Ready, { service, hours }: ServiceToday): (minute: number) => number {
  const index = indexOf(hall);
  const begins = minuteOf(hall.dayStartsAt ?? '00:00');
  const given = givenOn(hours);
  const next = addDays(day!, 1);
  const onNext =
    begins > 0 && isOpenOverMidnight(index, service, day!, hours)
      ? hoursOn(index, service, next, weekdayOf(next))
      : null;
  const later = onNext ? givenOn(onNext) : () => 0;
  return (minute) => Math.max(0, given(minute) - given(begins)) + later(Math.min(begins, minute - minutesOfDate));
}

/** Of one date. Nobody who came in a break is lost: they come around it. */
function givenOn({ open, close, lastTicket, breaks }: Hours): (minute: number) => number {
  const [from, last] = [minuteOf(open), minuteOf(lastTicket ?? close)];
  return (minute) => {
    const until = Math.min(minute, last);
    const without = breaks.reduce(
      (sum, { start, end, noTicketsFrom }) =>
        sum + Math.max(0, Math.min(until, minuteOf(end)) - Math.max(from, minuteOf(noTicketsFrom ?? start))),
      0,
    );
    return Math.max(0, until - from - without);
  };
}

interface ServiceToday {
  service: Service;
  hours: Hours;
}

/** Those that have hours today. */
export function servicesToday({ hall, day }: Ready): ServiceToday[] {
  if (day === null) return [];
  const [index, weekday] = [indexOf(hall), weekdayOf(day)];
  return hall.services.flatMap((service: Service) => {
    const hours = hoursOn(index, service, day, weekday);
    return hours === null ? [] : [{ service, hours }];
  });
}

/** Squares of the standard deviation of a logarithm: of how many are still to come, whose day may have another shape; the more of it is over, the less. */
const shapeVariance = 0.06;
const earlyVariance = 0.02;
/** What a day that was learned counts for against all that. */
const perLearnedDay = 4;

/** The standard deviation of the logarithm of how many come in the rest of the day. */
export function unsureOfDay(gone: number, learnedDays: number): number {
  const variance = shapeVariance + earlyVariance / Math.max(0.02, gone);
  return Math.sqrt(variance / (1 + perLearnedDay * learnedDays));
}
