/**
 * When nobody is at a counter from now on: as on one of its last days, seen from what it has done today. A few ways in which the day may
 * go on stand for all; the same one is the same past day at all counters, as far as it can be, for those who rest in turns.
 */
import type { Instant } from '../../../shared/base/ids.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import { closesAt, hoursOn } from '../calendar/hours.ts';
import { endOfDay } from '../calendar/moment.ts';
import { deskOf, isToClose } from '../counter/desk.ts';
import { isOnDuty } from '../presence/standing.ts';
import { type Away, type DayRecord, longMinutes } from './habits/day-record.ts';
import { habitsOf, openingsAfter, usualOpening } from './habits/openings.ts';
import {
  type AttendanceQuestion,
  backOf,
  lateMinutes,
  plannedOf,
  recordsOf,
  type SoFar,
  type Weighed,
} from './likely-days.ts';
import { plannedTimes } from './planned-times.ts';
import { minuteMs } from './today.ts';

/** How many ways there are for each counter. */
export const waysOn = 16;

/** Times from now in which nobody is there, minutes, in order. */
export type Blocks = readonly Away[];

const forEver: Blocks = [[-1, Number.POSITIVE_INFINITY]];
const never = Array.from({ length: waysOn }, () => forEver);

/** With what is planned for it (rule U87). */
export function blocksOf(asked: AttendanceQuestion, counter: Counter): readonly Blocks[] {
  const { state, at } = asked;
  const usual = usualBlocks(asked, counter);
  if (state.agenda.length === 0) return usual;
  const asPlanned = plannedTimes(state, counter.counterId, at, closesIn(asked, counter));
  return asPlanned === null ? usual : usual.map(asPlanned);
}

/** The last of its services, minutes from now. */
function closesIn(asked: AttendanceQuestion, counter: Counter): number {
  const { state, index, at, now } = asked;
  if (doesGoOn(asked, counter)) return Number.POSITIVE_INFINITY;
  const day = state.day ?? now.day;
  const closings = index.servicesOf(counter).map((service) => closesAt(index, service, day));
  const known = closings.filter((closing) => closing < Number.POSITIVE_INFINITY);
  return (Math.max(at, ...(known.length > 0 ? known : [endOfDay(state.hall, day)])) - at) / minuteMs;
}

function usualBlocks(asked: AttendanceQuestion, counter: Counter): readonly Blocks[] {
  const { state, now } = asked;
  const { counterId } = counter;
  const { attendance } = deskOf(state, counterId);
  if (attendance.status !== 'closed' && attendance.goneSince !== undefined) return never;
  if (isToClose(state, counterId)) return never;
  const soFar = soFarOf(asked, counter);
  if (attendance.status === 'closed') {
    const announced = announcedFor(asked, counter);
    if (announced === null && !isOnDuty(asked, counter)) return never;
    if (announced !== null) return Array.from({ length: waysOn }, () => [[-1, Math.max(announced, 0) + 2]]);
  }
  const last = doesGoOn(asked, counter) ? minutesOfDay : Number.POSITIVE_INFINITY;
  return waysOf(asked, counter, soFar).map((blocks) =>
    blocks
      .filter(([from, until]) => until < Number.POSITIVE_INFINITY || from < last)
      .map(([from, until]): Away => [from - now.minute, until - now.minute]),
  );
}

const minutesOfDay = 24 * 60;

/** Its hours go on at midnight: what ends there is a day, and not the work at the counter (rules D2, U14). */
function doesGoOn({ state, index, now }: AttendanceQuestion, counter: Counter): boolean {
  const day = state.day ?? now.day;
  const midnight = endOfDay(state.hall, day);
  return index
    .servicesOf(counter)
    .some((service) => closesAt(index, service, day) > midnight && hoursOn(index, service, day, now.weekday) !== null);
}

/** Minutes of the day. */
function waysOf(asked: AttendanceQuestion, counter: Counter, soFar: SoFar): readonly Blocks[] {
  const { minute } = asked.now;
  const records = recordsOf(asked, counter, soFar);
  const openings = soFar.is === 'not-opened' ? openingsOf(asked, counter, records) : null;
  const all = records.reduce((sum, { weight }) => sum + weight, 0);
  let [which, before] = [0, 0];
  return Array.from({ length: waysOn }, (_, way) => {
    const wanted = (all * (way + 0.5)) / waysOn;
    while (which < records.length - 1 && before + records[which]!.weight < wanted) before += records[which++]!.weight;
    const within = (way * 0.618_034 + 0.31) % 1;
    // In another order than the days, so that a late counter is late on any of them.
    const opens = openings?.[(way * 7 + 3) % waysOn] ?? null;
    return goesOn(records[which]!.record, soFar, minute, within, opens);
  });
}

function openingsOf(asked: AttendanceQuestion, counter: Counter, records: readonly Weighed[]): readonly number[] {
  const { learned, now } = asked;
  const { days, lateness } = habitsOf(learned);
  const own = days.get(counter.counterId) ?? [];
  // One day may have been an odd one: the hours count as another.
  const usual = usualOpening([...own, plannedOf(asked, counter)]) ?? usualOpening(records.map(({ record }) => record));
  if (usual === null) return new Array<number>(waysOn).fill(Number.POSITIVE_INFINITY);
  return openingsAfter(now.minute, usual, own, lateness, waysOn);
}

/** `within`: 0 to 1, where chance decides. `opens`: of a counter that is not open yet. */
function goesOn({ was }: DayRecord, soFar: SoFar, now: number, within: number, opens: number | null): Blocks {
  if (was === null) return soFar.is === 'open' || soFar.is === 'paused' ? [] : forEver;
  const close = closing(was, now, within);
  const end: Away = [close, Number.POSITIVE_INFINITY];
  const rests = was.aways.flatMap((away) => restAhead(away, soFar, now, within));
  if (soFar.is === 'open' || soFar.is === 'paused') return merged([...rests, end]);
  if (opens !== null) return merged([[-1, opens], ...rests, end]);
  const back = backOf(was, soFar, now);
  if (!back) return forEver;
  return merged([[-1, back[1] > now ? back[1] : now + lateMinutes * within], ...rests, end]);
}

/** Who closed with nobody waiting may stay longer if somebody waits. */
function closing({ close, isEndOfWaiting }: NonNullable<DayRecord['was']>, now: number, within: number): number {
  const usual = isEndOfWaiting ? close : close + 15;
  return usual > now ? usual : now + 30 * within;
}

function restAhead([from, until]: Away, { aways }: SoFar, now: number, within: number): Away[] {
  const minutes = until - from;
  const isLong = minutes >= longMinutes;
  const isTaken = aways.some(
    ([start, end]) => end - start >= longMinutes === isLong && Math.abs(start - from) <= (isLong ? 90 : 25),
  );
  if (isTaken) return [];
  if (from > now) return [[from, until]];
  if (!isLong || now - from > 60) return [];
  const late = now + 15 * within;
  return [[late, Math.max(until, late + 0.7 * minutes)]];
}

function merged(blocks: readonly Away[]): Blocks {
  if (isApart(blocks)) return blocks;
  const sorted = blocks.toSorted(([a], [b]) => a - b);
  const found: [number, number][] = [];
  for (const [from, until] of sorted) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else found.push([from, until]);
  }
  return found;
}

/** In order already, as they almost always are. */
function isApart(blocks: readonly Away[]): boolean {
  for (let each = 1; each < blocks.length; each++) if (blocks[each]![0] <= blocks[each - 1]![1]) return false;
  return true;
}

function soFarOf({ state, at, now }: AttendanceQuestion, { counterId }: Counter): SoFar {
  const { attendance, today } = deskOf(state, counterId);
  const is = attendance.status === 'closed' && !state.opened.has(counterId) ? 'not-opened' : attendance.status;
  const minuteOfDay = (then: Instant) => now.minute - (at - then) / minuteMs;
  const aways: [number, number][] = [];
  for (const { what, at: then } of today.happenings.toReversed()) {
    if (what === 'paused' || what === 'closed') aways.push([minuteOfDay(then), Number.POSITIVE_INFINITY]);
    const last = aways.at(-1);
    if ((what === 'ended-pause' || what === 'opened') && last) last[1] = minuteOfDay(then);
  }
  if (attendance.status === 'paused' && aways.length > 0) aways.at(-1)![1] = minuteOfDay(attendance.until);
  return { is, aways };
}

/** Minutes from now, if an officer was said to come; the first closed counter of the service is meant. */
function announcedFor({ state, index, at }: AttendanceQuestion, counter: Counter): number | null {
  if (state.announced.size === 0) return null;
  for (const serviceId of counter.serviceIds) {
    const announced = state.announced.get(serviceId);
    const first = index
      .countersOf({ serviceId })
      .find(({ counterId }) => deskOf(state, counterId).attendance.status === 'closed');
    if (announced !== undefined && first === counter) return (announced - at) / minuteMs;
  }
  return null;
}
