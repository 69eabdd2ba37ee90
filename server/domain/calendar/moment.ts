/** Instants on the hall's own clock, and in words. */

import type { BusinessDay, Instant } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { Hall } from '../../../shared/hall/hall.ts';

/** `time` is `HH:MM` and sorts as text, as the hours of a hall do. */
export interface Moment {
  day: BusinessDay;
  /** 1 is Monday. */
  weekday: number;
  time: string;
  /** Minutes since midnight, with their fraction. */
  minute: number;
}

/** How many answers are kept for each timezone; a day's hours need some dozens. */
const mostRemembered = 500;

/** Calendars are slow, and every command asks the same of them: `find` is pure, and what it found is kept. */
function remembering<K, V>(find: (hall: Hall, key: K) => V): (hall: Hall, key: K) => V {
  const zones = new Map<string, Map<K, V>>();
  return (hall, key) => {
    const known = zones.get(hall.timezone) ?? new Map<K, V>();
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = find(hall, key);
    if (known.size >= mostRemembered) known.clear();
    zones.set(hall.timezone, known.set(key, value));
    return value;
  };
}

/** The last instant of the calendars, a day before it: a time that somebody told may lie beyond, and is still to be told. */
const lastInstant = 8_640_000_000_000_000 - 86_400_000;

const zoned = (hall: Hall, at: Instant) =>
  Temporal.Instant.fromEpochMilliseconds(Math.min(at, lastInstant)).toZonedDateTimeISO(hall.timezone);

const minuteMs = 60_000;

export function momentOf(hall: Hall, at: Instant): Moment {
  const begin = Math.floor(at / minuteMs) * minuteMs;
  const minute = minuteAt(hall, begin);
  return { ...minute, minute: minute.minute + (at - begin) / minuteMs };
}

/** At the first instant of a minute. */
const minuteAt = remembering((hall, begin: Instant): Moment => {
  const there = zoned(hall, begin);
  return {
    day: there.toPlainDate().toString() as BusinessDay,
    weekday: there.dayOfWeek,
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    minute: there.hour * 60 + there.minute + there.second / 60,
  };
});

/** When the business day begins, on the hall's own clock. */
const startsAt = ({ dayStartsAt = '00:00' }: Hall): string => dayStartsAt;

/** The business day: before it begins, it is still that of the date before (rule D1). */
export function dayOf(hall: Hall, at: Instant): BusinessDay {
  const { day, time } = momentOf(hall, at);
  return time < startsAt(hall) ? addDays(day, -1) : day;
}

const added = new Map<string, BusinessDay>();
const mostAdded = 1_000;

/** Each command asks for the end of its day: what was found once is kept. */
export function addDays(day: BusinessDay, days: number): BusinessDay {
  const asked = `${day}+${days}`;
  const known = added.get(asked);
  if (known !== undefined) return known;
  const found = Temporal.PlainDate.from(day).add({ days }).toString() as BusinessDay;
  if (added.size === mostAdded) added.clear();
  added.set(asked, found);
  return found;
}

const weekdays = new Map<BusinessDay, number>();

export function weekdayOf(day: BusinessDay): number {
  const known = weekdays.get(day);
  if (known !== undefined) return known;
  const found = Temporal.PlainDate.from(day).dayOfWeek;
  if (weekdays.size === mostAdded) weekdays.clear();
  weekdays.set(day, found);
  return found;
}

/** `time` may be `24:00`. */
export const instantOf = (hall: Hall, day: BusinessDay, time: string): Instant => clockInstant(hall, `${day}T${time}`);

const clockInstant = remembering((hall, dayAndTime: string): Instant => {
  const [day, time] = dayAndTime.split('T') as [BusinessDay, string];
  const [date, clock] = time === '24:00' ? [addDays(day, 1), '00:00'] : [day, time];
  return Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(hall.timezone).epochMilliseconds;
});

export const startOfDay = (hall: Hall, day: BusinessDay): Instant => instantOf(hall, day, startsAt(hall));

/** The first instant after the business day. */
export const endOfDay = (hall: Hall, day: BusinessDay): Instant => startOfDay(hall, addDays(day, 1));

/** Minutes since the midnight with which the date of a business day begins: after the next midnight more than a day of them. */
export const minuteInDay = (hall: Hall, day: BusinessDay, at: Instant): number =>
  (at - instantOf(hall, day, '00:00')) / minuteMs;

/** Minutes since midnight of a time on the clock. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** "pukul 13.00", "besok pukul 08.00", "Senin pukul 08.00", "Senin, 30 November pukul 08.00". Null: some other day. */
export function whenInWords(hall: Hall, at: Instant, when: Instant | null): Required<Text> {
  if (when === null) return { id: 'di hari lain', en: 'on another day' };
  const there = zoned(hall, when);
  const days = zoned(hall, at).toPlainDate().until(there.toPlainDate()).days;
  const clock = there.toPlainTime().toString({ smallestUnit: 'minute' });
  const date = (language: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: hall.timezone }).format(when);
  const full = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const id = { 0: '', 1: 'besok ' }[days] ?? `${date('id-ID', days < 7 ? { weekday: 'long' } : full)} `;
  const en = { 0: '', 1: 'tomorrow ' }[days] ?? `on ${date('en-GB', days < 7 ? { weekday: 'long' } : full)} `;
  return { id: `${id}pukul ${clock.replace(':', '.')}`, en: `${en}at ${clock}` };
}
