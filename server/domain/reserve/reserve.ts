/** Numbers that kiosks keep for the time without their server: which there are, which are left (rules K1, K2). */
import { type KioskId, type SeriesPrefix, seriesOf, type TicketNumber } from '../../../shared/ids.ts';
import { countOf, numberOf } from '../core/number.ts';
import type { State } from '../core/state.ts';

/** So far from a day's usual numbers that the numbers of the hall stay without gaps, and everybody sees that it is one of these. */
const firstReserved = 801;

/** What a kiosk has left, in the order in which it gives them out. */
export const leftOf = (state: State, kioskId: KioskId): TicketNumber[] =>
  [...state.reserved]
    .filter(([, reserved]) => reserved.kioskId === kioskId && !reserved.used)
    .map(([number]) => number)
    .toSorted((a, b) => seriesOf(a).localeCompare(seriesOf(b)) || countOf(a) - countOf(b));

/** What a kiosk lacks: `wanted` numbers of each series, less what it has left. */
export function lacking(
  state: State,
  kioskId: KioskId,
  series: Iterable<SeriesPrefix>,
  wanted: number,
): TicketNumber[] {
  const left = leftOf(state, kioskId);
  return [...series].flatMap((prefix) => {
    const missing = wanted - left.filter((number) => seriesOf(number) === prefix).length;
    return freeNumbers(state, prefix, Math.max(0, missing));
  });
}

function freeNumbers(state: State, series: SeriesPrefix, amount: number): TicketNumber[] {
  const numbers: TicketNumber[] = [];
  for (let count = Math.max(firstReserved, state.series.get(series, 0) + 1); numbers.length < amount; count++)
    if (!state.reserved.has(numberOf(series, count))) numbers.push(numberOf(series, count));
  return numbers;
}
