/** Numbers that kiosks kept on earlier days and have not told of: a kiosk may come back after days without its server (rule K6). */

import {
  type BusinessDay,
  type KioskId,
  type SeriesPrefix,
  seriesOf,
  type TicketNumber,
} from '../../../shared/base/ids.ts';
import type { IMap } from '../base/imap.ts';
import { addDays } from '../calendar/moment.ts';
import type { CountRange } from '../core/hall-state.ts';
import { countOf, numberOf } from '../core/number.ts';
import type { State } from '../core/state.ts';

/** As long as the answers to what kiosks hand in are remembered (rule L6). */
const keptDays = 30;
/** Days, kiosks and series together; beyond that the oldest days are forgotten. */
const mostKept = 50_000;

const keyOf = (day: BusinessDay, kioskId: KioskId, number: TicketNumber): string =>
  `${day} ${kioskId} ${seriesOf(number)}`;

/** Whether the kiosk kept this number on that day, and has not told of it. */
export function wasLeft({ former }: State, day: BusinessDay, kioskId: KioskId, number: TicketNumber): boolean {
  const count = countOf(number);
  if (number !== numberOf(seriesOf(number), count)) return false;
  return former.get(keyOf(day, kioskId, number), []).some(([first, last]) => first <= count && count <= last);
}

/** Numbers of a series that other kiosks kept on the day before and have not told of: they may be on somebody's paper (rule K11). */
export function outWithOthers(
  { former }: State,
  yesterday: BusinessDay,
  kioskId: KioskId,
  series: SeriesPrefix,
): CountRange[] {
  const ours = `${yesterday} ${kioskId} ${series}`;
  const isOthers = (key: string) => key.startsWith(`${yesterday} `) && key.endsWith(` ${series}`) && key !== ours;
  return [...former].flatMap(([key, ranges]) => (isOthers(key) ? ranges : []));
}

/** The kiosk has told of it. */
export function withoutFormer(state: State, day: BusinessDay, kioskId: KioskId, number: TicketNumber): State {
  const key = keyOf(day, kioskId, number);
  const left = state.former.get(key, []).flatMap((range) => without(range, countOf(number)));
  return { ...state, former: left.length > 0 ? state.former.set(key, left) : state.former.delete(key) };
}

function without([first, last]: CountRange, count: number): CountRange[] {
  if (count < first || count > last) return [[first, last]];
  const parts: CountRange[] = [
    [first, count - 1],
    [count + 1, last],
  ];
  return parts.filter(([from, to]) => from <= to);
}

/** When `today` begins, the numbers of the day before come to them. */
export function formerOn(state: State, today: BusinessDay): IMap<string, readonly CountRange[]> {
  const since = addDays(today, -keptDays);
  const kept = state.former.filter((_ranges, key) => key >= since);
  const all = state.day === null || state.day < since ? kept : kept.merge(leftOvers(state, state.day));
  return all.size <= mostKept ? all : all.filter(isAmongNewest(all));
}

function leftOvers({ reserved }: State, day: BusinessDay): [string, readonly CountRange[]][] {
  const counts = new Map<string, number[]>();
  for (const [number, { kioskId, used }] of reserved) {
    if (used) continue;
    const key = keyOf(day, kioskId, number);
    const some = counts.get(key);
    if (some === undefined) counts.set(key, [countOf(number)]);
    else some.push(countOf(number));
  }
  return [...counts].map(([key, some]) => [key, rangesOf(some.sort((a, b) => a - b))]);
}

function rangesOf(counts: readonly number[]): CountRange[] {
  const ranges: [number, number][] = [];
  for (const count of counts) {
    const last = ranges.at(-1);
    if (last?.[1] === count - 1) last[1] = count;
    else ranges.push([count, count]);
  }
  return ranges;
}

/** A key begins with its day. */
function isAmongNewest(all: IMap<string, unknown>): (ranges: unknown, key: string) => boolean {
  const oldest = [...all.keys()].sort().at(-mostKept)!;
  return (_ranges, key) => key >= oldest;
}
