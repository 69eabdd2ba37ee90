/** What is told to the one who keeps the hall's data, in sentences. */
import type { Instant } from '../../shared/base/ids.ts';
import type { Walked } from './walk.ts';

/** `4,123 entries of 2 days, from 21 Nov 2026, 08:00 to 22 Nov 2026, 15:12 WITA`. */
export function extentOf(walked: Walked): string {
  const { entries, days, firstAt, lastAt } = walked;
  if (firstAt === null || lastAt === null) return 'no entries';
  return `${counted(entries, 'entry', 'entries')} of ${counted(days, 'day')}, ${periodWords(firstAt, lastAt, walked.clock)}`;
}

export const periodWords = (from: Instant, to: Instant, clock: Walked['clock']): string =>
  `from ${momentOn(clock, from)} to ${momentOn(clock, to)} ${clock?.timezoneLabel ?? 'UTC'}`;

const momentOn = (clock: Walked['clock'], at: Instant): string =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: clock?.timezone ?? 'UTC',
  }).format(at);

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${new Intl.NumberFormat('en').format(count)} ${count === 1 ? one : many}`;
