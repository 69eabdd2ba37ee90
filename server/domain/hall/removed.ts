/** What a new hall file has taken away keeps its name until the day ends: whoever holds a number of it can still read what it was for (rule H4). */

import type { ServiceId } from '../../../shared/base/ids.ts';
import type { Hall, Service } from '../../../shared/hall/hall.ts';
import type { IMap } from '../base/imap.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { nameOfAgency, nameOfZone, spokenNameOfAgency } from '../calendar/names.ts';
import type { RemovedService } from '../core/hall-state.ts';

type Removed = IMap<ServiceId, RemovedService>;

/** `removed` after `next` took the place of `before`. */
export function withRemoved(removed: Removed, before: Hall | null, next: Hall): Removed {
  const { services } = indexOf(next);
  const still = removed.filter((_service, serviceId) => !services.has(serviceId));
  if (before === null) return still;
  const index = indexOf(before);
  const gone = before.services.filter(({ serviceId }) => !services.has(serviceId));
  return still.merge(gone.map((service): [ServiceId, RemovedService] => [service.serviceId, asItWas(index, service)]));
}

function asItWas(index: HallIndex, service: Service): RemovedService {
  const { serviceId, name, agencyId, requirements } = service;
  const zoneId = index.zoneIdOf({ serviceId });
  return {
    name,
    agencyName: nameOfAgency(index, agencyId),
    agencySpokenName: spokenNameOfAgency(index, agencyId),
    zoneName: nameOfZone(index, zoneId),
    zonePlace: index.zones.get(zoneId)?.place ?? nameOfZone(index, zoneId),
    requirements,
  };
}
