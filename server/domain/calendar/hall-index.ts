/** The hall by id, computed once for each hall that was configured. */

import type { AgencyId, CounterId, SeriesPrefix, ServiceId, ZoneId } from '../../../shared/base/ids.ts';
import type { Agency, Counter, Hall, Service, Zone } from '../../../shared/hall/hall.ts';

/** Whoever looks for an id that was written yesterday must expect nothing: settings change, and history outlives them (rule H4). */
export interface HallIndex {
  hall: Hall;
  zones: ReadonlyMap<ZoneId, Zone>;
  agencies: ReadonlyMap<AgencyId, Agency>;
  services: ReadonlyMap<ServiceId, Service>;
  counters: ReadonlyMap<CounterId, Counter>;
  /** In the order of their numbers. */
  countersInOrder: readonly Counter[];
  series: ReadonlySet<SeriesPrefix>;
  priorityGroups: ReadonlySet<string>;
  /** Null: a shared counter has none. */
  agencyOfCounter: (counter: Counter) => Agency | null;
  /** Whose people work there: a shared counter is of all agencies whose services it serves. */
  agencyIdsOf: (counter: Counter) => readonly AgencyId[];
  servicesOf: (counter: Counter) => readonly Service[];
  /** Its own, else its agency's (rule I2). */
  seriesOf: (service: Service) => SeriesPrefix;
  /** In the order of their numbers. */
  countersOf: (service: { serviceId: ServiceId }) => readonly Counter[];
  /** All services that some counter of this service serves, itself included. */
  neighboursOf: (service: { serviceId: ServiceId }) => readonly Service[];
  /** Where its visitors wait. Of a service that is no more: where visitors come in. */
  zoneIdOf: (service: { serviceId: ServiceId }) => ZoneId;
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
  const countersInOrder = hall.counters.map(withEachServiceOnce).toSorted((a, b) => a.number - b.number);
  const zones = new Map(hall.zones.map((zone) => [zone.zoneId, zone]));
  const agencies = new Map(hall.agencies.map((agency) => [agency.agencyId, agency]));
  const services = new Map(hall.services.map((service) => [service.serviceId, service]));
  const counters = new Map(countersInOrder.map((counter) => [counter.counterId, counter]));
  const servicesOf = ({ serviceIds }: Pick<Counter, 'serviceIds'>) =>
    serviceIds.flatMap((id) => services.get(id) ?? []);
  const countersOfService = perService(hall, ({ serviceId }) =>
    countersInOrder.filter((counter) => counter.serviceIds.includes(serviceId)),
  );
  const countersOf = ({ serviceId }: { serviceId: ServiceId }) => countersOfService.get(serviceId) ?? [];
  const neighbours = perService(hall, (service) => {
    const servedWithIt = countersOf(service).flatMap(({ serviceIds }) => serviceIds);
    return servicesOf({ serviceIds: [...new Set([service.serviceId, ...servedWithIt])] });
  });
  const zoneIdOf = (service: { serviceId: ServiceId }) => (countersOf(service)[0] ?? firstZone(hall)).zoneId;
  const seriesOf = ({ series, agencyId }: Service) => series ?? agencies.get(agencyId)?.series ?? noSeries;
  return {
    hall,
    zones,
    agencies,
    services,
    counters,
    countersInOrder,
    series: new Set(hall.services.map(seriesOf)),
    priorityGroups: new Set(hall.priorityGroups.map(({ code }) => code)),
    agencyOfCounter: ({ agencyId }) => (agencyId === null ? null : (agencies.get(agencyId) ?? null)),
    agencyIdsOf: (counter) =>
      counter.agencyId === null ? servicesOf(counter).map(({ agencyId }) => agencyId) : [counter.agencyId],
    servicesOf,
    seriesOf,
    countersOf,
    neighboursOf: ({ serviceId }) => neighbours.get(serviceId) ?? [],
    zoneIdOf,
  };
}

/** Settings of before may name a service twice at one counter; its line is there once. */
function withEachServiceOnce(counter: Counter): Counter {
  const serviceIds = [...new Set(counter.serviceIds)];
  return serviceIds.length === counter.serviceIds.length ? counter : { ...counter, serviceIds };
}

const perService = <V>(hall: Hall, find: (service: Service) => V): ReadonlyMap<ServiceId, V> =>
  new Map(hall.services.map((service) => [service.serviceId, find(service)]));

/** The schema asks for a zone, and for the agency of each service: a hall without has none of these to show. */
const firstZone = ({ zones: [zone] }: Hall): Pick<Zone, 'zoneId'> => zone ?? { zoneId: 'mpp' as ZoneId };
const noSeries = 'X' as SeriesPrefix;
