/** Numbers that kiosks keep for the time without their server: which there are, which are left (rules K1, K2). */
import type { KioskId, SeriesPrefix, TicketNumber } from '../../../shared/ids.ts';
import type { State } from '../core/state.ts';

/** So far from a day's usual numbers that the numbers of the hall stay without gaps, and everybody sees that it is one of these. */
const firstReserved = 801;

export const numberOf = (series: SeriesPrefix, count: number): TicketNumber =>
  `${series}-${String(count).padStart(3, '0')}` as TicketNumber;

export const seriesOf = (number: TicketNumber): SeriesPrefix => number.slice(0, number.indexOf('-')) as SeriesPrefix;
export const countOf = (number: TicketNumber): number => Number(number.slice(number.indexOf('-') + 1));

/** The next number of a series that is neither given out nor reserved. */
export function nextNumber(state: State, series: SeriesPrefix): TicketNumber {
  let count = state.series.get(series, 0) + 1;
  while (state.reserved.has(numberOf(series, count))) count++;
  return numberOf(series, count);
}

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
