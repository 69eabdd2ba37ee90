/** The days that stand for how today goes on at a counter, and how likely each of them is. */
import type { Instant } from '../../../shared/base/ids.ts';
import type { Counter, Hours } from '../../../shared/hall/hall.ts';
import type { HallIndex } from '../calendar/hall-index.ts';
import { hoursOn } from '../calendar/hours.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Learned } from '../core/learned.ts';
import type { Ready } from '../core/state.ts';
import { type Away, type DayRecord, planned, scheduleWords, weeklyHours } from './habits/day-record.ts';
import { habitsOf } from './habits/openings.ts';
import { othersWith } from './habits/others.ts';

export interface AttendanceQuestion {
  state: Ready;
  index: HallIndex;
  at: Instant;
  now: Moment;
  learned: Learned;
}

/** What a counter has done today. */
export interface SoFar {
  is: 'open' | 'paused' | 'closed' | 'not-opened';
  aways: readonly Away[];
}

export interface Weighed {
  record: DayRecord;
  weight: number;
}

function hoursToday({ index, now }: AttendanceQuestion, { serviceIds }: Counter): Hours | null {
  const service = index.services.get(serviceIds[0]!);
  return service ? hoursOn(index, service, now.day, now.weekday) : null;
}

export const plannedOf = (asked: AttendanceQuestion, counter: Counter): DayRecord =>
  plannedBy(asked, hoursToday(asked, counter));

const plannedBy = ({ now: { weekday } }: AttendanceQuestion, hours: Hours | null): DayRecord =>
  hours ? planned(weekday, hours) : { weekday, was: null };

/** What others did counts as so many days, of a counter of which one is known; of more, less. */
const othersCount = 1.5;

/**
 * The newest first. Days with the hours of today count, and the same weekday a little more. As long as a counter has few days of its
 * own, those of others that have the same hours count too, and the hours themselves: one day is nothing to be sure of.
 */
export function recordsOf(asked: AttendanceQuestion, counter: Counter, soFar: SoFar): Weighed[] {
  const { index, now, learned } = asked;
  const hours = hoursToday(asked, counter);
  const plan = plannedBy(asked, hours);
  const today = scheduleWords(hours);
  const weekly = weeklyHours(index, counter);
  const known = habitsOf(learned).days.get(counter.counterId) ?? [];
  const alike = known.filter(({ weekday }) => weekly[weekday] === today);
  const others = othersWith(index, learned, today, counter);
  if (alike.length + others.length === 0) return [{ record: plan, weight: 1 }];
  const each = othersCount / Math.max(1, alike.length) / (others.length + 1);
  return [
    ...alike.map((record, age) => ({
      record,
      weight: 0.93 ** age * likeness(record, soFar, now.minute) * (record.weekday === now.weekday ? 1.6 : 1),
    })),
    ...[...others, plan].map((record) => ({ record, weight: each * likeness(record, soFar, now.minute) })),
  ];
}

/** Who has not come back by then comes about that soon. */
export const lateMinutes = 15;

/** On that day somebody closed as they have today, and came back. */
export function backOf({ aways }: NonNullable<DayRecord['was']>, soFar: SoFar, now: number): Away | undefined {
  const since = soFar.aways.at(-1)?.[0] ?? now;
  return aways.find(([from, until]) => Math.abs(from - since) <= 60 && until > since);
}

/** How likely it is that today goes on as that day. Whether it opens at all is asked apart. */
function likeness({ was }: DayRecord, soFar: SoFar, now: number): number {
  if (soFar.is !== 'closed') return was === null ? 0.001 : 1;
  const back = was && backOf(was, soFar, now);
  return back ? Math.exp(Math.min(0, back[1] - now) / lateMinutes) : 1;
}
