/** What each page has left of the numbers that it keeps, and how far a series is reserved. */
import { type KioskId, type SeriesPrefix, seriesOf, type TicketNumber } from '../../../shared/base/ids.ts';
import type { PageReserve } from '../core/hall-state.ts';
import { countOf } from '../core/number.ts';
import type { State } from '../core/state.ts';

/** `numbers` are higher than those that the page has. */
export const withLeft = (state: State, kioskId: KioskId, numbers: readonly TicketNumber[]): State =>
  reservedAsFarAs(
    { ...state, reserves: state.reserves.set(kioskId, added(state.reserves.get(kioskId) ?? {}, numbers)) },
    numbers,
  );

function added(reserve: PageReserve, numbers: readonly TicketNumber[]): PageReserve {
  const whole: Record<SeriesPrefix, TicketNumber[]> = {};
  for (const number of numbers) {
    const series = seriesOf(number);
    whole[series] ??= [...(reserve[series] ?? [])];
    whole[series].push(number);
  }
  return { ...reserve, ...whole };
}

export function reservedAsFarAs(state: State, numbers: Iterable<TicketNumber>): State {
  let reservedTo = state.reservedTo;
  for (const number of numbers)
    reservedTo = reservedTo.update(seriesOf(number), 0, (before) => Math.max(before, countOf(number)));
  return { ...state, reservedTo };
}
