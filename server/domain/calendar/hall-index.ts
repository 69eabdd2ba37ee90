/** The hall by id, computed once for each hall that was configured. */
import type { Agency, Counter, Hall, Service } from '../../../shared/hall.ts';
import type { AgencyId, CounterId, ServiceId, ZoneId } from '../../../shared/ids.ts';

export interface HallIndex {
  hall: Hall;
  agencies: ReadonlyMap<AgencyId, Agency>;
  services: ReadonlyMap<ServiceId, Service>;
  counters: ReadonlyMap<CounterId, Counter>;
  /** In the order of their numbers. */
  countersInOrder: readonly Counter[];
  countersOfService: ReadonlyMap<ServiceId, readonly Counter[]>;
  /** All services that some counter of this service serves, itself included. */
  neighbours: ReadonlyMap<ServiceId, readonly Service[]>;
  zoneOfService: ReadonlyMap<ServiceId, ZoneId>;
}

const indexes = new WeakMap<Hall, HallIndex>();

export function indexOf(hall: Hall): HallIndex {
  const known = indexes.get(hall);
  if (known) return known;
  const made = makeIndex(hall);
  indexes.set(hall, made);
  return made;
}

function makeIndex(hall: Hall): HallIndex {
  const countersInOrder = hall.counters.toSorted((a, b) => a.number - b.number);
  const services = new Map(hall.services.map((service) => [service.serviceId, service]));
  const countersOfService = new Map(
    hall.services.map(({ serviceId }) => [serviceId, countersInOrder.filter((c) => c.serviceIds.includes(serviceId))]),
  );
  const neighboursOf = (serviceId: ServiceId) =>
    [...new Set([serviceId, ...countersOfService.get(serviceId)!.flatMap((counter) => counter.serviceIds)])].map(
      (id) => services.get(id)!,
    );
  return {
    hall,
    agencies: new Map(hall.agencies.map((agency) => [agency.agencyId, agency])),
    services,
    counters: new Map(hall.counters.map((counter) => [counter.counterId, counter])),
    countersInOrder,
    countersOfService,
    neighbours: new Map(hall.services.map(({ serviceId }) => [serviceId, neighboursOf(serviceId)])),
    zoneOfService: new Map(
      [...countersOfService].map(([serviceId, counters]) => [serviceId, (counters[0] ?? hall.zones[0]!).zoneId]),
    ),
  };
}
