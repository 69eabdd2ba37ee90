/** What the hall knows better after a day, from the log of that day alone. Pure; takes a second or two of a processor for a busy day. */
import type { Hall } from '../../../shared/hall/hall.ts';
import type { Entry } from '../core/entry.ts';
import type { Learned } from '../core/learned.ts';
import { dayFacts } from './day-reader.ts';
import { rounded } from './fading.ts';
import { learnPace } from './learn-pace.ts';
import { learnScores } from './learn-scores.ts';
import { learnArrivals, learnAttendance, learnLeaving, learnOverruns, learnStaff } from './learn-waits.ts';

/** `hall`: the settings as the day began. A day without a single visit teaches nothing. */
export function learn(before: Learned, hall: Hall, entries: Iterable<Entry>): Learned {
  const all = [...entries];
  const facts = dayFacts(hall, all);
  if (facts === null || facts.visits.length === 0) return before;
  return rounded({
    days: before.days + 1,
    ...learnPace(before, hall, facts),
    ...learnLeaving(before, facts),
    ...learnArrivals(before, hall, facts),
    attendance: learnAttendance(before, hall, facts),
    staff: learnStaff(before, hall, facts),
    overruns: learnOverruns(before, facts),
    ...learnScores(before, hall, all, facts.firstCalls),
  });
}
