/** Whom a question is about: the services and counters that are changed, and all that share lines with them, before or after. */
import type { CounterId, ServiceId } from '../../../shared/base/ids.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { counterGroups, type Group } from '../estimate/groups.ts';
import type { Plan } from './plan.ts';

export interface Affected {
  counters: ReadonlySet<CounterId>;
  services: ReadonlySet<ServiceId>;
}

export function affectedBy(
  { counters, services }: Pick<Plan, 'counters' | 'services'>,
  halls: readonly Hall[],
): Affected {
  const found = { counters: new Set(counters), services: new Set(services) };
  const groups = halls.flatMap(counterGroups);
  for (let size = -1; size !== found.counters.size + found.services.size; ) {
    size = found.counters.size + found.services.size;
    for (const group of groups.filter((each) => isAmong(each, found))) {
      for (const { counterId } of group.counters) found.counters.add(counterId);
      for (const { serviceId } of group.services) found.services.add(serviceId);
    }
  }
  return found;
}

export const isAmong = (group: Group, { counters, services }: Affected): boolean =>
  group.counters.some(({ counterId }) => counters.has(counterId)) ||
  group.services.some(({ serviceId }) => services.has(serviceId));
