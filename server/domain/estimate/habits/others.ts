/** What other counters of the same hours did, for one of which little is known. */
import type { Counter } from '../../../../shared/hall/hall.ts';
import type { HallIndex } from '../../calendar/hall-index.ts';
import type { Learned } from '../../core/learned.ts';
import { type DayRecord, weeklyHours } from './day-record.ts';
import { habitsOf } from './openings.ts';

interface Seen {
  counterId: string;
  record: DayRecord;
}

const known = new WeakMap<Learned['attendance'], Map<string, readonly Seen[]>>();
/** So many stand for all. */
const most = 6;

/** Days on which somebody came, of counters that had the hours of today then: `hours`, as `scheduleWords` writes them. */
export function othersWith(index: HallIndex, learned: Learned, hours: string, { counterId }: Counter): DayRecord[] {
  const byHours = known.get(learned.attendance) ?? new Map<string, readonly Seen[]>();
  known.set(learned.attendance, byHours);
  const all = byHours.get(hours) ?? seenWith(index, learned, hours);
  byHours.set(hours, all);
  const others = all.filter((seen) => seen.counterId !== counterId);
  const count = Math.min(most, others.length);
  // Not the same few for every counter.
  const first = index.countersInOrder.findIndex((counter) => counter.counterId === counterId);
  return Array.from(
    { length: count },
    (_, each) => others[(first + Math.floor((each * others.length) / count)) % others.length]!.record,
  );
}

function seenWith(index: HallIndex, learned: Learned, hours: string): Seen[] {
  const { days } = habitsOf(learned);
  return index.countersInOrder.flatMap((counter) => {
    const weekly = weeklyHours(index, counter);
    return (days.get(counter.counterId) ?? []).flatMap((record) =>
      record.was !== null && weekly[record.weekday] === hours ? [{ counterId: counter.counterId, record }] : [],
    );
  });
}
