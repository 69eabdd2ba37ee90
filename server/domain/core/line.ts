/** A waiting line: sorted by `(promise, sequence)`, the only sort key there is. */
import type { ServiceId } from '../../../shared/base/ids.ts';
import type { IMap } from '../base/imap.ts';
import type { Place } from './state.ts';

export type SortKey = Pick<Place, 'promise' | 'sequence' | 'ticketId'>;

/** Negative: `a` comes before `b`. Where a ticket of the day before has the same promise and sequence, it comes first. */
export const compareKeys = (a: SortKey, b: SortKey): number =>
  a.promise - b.promise ||
  a.sequence - b.sequence ||
  (a.ticketId === b.ticketId ? 0 : a.ticketId < b.ticketId ? -1 : 1);

/** How many places of the line have a smaller key. */
export function rank(line: readonly Place[], key: SortKey): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareKeys(line[middle]!, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const withPlace = (line: readonly Place[], place: Place): readonly Place[] =>
  line.toSpliced(rank(line, place), 0, place);

export const withoutPlace = (line: readonly Place[], key: SortKey): readonly Place[] =>
  line.toSpliced(rank(line, key), 1);

type Lines = IMap<ServiceId, readonly Place[]>;

/** Lines may be long: the one before is not kept, but made again (see `imap.ts`). */
export function withPlaceIn(lines: Lines, serviceId: ServiceId, place: Place): Lines {
  const line: readonly Place[] = lines.get(serviceId) ?? [];
  const at = rank(line, place);
  return lines.set(serviceId, line.toSpliced(at, 0, place), (after) => after.toSpliced(at, 1));
}

export function withoutPlaceIn(lines: Lines, serviceId: ServiceId, key: SortKey): Lines {
  const line: readonly Place[] = lines.get(serviceId) ?? [];
  const at = rank(line, key);
  const place = line.slice(at, at + 1);
  return lines.set(serviceId, line.toSpliced(at, 1), (after) => after.toSpliced(at, 0, ...place));
}
