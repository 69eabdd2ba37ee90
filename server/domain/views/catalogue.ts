import type { AgencyId, Instant, ZoneId } from '../../../shared/base/ids.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import type { AboutView } from '../../../shared/views/about-view.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { bestOf } from '../../../shared/views/presence.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import type { Ready } from '../core/state.ts';
import { presenceAt } from '../presence/presence.ts';
import { openingOf } from './opening.ts';
import { publicStops } from './public-stops.ts';

/** What anybody may read of the hall. */
export function aboutView(state: Ready, at: Instant): AboutView {
  const index = indexOf(state.hall);
  const {
    name: hallName,
    timezone,
    timezoneLabel,
    services,
    agencies,
    address,
    pledge,
    complaintChannels,
  } = index.hall;
  const presenceOf = presenceAt(state, at);
  return {
    ...{ hallName, timezone, timezoneLabel, address, pledge, complaintChannels },
    stops: publicStops(state, at),
    opening: openingOf(index, at, services),
    agencies: agencies.map(({ agencyId, name, shortName }) => {
      const own = services.filter((service) => service.agencyId === agencyId);
      const zoneId = zoneIdsOf(index, agencyId)[0] ?? (own[0] && index.zoneIdOf(own[0]));
      const presence = bestOf(own.map(presenceOf)) ?? { status: 'off' };
      return {
        ...{ name, shortName, zoneName: (zoneId && index.zones.get(zoneId)?.name) ?? null },
        ...{ opening: openingOf(index, at, own), presence, isThere: presence.status === 'open' },
      };
    }),
  };
}

/** Where its own counters are; of an agency that has only shared ones none: its services tell where they are. */
function zoneIdsOf({ countersInOrder }: HallIndex, agencyId: AgencyId): ZoneId[] {
  const own = countersInOrder.filter((counter) => counter.agencyId === agencyId);
  return [...new Set(own.map(({ zoneId }) => zoneId))];
}

export function catalogueView(state: Ready): CatalogueView {
  const index = indexOf(state.hall);
  const { hall } = index;
  return {
    hall: hallFacts(index),
    zones: hall.zones.map(({ zoneId, name, place }) => ({ zoneId, name, place })),
    agencies: hall.agencies.map(({ agencyId, name, shortName, spokenName = shortName, level, series }) => {
      const zoneIds = zoneIdsOf(index, agencyId);
      return { agencyId, name, shortName, spokenName, level, series, zoneIds };
    }),
    services: hall.services.map(
      ({ dailyQuota: _quota, schedule: _schedule, internal: _internal, lifeEvents: _events, ...service }) => ({
        ...service,
        procedure: service.procedure ?? [],
        series: index.seriesOf(service),
        zoneId: index.zoneIdOf(service),
      }),
    ),
    counters: index.countersInOrder.map(({ counterId, number, agencyId, zoneId, serviceIds }) => ({
      counterId,
      number,
      agencyId,
      zoneId,
      serviceIds,
    })),
    priorityGroups: hall.priorityGroups,
    mostAsked: hall.mostAsked,
    lifeEvents: lifeEventsOf(hall),
  };
}

/** In the order of the hall; one that no service names leads nowhere. */
const lifeEventsOf = ({ lifeEvents = [], services }: Hall): CatalogueView['lifeEvents'] =>
  lifeEvents.flatMap(({ code, name }) => {
    const serviceIds = services.flatMap((service) => (service.lifeEvents?.includes(code) ? service.serviceId : []));
    return serviceIds.length === 0 ? [] : { code, name, serviceIds };
  });

function hallFacts({ hall }: HallIndex): CatalogueView['hall'] {
  const {
    name,
    shortName,
    city,
    timezone,
    timezoneLabel,
    dayStartsAt = '00:00',
    notice = null,
    pledge,
    complaintChannels,
    policy,
  } = hall;
  const { returnMinutes, holdMaxMinutes } = policy;
  return {
    name,
    shortName,
    city,
    timezone,
    timezoneLabel,
    dayStartsAt,
    notice,
    pledge,
    complaintChannels,
    returnMinutes,
    holdMaxMinutes,
  };
}
