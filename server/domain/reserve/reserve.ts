/** Numbers that kiosks keep for the time without their server: which there are, which are left (rules K1, K2). */
import type { KioskId, SeriesPrefix, TicketNumber } from '../../../shared/ids.ts';
import { countOf, numberAfter } from '../core/number.ts';
import type { PageReserve, State } from '../core/state.ts';

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
  state: State,
  kioskId: KioskId,
  series: Iterable<SeriesPrefix>,
  wanted: number,
): TicketNumber[] {
  const reserve = reserveOf(state, kioskId);
  return [...series].flatMap((prefix) => freeNumbers(state, prefix, wanted - (reserve[prefix]?.length ?? 0)));
}

/** The next ones behind all that were given out or reserved today: none is looked for. */
function freeNumbers(state: State, series: SeriesPrefix, amount: number): TicketNumber[] {
  const last = Math.max(firstReserved - 1, state.series.get(series, 0), state.reservedTo.get(series, 0));
  const numbers: TicketNumber[] = [];
  for (let after = last; numbers.length < amount; ) {
    const number = numberAfter(state, series, after);
    numbers.push(number);
    after = countOf(number);
  }
  return numbers;
}
