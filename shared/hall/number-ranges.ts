/** Many numbers in few words: those that follow each other in their series are one range. */
import { type SeriesPrefix, seriesOf, type TicketNumber } from '../base/ids.ts';

/** Both ends included. */
export interface NumberRange {
  first: TicketNumber;
  last: TicketNumber;
}

export function rangesOf(numbers: readonly TicketNumber[]): NumberRange[] {
  const bySeries = new Map<SeriesPrefix, TicketNumber[]>();
  for (const number of numbers) {
    const others = bySeries.get(seriesOf(number));
    if (others) others.push(number);
    else bySeries.set(seriesOf(number), [number]);
  }
  return [...bySeries.values()].flatMap(rangesOfSeries);
}

function rangesOfSeries(numbers: readonly TicketNumber[]): NumberRange[] {
  const ranges: NumberRange[] = [];
  for (const number of numbers.toSorted((a, b) => place(a) - place(b))) {
    const open = ranges.at(-1);
    if (open && place(number) === place(open.last) + 1) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}

const place = (number: TicketNumber): number => Number(number.slice(number.indexOf('-') + 1));

/** `B-151 – B-178, B-180`, the same in both languages. */
export const rangeWords = (ranges: readonly NumberRange[]): string =>
  ranges.map(({ first, last }) => (first === last ? first : `${first} – ${last}`)).join(', ');
