/**
 * When the clock alone keeps a service from giving out numbers (rules I4 to I6). Whether it does so now, and when it will
 * next, are read from one list, so that they cannot contradict each other; also where a clock change moves its times.
 */

import type { BusinessDay, Instant } from '../../../shared/base/ids.ts';
import type { Hall, Hours } from '../../../shared/hall/hall.ts';
import { instantOf } from './moment.ts';

export interface Closure {
  code: 'service-not-today' | 'service-over' | 'service-closed' | 'service-on-break' | 'service-past-cutoff';
  from: Instant;
  /** The first instant after it. */
  to: Instant;
}

const always = Number.POSITIVE_INFINITY;
const withoutHours: readonly Closure[] = [{ code: 'service-not-today', from: -always, to: always }];

/** Of the day last asked about: every command asks the same of each service. */
const remembered = new WeakMap<Hours, { hall: Hall; day: BusinessDay; closures: readonly Closure[] }>();

/** All of a day, in the order in which they are told; null: no hours. */
export function closuresOn(hall: Hall, day: BusinessDay, hours: Hours | null): readonly Closure[] {
  if (!hours) return withoutHours;
  const known = remembered.get(hours);
  if (known?.hall === hall && known.day === day) return known.closures;
  const closures = closuresOf(hall, day, hours);
  remembered.set(hours, { hall, day, closures });
  return closures;
}

/** The last one never ends, for the day itself does; where hours go to midnight it begins there. */
function closuresOf(hall: Hall, day: BusinessDay, { open, close, breaks, lastTicket }: Hours): Closure[] {
  const today = (time: string) => instantOf(hall, day, time);
  const pauses = breaks.map(({ start, end, noTicketsFrom }) => ({
    code: 'service-on-break' as const,
    from: today(noTicketsFrom ?? start),
    to: today(end),
  }));
  const closures: Closure[] = [
    { code: 'service-over', from: today(close), to: always },
    { code: 'service-closed', from: -always, to: today(open) },
    ...pauses,
    { code: 'service-past-cutoff', from: today(lastTicket ?? close), to: today(close) },
  ];
  return closures.filter(({ from, to }) => from < to);
}

export const closureAt = (closures: readonly Closure[], at: Instant): Closure | null =>
  closures.find(({ from, to }) => from <= at && at < to) ?? null;

/** The next moment at which a closure begins. */
export const nextClosure = (closures: readonly Closure[], at: Instant): Instant =>
  closures.reduce((next, { from }) => (at < from && from < next ? from : next), always);
