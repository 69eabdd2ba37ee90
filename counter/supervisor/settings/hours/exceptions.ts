/** Dates on which other hours hold: sorted, joined, and made. Pure. */
import type { Hours, Schedule } from '../../../../shared/hall/hall.ts';
import type { Holiday } from './holidays.ts';

export type Exception = Schedule['exceptions'][number];

export const byDate = (exceptions: readonly Exception[]): Exception[] =>
  exceptions.toSorted((one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to));

/** A holiday of a date that is there already takes its name; the others are added, closed all day. */
export function withHolidays(exceptions: readonly Exception[], holidays: readonly Holiday[]): Exception[] {
  const isOf = (holiday: Holiday) => (one: Exception) =>
    one.from === holiday.from && one.to === holiday.to && one.hours.length === 0;
  const kept = exceptions.filter((one) => !holidays.some((holiday) => isOf(holiday)(one)));
  return byDate([...kept, ...holidays.map(({ from, to, name }) => ({ from, to, note: { id: name }, hours: [] }))]);
}

/** The usual week, so that only what is different has to be typed. */
export const otherHours = (weekly: readonly Hours[], date: string): Exception => ({
  from: date,
  to: date,
  note: { id: '' },
  hours: weekly.map((hours) => ({ ...hours })),
});
export const closedOn = (date: string): Exception => ({ from: date, to: date, note: { id: '' }, hours: [] });

/** Mon–Thu and Fri, as most offices of a regency have it; a start, to be changed. */
export const ramadanHours = (from: string, to: string): Exception => ({
  from,
  to,
  note: { id: 'Jam Ramadan', en: 'Ramadan hours' },
  hours: [
    { weekdays: [1, 2, 3, 4], open: '08:00', close: '15:00', breaks: [{ start: '12:00', end: '12:30' }] },
    { weekdays: [5], open: '08:00', close: '15:30', breaks: [{ start: '11:30', end: '12:30' }] },
  ],
});

export const newHours = (weekly: readonly Hours[]): Hours => {
  const taken = new Set(weekly.flatMap(({ weekdays }) => weekdays));
  const left = [1, 2, 3, 4, 5].filter((day) => !taken.has(day));
  const others = [6, 7].filter((day) => !taken.has(day)).slice(0, 1);
  return { weekdays: left.length > 0 ? left : others, open: '08:00', close: '15:00', breaks: [] };
};
