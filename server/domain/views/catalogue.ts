import type { Instant, ZoneId } from '../../../shared/ids.ts';
import type { AboutView, CatalogueView } from '../../../shared/views.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import type { Ready } from '../core/state.ts';
import { isManned } from '../counter/desk.ts';
import { openingOf } from './opening.ts';

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
  return {
    ...{ hallName, timezone, timezoneLabel, address, pledge, complaintChannels },
    opening: openingOf(index, at, services),
    agencies: agencies.map(({ agencyId, name, shortName }) => {
      const counters = index.countersInOrder.filter((counter) => counter.agencyId === agencyId);
      const own = services.filter((service) => service.agencyId === agencyId);
      return {
        ...{ name, shortName, zoneName: index.zones.get(counters[0]?.zoneId as ZoneId)?.name ?? null },
        opening: openingOf(index, at, own),
        isThere: counters.some(({ counterId }) => isManned(state, counterId)),
      };
    }),
  };
}

export function catalogueView(state: Ready): CatalogueView {
  const index = indexOf(state.hall);
  const { hall } = index;
  return {
    hall: hallFacts(index),
    zones: hall.zones.map(({ zoneId, name, place }) => ({ zoneId, name, place })),
    agencies: hall.agencies.map(({ agencyId, name, shortName, spokenName = shortName, level, series }) => {
      const counters = index.countersInOrder.filter((counter) => counter.agencyId === agencyId);
      const zoneIds = [...new Set(counters.map(({ zoneId }) => zoneId))];
      return { agencyId, name, shortName, spokenName, level, series, zoneIds };
    }),
    services: hall.services.map(({ dailyQuota: _quota, schedule: _schedule, ...service }) => ({
      ...service,
      procedure: service.procedure ?? [],
      series: index.seriesOf(service),
      zoneId: index.zoneIdOf(service),
    })),
    counters: index.countersInOrder.map(({ counterId, number, agencyId, zoneId, serviceIds }) => ({
      counterId,
      number,
      agencyId,
      zoneId,
      serviceIds,
    })),
    priorityGroups: hall.priorityGroups,
    mostAsked: hall.mostAsked,
  };
}

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
