/**
 * The entries of one business day. The first command of a new day also closes the day before (rule D1), in one entry: what
 * it closes belongs to the day that ends (rule P4).
 */

import type { BusinessDay } from '../../shared/base/ids.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import { dayOf, endOfDay, startOfDay } from '../domain/calendar/moment.ts';
import type { Entry } from '../domain/core/entry.ts';
import type { Event } from '../domain/core/events.ts';
import { entriesBetween, entryAt, firstPositionAt, type Reading } from './reading.ts';

/** Where a day's entries are: `from` is the first, `end` the first that is not of the day any more. */
export interface DaySpan {
  day: BusinessDay;
  from: number;
  end: number;
}

/** `hall` and `last`: the settings when the day began, and when it ended. */
export async function spanOf(reading: Reading, hall: Hall, day: BusinessDay, last = hall): Promise<DaySpan> {
  const from = await firstPositionAt(reading, startOfDay(hall, day));
  return { day, from, end: await firstPositionAt(reading, endOfDay(last, day)) };
}

/** Each entry with the events of this day alone. */
export async function* dayEntries(reading: Reading, { day, from, end }: DaySpan): AsyncGenerator<Entry> {
  for await (const entry of entriesBetween(reading, from, end)) {
    const events = entry.position < end ? afterClosing(entry.events) : closingOf(entry.events, day);
    if (events.length > 0) yield { ...entry, events };
  }
}

const afterClosing = (events: readonly Event[]): readonly Event[] =>
  events.slice(events.findIndex(({ type }) => type === 'DayClosed') + 1);

const closingOf = (events: readonly Event[], day: BusinessDay): readonly Event[] =>
  events.slice(0, events.findIndex((event) => event.type === 'DayClosed' && event.day === day) + 1);

/** The nearest days before and after that have entries. */
export async function neighbours(reading: Reading, hall: Hall, { from, end }: DaySpan) {
  const dayAt = async (position: number) => {
    const entry = await entryAt(reading, position);
    return entry && dayOf(hall, entry.at);
  };
  return { previous: await dayAt(from - 1), next: await dayAt(end) };
}
