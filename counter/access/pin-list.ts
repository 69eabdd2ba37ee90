/** Finding one's own name among those of a counter. Pure. */
import type { PinDesk } from '../../shared/access/access.ts';
import { matches } from '../ui/search.ts';

export type PinPerson = PinDesk['people'][number];

/** All whose name holds every word that was typed. */
export const findPeople = (people: readonly PinPerson[], query: string): PinPerson[] =>
  people.filter(({ name }) => matches(name, query));

/** The one pointed at, else the first. */
export const pointedPerson = (found: readonly PinPerson[], pointed: string | null): PinPerson | undefined =>
  found.find(({ officerId }) => officerId === pointed) ?? found[0];

/** The one `by` steps on, and not past the ends. */
export function personFrom(
  found: readonly PinPerson[],
  from: PinPerson | undefined,
  by: number,
): PinPerson | undefined {
  const at = found.findIndex(({ officerId }) => officerId === from?.officerId);
  return found[Math.max(0, Math.min(found.length - 1, at + by))];
}
