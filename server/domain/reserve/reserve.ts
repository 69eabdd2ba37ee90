/** Numbers that kiosks keep for the time without their server: which there are, which are left (rules K1, K2). */
import type { KioskId, SeriesPrefix, TicketNumber } from '../../../shared/base/ids.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { addDays, startOfDay } from '../calendar/moment.ts';
import type { CountRange, PageReserve } from '../core/hall-state.ts';
import { countOf, numberAfter } from '../core/number.ts';
import type { Ready, State } from '../core/state.ts';
import { openOver } from '../presence/open-over.ts';
import { outWithOthers } from './former.ts';

/** So far from a day's usual numbers that the numbers of the hall stay without gaps, and everybody sees that it is one of these. */
const firstReserved = 801;

const reserveOf = ({ reserves }: State, kioskId: KioskId): PageReserve => reserves.get(kioskId) ?? {};

/** What a kiosk has left, in the order in which it gives them out. */
export function leftOf(state: State, kioskId: KioskId): TicketNumber[] {
  const reserve = reserveOf(state, kioskId);
  const series = Object.keys(reserve).toSorted((a, b) => a.localeCompare(b)) as SeriesPrefix[];
  return series.flatMap((prefix) => reserve[prefix] ?? []);
}

/** What a kiosk lacks: `wanted` numbers of each series, less what it has left. */
export function lacking(
  state: Ready,
  kioskId: KioskId,
  series: Iterable<SeriesPrefix>,
  wanted: number,
): TicketNumber[] {
  const reserve = reserveOf(state, kioskId);
  return [...series].flatMap((prefix) => freeNumbers(state, kioskId, prefix, wanted - (reserve[prefix]?.length ?? 0)));
}

/** The next ones behind all that were given out or reserved today: none is looked for. Those that may be on a paper of the day before are passed over. */
function freeNumbers(state: Ready, kioskId: KioskId, series: SeriesPrefix, amount: number): TicketNumber[] {
  if (amount <= 0) return [];
  const out = outOfYesterday(state, kioskId, series);
  const isOut = (count: number) => out.some(([first, to]) => first <= count && count <= to);
  const last = Math.max(firstReserved - 1, state.series.get(series, 0), state.reservedTo.get(series, 0));
  const numbers: TicketNumber[] = [];
  for (let after = last; numbers.length < amount; ) {
    const number = numberAfter(state, series, after);
    after = countOf(number);
    if (!isOut(after)) numbers.push(number);
  }
  return numbers;
}

/** Only where its services go on do numbers of the day before still come in (rule K11). */
function outOfYesterday(state: Ready, kioskId: KioskId, series: SeriesPrefix): CountRange[] {
  const { hall, day, former } = state;
  if (day === null || former.size === 0) return [];
  const index = indexOf(hall);
  const goesOn = openOver(state, startOfDay(hall, day));
  const isOpen = hall.services.some((service) => index.seriesOf(service) === series && goesOn(service));
  return isOpen ? outWithOthers(state, addDays(day, -1), kioskId, series) : [];
}
