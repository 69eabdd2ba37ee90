/** What a number on the paper is made of: the series' prefix, a dash, and the count of the day (rule I2). */
import type { SeriesPrefix, TicketNumber } from '../../../shared/base/ids.ts';
import type { State } from './state.ts';

export const numberOf = (series: SeriesPrefix, count: number): TicketNumber =>
  `${series}-${String(count).padStart(3, '0')}` as TicketNumber;

export const countOf = (number: TicketNumber): number => Number(number.slice(number.indexOf('-') + 1));

/** On most days there is none, and a look for a new text costs more than its making. */
const isKept = ({ kept }: State, number: TicketNumber): boolean => kept.size > 0 && kept.has(number);

/** The next one that no ticket of the day before still has (rule D8). */
export function numberAfter(state: State, series: SeriesPrefix, last: number): TicketNumber {
  let count = last + 1;
  while (isKept(state, numberOf(series, count))) count++;
  return numberOf(series, count);
}

/**
 * The next number of a series that is neither given out nor reserved. Whatever is reserved is passed over once a day: whoever
 * comes next begins behind it.
 */
export function nextNumber(state: State, series: SeriesPrefix): TicketNumber {
  let next = numberAfter(state, series, state.series.get(series, 0));
  while (state.reserved.has(next)) next = numberAfter(state, series, countOf(next));
  return next;
}
