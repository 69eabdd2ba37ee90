/** When a counter opens that is not open yet: as it did on its own days, and as late as all of the hall's counters have been. */
import type { Learned } from '../../core/learned.ts';
import { type DayRecord, read } from './day-record.ts';

const never = Number.POSITIVE_INFINITY;
/** All counters together count as so many days of each. */
const pooledDays = 4;
/** Before any day is known: most within a few minutes, some much later, a few not at all. */
const usualLateness = [-2, 0, 0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, never];

interface Habits {
  days: ReadonlyMap<string, readonly DayRecord[]>;
  /** How much later than usual a counter opened, of all of them, in order; `Infinity`: not at all. */
  lateness: readonly number[];
}

const known = new WeakMap<Learned['attendance'], Habits>();

export function habitsOf({ attendance }: Pick<Learned, 'attendance'>): Habits {
  const found = known.get(attendance) ?? makeHabits(attendance);
  known.set(attendance, found);
  return found;
}

function makeHabits(attendance: Learned['attendance']): Habits {
  const days = new Map(Object.entries(attendance).map(([counterId, all]) => [counterId, all.map(read)]));
  const lateness = [...days.values()].flatMap((all) =>
    all.flatMap((day, each) => {
      // Beside its other days: beside itself every day would be punctual, and a hall that has seen one would be sure of it.
      const usual = usualOpening(all.toSpliced(each, 1));
      return usual === null ? [] : [day.was === null ? never : day.was.open - usual];
    }),
  );
  return { days, lateness: [...lateness, ...usualLateness].sort((a, b) => a - b) };
}

/** Null: it was never open. */
export function usualOpening(days: readonly DayRecord[]): number | null {
  const opens = days.flatMap(({ was }) => (was === null ? [] : [was.open])).sort((a, b) => a - b);
  return opens[Math.floor((opens.length - 1) / 2)] ?? null;
}

/** The minute of the day at which it opens, as `count` quantiles. `usual`: the opening hour, or what is usual. */
export function openingsAfter(
  now: number,
  usual: number,
  own: readonly DayRecord[],
  lateness: readonly number[],
  count: number,
): number[] {
  const isUnused = own.length > 0 && own.every(({ was }) => was === null);
  const weight = (isUnused ? 1 / own.length : pooledDays) / lateness.length;
  const all = [
    ...own.map(({ was }) => ({ at: was === null ? never : was.open, weight: 1 })),
    ...lateness.map((late) => ({ at: usual + late, weight })),
  ]
    .filter(({ at }) => at > now)
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  const sum = all.reduce((total, each) => total + each.weight, 0);
  if (sum === 0) return new Array<number>(count).fill(never);
  let [which, before] = [0, 0];
  return Array.from({ length: count }, (_, each) => {
    const wanted = (sum * (each + 0.5)) / count;
    while (which < all.length - 1 && before + all[which]!.weight < wanted) before += all[which++]!.weight;
    return all[which]!.at;
  });
}
