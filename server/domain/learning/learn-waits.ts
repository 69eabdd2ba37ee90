/** What a day tells about who waits and leaves, who comes when, and when counters are open. */
import type { Hall } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { hoursOn } from '../calendar/hours.ts';
import { weekdayOf } from '../calendar/moment.ts';
import type { Learned } from '../core/learned.ts';
import { classes } from '../estimate/coming.ts';
import { added, overrunBins } from '../estimate/habits/bins.ts';
import { type DayRecord, written } from '../estimate/habits/day-record.ts';
import { noShowSteps } from '../estimate/model-of.ts';
import type { CounterDay, DayFacts } from './facts.ts';
import { faded, fadedAll, fadedHistogram, put } from './fading.ts';

export function learnLeaving(
  before: Learned,
  facts: DayFacts,
): Pick<Learned, 'noShows' | 'missed' | 'returns' | 'cancels'> {
  const by = faded.waits;
  const noShows = Array.from({ length: noShowSteps }, (_, step): [number, number] => {
    const [count, misses] = before.noShows[step] ?? [0, 0];
    return [count * by, misses * by];
  });
  for (const { waited, isMissed } of facts.calls) {
    const tally = noShows[Math.min(noShowSteps - 1, Math.max(0, Math.floor(waited / 10)))]!;
    tally[0]++;
    if (isMissed) tally[1]++;
  }
  const plus = ([count, sum]: readonly [number, number], more: number, adds: number): [number, number] => [
    count * by + more,
    sum * by + adds,
  ];
  const { missedMinutes } = facts;
  return {
    noShows,
    missed: plus(
      before.missed,
      missedMinutes.length,
      missedMinutes.reduce((sum, { minutes }) => sum + minutes, 0),
    ),
    returns: plus(before.returns, missedMinutes.length, facts.returns),
    cancels: plus(before.cancels, facts.waitedMinutes, facts.cancels),
  };
}

export function learnArrivals(
  before: Learned,
  hall: Hall,
  facts: DayFacts,
): Pick<Learned, 'arrivals' | 'arrivalHalfHours'> {
  const arrivals = fadedAll(before.arrivals, faded.waits);
  const weekday = weekdayOf(facts.day);
  const index = indexOf(hall);
  for (const service of hall.services)
    if (hoursOn(index, service, facts.day, weekday)) put(arrivals, service.serviceId, [1, 0, 0, 0]);
  const halves: Record<string, number> = Object.fromEntries(
    Object.entries(before.arrivalHalfHours).map(([half, count]) => [half, count * faded.waits]),
  );
  for (const { serviceId, class: of, at } of facts.arrivals) {
    const came = classes.map((each): number => (each === of ? 1 : 0)) as [number, number, number];
    put(arrivals, serviceId, [0, ...came]);
    const half = String(Math.floor(at / 30));
    halves[half] = (halves[half] ?? 0) + 1;
  }
  return { arrivals, arrivalHalfHours: halves };
}

/** How many days are kept of each counter. */
const daysKept = 10;
/** A shorter time in which nobody was there does not count. Minutes. */
const shortest = 1;

export function learnAttendance(before: Learned, hall: Hall, facts: DayFacts): Learned['attendance'] {
  const weekday = weekdayOf(facts.day);
  const index = indexOf(hall);
  const kept: Learned['attendance'] = {};
  for (const counter of hall.counters) {
    const service = index.services.get(counter.serviceIds[0]!);
    const isPlanned = counter.duty.includes(weekday) && service && hoursOn(index, service, facts.day, weekday);
    const day = facts.counters.get(counter.counterId);
    const known = before.attendance[counter.counterId] ?? [];
    const today = day || isPlanned ? [written({ weekday, was: day ? recordOf(day) : null })] : [];
    const all = [...today, ...known].slice(0, daysKept);
    if (all.length > 0) kept[counter.counterId] = all;
  }
  return kept;
}

/** How many openings are kept of each counter. */
const openingsKept = 6;

export function learnStaff({ staff = {} }: Learned, hall: Hall, facts: DayFacts): Required<Learned>['staff'] {
  const kept: Required<Learned>['staff'] = {};
  for (const { counterId } of hall.counters) {
    const today = facts.counters
      .get(counterId)
      ?.staff.map(([id, minute]): [string, number] => [id, Math.round(minute)]);
    const all = [...(today ?? []).toReversed(), ...(staff[counterId] ?? [])].slice(0, openingsKept);
    if (all.length > 0) kept[counterId] = all;
  }
  return kept;
}

const recordOf = ({ open, close, last, isEndOfWaiting, aways }: CounterDay): NonNullable<DayRecord['was']> => ({
  open,
  close: close ?? last,
  isEndOfWaiting,
  aways: aways.filter(([from, until]) => until - from >= shortest).slice(0, 8),
});

export function learnOverruns(before: Learned, facts: DayFacts): Learned['overruns'] {
  const overruns = Object.fromEntries(
    Object.entries(before.overruns).map(([kind, histogram]) => [kind, fadedHistogram(histogram, faded.waits)]),
  );
  for (const { kind, late } of facts.overruns) overruns[kind] = added(overrunBins, overruns[kind] ?? [], late);
  return overruns;
}
