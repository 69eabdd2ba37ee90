/** Counters that share lines, directly or through others: a group is simulated on its own. */
import type { Counter, Hall, Service } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';

/** Services with the same counters: to a counter they are one line. */
export interface SharedLine {
  services: readonly Service[];
  /** Places in `counters` of the group. */
  counters: readonly number[];
}

export interface Group {
  counters: readonly Counter[];
  services: readonly Service[];
  lines: readonly SharedLine[];
}

const known = new WeakMap<Hall, readonly Group[]>();

export function counterGroups(hall: Hall): readonly Group[] {
  const found = known.get(hall);
  if (found) return found;
  const made = makeGroups(hall);
  known.set(hall, made);
  return made;
}

function makeGroups(hall: Hall): Group[] {
  const index = indexOf(hall);
  const parts: Counter[][] = [];
  for (const counter of index.countersInOrder) {
    const touches = (others: readonly Counter[]) =>
      others.some(({ serviceIds }) => serviceIds.some((id) => counter.serviceIds.includes(id)));
    const joined = parts.filter(touches);
    for (const part of joined) parts.splice(parts.indexOf(part), 1);
    parts.push([...joined.flat(), counter]);
  }
  return parts.map((counters) => {
    const services = [...new Set(counters.flatMap((counter) => index.servicesOf(counter)))];
    const byCounters = Map.groupBy(services, (service) =>
      index
        .countersOf(service)
        .map((counter) => counters.indexOf(counter))
        .join(' '),
    );
    const lines = [...byCounters].map(([places, together]) => ({
      services: together,
      counters: places.split(' ').map(Number),
    }));
    return { counters, services, lines };
  });
}
