/** What a hall file says of a day, as somebody needs it who makes up a world for any hall: who shares visitors, and who is open when. */
import type { BusinessDay } from '../../shared/base/ids.ts';
import type { Counter, Hall, Service } from '../../shared/hall/hall.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import { hoursOn } from '../domain/calendar/hours.ts';
import { addDays, minuteOf, weekdayOf } from '../domain/calendar/moment.ts';

export const minute = 60_000;
export const hour = 60 * minute;

/** Milliseconds after midnight, as in a world. */
export interface TimeSpan {
  from: number;
  until: number;
}

export interface OpeningHours extends TimeSpan {
  /** No numbers from here on. */
  lastTicket: number;
  breaks: readonly TimeSpan[];
}

/** Counters that share lines, directly or through others, and the services of those lines. */
export interface Together {
  counters: readonly Counter[];
  services: readonly Service[];
}

export function togetherIn(hall: Hall): Together[] {
  const { services } = indexOf(hall);
  const groups: Counter[][] = [];
  for (const counter of hall.counters) {
    const touches = (others: readonly Counter[]) =>
      others.some(({ serviceIds }) => serviceIds.some((id) => counter.serviceIds.includes(id)));
    const joined = groups.filter(touches);
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), counter]);
  }
  return groups.map((counters) => ({
    counters,
    services: [...new Set(counters.flatMap(({ serviceIds }) => serviceIds))].flatMap((id) => services.get(id) ?? []),
  }));
}

/** A hall that is open around the clock, as the sample is for trying it out, is played with the hours of an office. */
const office: OpeningHours = {
  from: 8 * hour,
  until: 15.5 * hour,
  lastTicket: 15 * hour,
  breaks: [{ from: 12 * hour, until: 13 * hour }],
};
const longestDay = 14 * hour;

/** Null: closed. */
export function numbersHours(hall: Hall, service: Service, date: BusinessDay): OpeningHours | null {
  const hours = hoursOn(indexOf(hall), service, date, weekdayOf(date));
  if (hours === null) return null;
  const ms = (time: string) => minuteOf(time) * minute;
  const [from, until] = [ms(hours.open), ms(hours.close)];
  if (until - from > longestDay) return office;
  const breaks = hours.breaks.map(({ start, end }) => ({ from: ms(start), until: ms(end) }));
  return { from, until, lastTicket: ms(hours.lastTicket ?? hours.close), breaks };
}

/** From the first opening of its services to the last closing; null: nobody is on duty, or all are closed. */
export function hoursOfCounter(hall: Hall, { serviceIds, duty }: Counter, date: BusinessDay): OpeningHours | null {
  if (!duty.includes(weekdayOf(date))) return null;
  const services = serviceIds.flatMap((id) => indexOf(hall).services.get(id) ?? []);
  const all = services.flatMap((service) => numbersHours(hall, service, date) ?? []);
  const [first] = all;
  if (first === undefined) return null;
  return {
    from: Math.min(...all.map(({ from }) => from)),
    until: Math.max(...all.map(({ until }) => until)),
    lastTicket: Math.max(...all.map(({ lastTicket }) => lastTicket)),
    breaks: first.breaks,
  };
}

const farthest = 400;

/** The dates from `first` on at which some counter is open, in order. Throws where there is none in more than a year. */
export function workingDays(hall: Hall, first: BusinessDay): (n: number) => BusinessDay {
  const found: BusinessDay[] = [];
  let next = first;
  return (n) => {
    for (let tried = 0; found.length <= n; next = addDays(next, 1)) {
      const isOpen = hall.counters.some((counter) => hoursOfCounter(hall, counter, next) !== null);
      tried = isOpen ? 0 : tried + 1;
      if (isOpen) found.push(next);
      if (tried > farthest) throw new Error(`No counter of this hall is open in the ${farthest} days before ${next}`);
    }
    return found[n]!;
  };
}
