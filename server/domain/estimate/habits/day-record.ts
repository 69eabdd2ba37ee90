/** A counter's day as it is learned: when it opened and closed, and when nobody was there in between. Minutes of the day. */
import type { Counter, Hours, Service } from '../../../../shared/hall/hall.ts';
import type { HallIndex } from '../../calendar/hall-index.ts';
import { minuteOf } from '../../calendar/moment.ts';

export type Away = readonly [from: number, until: number];

export interface DayRecord {
  weekday: number;
  /** Null: nobody came. */
  was: { open: number; close: number; isEndOfWaiting: boolean; aways: readonly Away[] } | null;
}

/** From here on a pause is long: a lunch, and not a tea. */
export const longMinutes = 20;

export const written = ({ weekday, was }: DayRecord): number[] =>
  was === null
    ? [weekday]
    : [weekday, was.open, was.close, was.isEndOfWaiting ? 1 : 0, ...was.aways.flat()].map(Math.round);

export function read([weekday = 1, open, close, ended, ...times]: readonly number[]): DayRecord {
  if (open === undefined || close === undefined) return { weekday, was: null };
  const aways = times.flatMap((from, each): Away[] => (each % 2 === 0 ? [[from, times[each + 1] ?? from]] : []));
  return { weekday, was: { open, close, isEndOfWaiting: ended === 1, aways } };
}

/** As the hours say, of a counter of which nothing is known yet. */
export function planned(weekday: number, hours: Hours): DayRecord {
  const aways = hours.breaks.map(({ start, end }): Away => [minuteOf(start), minuteOf(end)]);
  return { weekday, was: { open: minuteOf(hours.open), close: minuteOf(hours.close), isEndOfWaiting: true, aways } };
}

const signatures = new WeakMap<HallIndex, Map<Service, string[]>>();

/** Weekdays with the same words here have the same hours in an ordinary week. */
export function weeklyHours(index: HallIndex, { serviceIds }: Counter): readonly string[] {
  const service = index.services.get(serviceIds[0]!);
  if (!service) return [];
  const known = signatures.get(index) ?? new Map<Service, string[]>();
  const found = known.get(service) ?? signaturesOf(index, service);
  signatures.set(index, known.set(service, found));
  return found;
}

function signaturesOf(index: HallIndex, service: Service): string[] {
  const schedules = [service.schedule, index.agencies.get(service.agencyId)?.schedule, index.hall.schedule];
  const weekly = schedules.find((schedule) => schedule && schedule.weekly.length > 0)?.weekly ?? [];
  return Array.from({ length: 8 }, (_, weekday) =>
    scheduleWords(weekly.find(({ weekdays }) => weekdays.includes(weekday))),
  );
}

export const scheduleWords = (hours: Hours | null | undefined): string =>
  hours ? [hours.open, hours.close, ...hours.breaks.flatMap(({ start, end }) => [start, end])].join(' ') : '';
