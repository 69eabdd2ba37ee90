/** When nobody is at a counter (minutes from now, in order), and how that changes. */
import { waysOn } from '../estimate/attendance.ts';
import { type Away, longMinutes } from '../estimate/habits/day-record.ts';
import type { CounterModels } from '../estimate/model.ts';

export type TimeChange = (aways: readonly Away[]) => readonly Away[];

const forEver = Number.POSITIVE_INFINITY;

export const awayBetween =
  (from: number, until: number): TimeChange =>
  (aways) => [...aways, [from, until]];

export const closedFrom = (from: number): TimeChange => awayBetween(from, forEver);

/** Nobody has come yet, or comes back. */
export const isClosed = ([from, until]: Away): boolean => from < 0 || until === forEver;

/** Somebody comes to a counter that would be closed then, and goes again. */
export const openBetween =
  (from: number, until: number): TimeChange =>
  (aways) =>
    aways.flatMap((away): Away[] => {
      if (!isClosed(away)) return [away];
      const before: Away = [away[0], Math.min(away[1], from)];
      const after: Away = [Math.max(away[0], until), away[1]];
      return [before, after].filter(([begins, ends]) => begins < ends);
    });

/** The long rest that comes next, so much later. */
export const restLater =
  (minutes: number): TimeChange =>
  (aways) => {
    const next = aways.find(([from, until]) => from > 0 && until < forEver && until - from >= longMinutes);
    if (next === undefined) return aways;
    const from = Math.max(0, next[0] + minutes);
    return aways.map((away) => (away === next ? [from, from + next[1] - next[0]] : away));
  };

/** The end of its day, so much later. One that is closed already stays closed. */
export const closesLater =
  (minutes: number): TimeChange =>
  (aways) =>
    aways.map(([from, until]) =>
      until === forEver && from > 0 ? [Math.max(0, from + minutes), until] : [from, until],
    );

/** With the changes of each counter, by its place: in all ways in which the day may go on alike. */
export function changedTimes(
  counters: CounterModels,
  changesOf: (counter: number) => readonly TimeChange[],
): CounterModels {
  const all: Away[] = [];
  const blockOf = new Int32Array(counters.blockOf.length);
  for (let way = 0; way < counters.count * waysOn; way++) {
    const aways: Away[] = [];
    for (let block = counters.blockOf[way]!; block < counters.blockOf[way + 1]!; block++)
      aways.push([counters.blockFrom[block]!, counters.blockUntil[block]!]);
    const changes = changesOf(Math.floor(way / waysOn));
    all.push(
      ...(changes.length === 0
        ? aways
        : joined(changes.reduce((sofar, change) => change(sofar), aways as readonly Away[]))),
    );
    blockOf[way + 1] = all.length;
  }
  return {
    ...counters,
    blockOf,
    blockFrom: Float64Array.from(all, ([from]) => from),
    blockUntil: Float64Array.from(all, ([, until]) => until),
  };
}

/** In order, and those that touch as one. */
function joined(aways: readonly Away[]): Away[] {
  const found: [number, number][] = [];
  for (const [from, until] of aways.toSorted(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else found.push([from, until]);
  }
  return found;
}
