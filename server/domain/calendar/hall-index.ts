/** The hall by id, computed once for each hall that was configured. */
import type { Agency, Counter, Hall, Service } from '../../../shared/hall.ts';
import type { AgencyId, CounterId, SeriesPrefix, ServiceId, ZoneId } from '../../../shared/ids.ts';

export interface HallIndex {
  hall: Hall;
  agencies: ReadonlyMap<AgencyId, Agency>;
  services: ReadonlyMap<ServiceId, Service>;
  counters: ReadonlyMap<CounterId, Counter>;
  /** In the order of their numbers. */
  countersInOrder: readonly Counter[];
  series: ReadonlySet<SeriesPrefix>;
  priorityGroups: ReadonlySet<string>;
  /** The agency of a service or a counter of this hall. */
  agencyOf: (whose: { agencyId: AgencyId }) => Agency;
  /** Null: a shared counter has none. */
  agencyOfCounter: (counter: Counter) => Agency | null;
  counterOf: (where: { counterId: CounterId }) => Counter;
  servicesOf: (counter: Counter) => readonly Service[];
  /** Its own, else its agency's (rule I2). */
  seriesOf: (service: Service) => SeriesPrefix;
  /** In the order of their numbers. */
  countersOf: (service: { serviceId: ServiceId }) => readonly Counter[];
  /** All services that some counter of this service serves, itself included. */
  neighboursOf: (service: { serviceId: ServiceId }) => readonly Service[];
  /** Where its visitors wait. */
  zoneIdOf: (service: { serviceId: ServiceId }) => ZoneId;
  zoneOf: (where: { zoneId: ZoneId }) => Hall['zones'][number];
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
  const agencies = new Map(hall.agencies.map((agency) => [agency.agencyId, agency]));
  const services = new Map(hall.services.map((service) => [service.serviceId, service]));
  const counters = new Map(hall.counters.map((counter) => [counter.counterId, counter]));
  const zones = new Map(hall.zones.map((zone) => [zone.zoneId, zone]));
  const countersOfService = perService(hall, ({ serviceId }) =>
    countersInOrder.filter((counter) => counter.serviceIds.includes(serviceId)),
  );
  const countersOf = ({ serviceId }: { serviceId: ServiceId }) => there(countersOfService, serviceId);
  const neighbours = perService(hall, (service) => {
    const servedWithIt = countersOf(service).flatMap(({ serviceIds }) => serviceIds);
    return [...new Set([service.serviceId, ...servedWithIt])].map((id) => there(services, id));
  });
  const zoneIds = perService(hall, (service) => (countersOf(service)[0] ?? hall.zones[0]!).zoneId);
  const agencyOf = ({ agencyId }: { agencyId: AgencyId }) => there(agencies, agencyId);
  const seriesOf = (service: Service) => service.series ?? agencyOf(service).series;
  return {
    hall,
    agencies,
    services,
    counters,
    countersInOrder,
    series: new Set(hall.services.map(seriesOf)),
    priorityGroups: new Set(hall.priorityGroups.map(({ code }) => code)),
    agencyOf,
    agencyOfCounter: ({ agencyId }) => (agencyId === null ? null : there(agencies, agencyId)),
    counterOf: ({ counterId }) => there(counters, counterId),
    servicesOf: ({ serviceIds }) => serviceIds.map((id) => there(services, id)),
    seriesOf,
    countersOf,
    neighboursOf: ({ serviceId }) => there(neighbours, serviceId),
    zoneIdOf: ({ serviceId }) => there(zoneIds, serviceId),
    zoneOf: ({ zoneId }) => there(zones, zoneId),
  };
}

const perService = <V>(hall: Hall, find: (service: Service) => V): ReadonlyMap<ServiceId, V> =>
  new Map(hall.services.map((service) => [service.serviceId, find(service)]));

/** The hall's schema has seen to it that whatever one part of the hall names is there. */
function there<K extends string, V>(map: ReadonlyMap<K, V>, id: K): V {
  const found = map.get(id);
  if (found === undefined) throw new Error(`The hall has no ${id}`);
  return found;
}
