/** What the shape of a hall allows and is all the same a mistake, or looks like one; each line names whose it is (rule H6). */
import type { Counter, Hall, Hours, Schedule } from '../../../shared/hall.ts';
import { unseenNames } from './names-seen.ts';

export interface HallFindings {
  /** The hall would not do what its file seems to say. */
  errors: string[];
  /** It does, and perhaps nobody meant it. */
  warnings: string[];
}

export const findingsIn = (hall: Hall): HallFindings => ({
  errors: [
    ...unseenNames(hall),
    ...seriesProblems(hall),
    ...hall.counters.flatMap((counter) => foreignServices(hall, counter)),
    ...schedulesIn(hall).flatMap(([owner, schedule]) => scheduleErrors(schedule).map((what) => `${owner}: ${what}`)),
  ],
  warnings: [
    ...unusedParts(hall),
    ...sameNames(hall),
    ...sharedIds(hall),
    ...schedulesIn(hall).flatMap(([owner, schedule]) => scheduleWarnings(schedule).map((what) => `${owner}: ${what}`)),
  ],
});

export const schedulesIn = (hall: Hall): [owner: string, schedule: Schedule][] => [
  ['hall', hall.schedule],
  ...hall.agencies.flatMap(({ agencyId, schedule }) => scheduled(`agency ${agencyId}`, schedule)),
  ...hall.services.flatMap(({ serviceId, schedule }) => scheduled(`service ${serviceId}`, schedule)),
];

const scheduled = (owner: string, schedule: Schedule | undefined): [string, Schedule][] =>
  schedule === undefined ? [] : [[owner, schedule]];

/** People look for their number by its letters: two agencies with the same ones send them to the wrong counters. */
function seriesProblems({ agencies, services }: Hall): string[] {
  const owners = new Map<string, Set<string>>();
  for (const { agencyId, series } of agencies) owners.set(series, (owners.get(series) ?? new Set()).add(agencyId));
  for (const { agencyId, series } of services)
    if (series !== undefined) owners.set(series, (owners.get(series) ?? new Set()).add(agencyId));
  return [...owners]
    .filter(([, of]) => of.size > 1)
    .map(
      ([series, of]) =>
        `agencies ${[...of].join(' and ')}: both give numbers of the series ${series}; give each its own`,
    );
}

/** Its officers are of its agency, and of no other. */
function foreignServices({ services }: Hall, { counterId, agencyId, serviceIds }: Counter): string[] {
  if (agencyId === null) return [];
  return services
    .filter((service) => serviceIds.includes(service.serviceId) && service.agencyId !== agencyId)
    .map(
      (service) =>
        `counter ${counterId}: it is of the agency ${agencyId} and serves ${service.serviceId} of ${service.agencyId}; a shared counter has "agencyId": null`,
    );
}

const days = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function scheduleErrors({ weekly, exceptions }: Schedule): string[] {
  return [
    ...twiceIn(weekly).map((day) => `${days[day]} (${day}) is there twice in the weekly hours`),
    ...exceptions.flatMap(({ from, hours }) =>
      twiceIn(hours).map((day) => `${days[day]} (${day}) is there twice in the exception from ${from}`),
    ),
    ...[...weekly, ...exceptions.flatMap(({ hours }) => hours)].flatMap(overlappingBreaks),
  ];
}

function twiceIn(rows: readonly Hours[]): number[] {
  const all = rows.flatMap(({ weekdays }) => weekdays);
  return [...new Set(all.filter((day, place) => all.indexOf(day) !== place))];
}

function overlappingBreaks({ open, close, breaks }: Hours): string[] {
  const sorted = breaks.toSorted((a, b) => a.start.localeCompare(b.start));
  return sorted.flatMap(({ start, end }, place) => {
    const before = sorted[place - 1];
    if (before === undefined || before.end <= start) return [];
    return [`hours ${open}-${close}: the breaks ${before.start}-${before.end} and ${start}-${end} overlap`];
  });
}

function scheduleWarnings({ exceptions }: Schedule): string[] {
  const sorted = exceptions.toSorted((a, b) => a.from.localeCompare(b.from));
  return sorted.flatMap(({ from, to }, place) => {
    const before = sorted[place - 1];
    if (before === undefined || before.to < from) return [];
    return [
      `the exceptions ${before.from} to ${before.to} and ${from} to ${to} overlap; the one that stands first in the file counts`,
    ];
  });
}

function unusedParts({ zones, agencies, services, counters }: Hall): string[] {
  const served = new Set(counters.flatMap(({ serviceIds }) => serviceIds));
  const inZones = new Set(counters.map(({ zoneId }) => zoneId));
  const withServices = new Set(services.map(({ agencyId }) => agencyId));
  return [
    ...services
      .filter(({ serviceId }) => !served.has(serviceId))
      .map(({ serviceId }) => `service ${serviceId}: no counter serves it, so it gives no numbers`),
    ...agencies
      .filter(({ agencyId }) => !withServices.has(agencyId))
      .map(({ agencyId }) => `agency ${agencyId}: it has no service`),
    ...zones.filter(({ zoneId }) => !inZones.has(zoneId)).map(({ zoneId }) => `zone ${zoneId}: no counter is in it`),
    ...counters
      .filter(({ duty }) => duty.length === 0)
      .map(({ counterId }) => `counter ${counterId}: no officer is on duty on any weekday`),
  ];
}

function sameNames({ services }: Hall): string[] {
  const first = new Map<string, string>();
  return services.flatMap(({ serviceId, agencyId, name }) => {
    const key = `${agencyId} ${name.id.toLowerCase()}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, serviceId);
    return other === undefined ? [] : [`service ${serviceId}: it has the same name as ${other} of the same agency`];
  });
}

/** Allowed, and hard to talk about. */
function sharedIds({ zones, agencies, services, counters }: Hall): string[] {
  const ids = [
    ...zones.map(({ zoneId }): [string, string] => [zoneId, 'zone']),
    ...agencies.map(({ agencyId }): [string, string] => [agencyId, 'agency']),
    ...services.map(({ serviceId }): [string, string] => [serviceId, 'service']),
    ...counters.map(({ counterId }): [string, string] => [counterId, 'counter']),
  ];
  const first = new Map<string, string>();
  return ids.flatMap(([id, kind]) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, kind);
    return other === undefined || other === kind ? [] : [`${kind} ${id}: there is also a ${other} with this id`];
  });
}
