/** What the shape of a hall allows and is all the same a mistake, or looks like one; each line names whose it is (rule H6). */
import type { Hall, Hours, Schedule } from '../../shared/hall/hall.ts';
import type { SettingsProblem } from '../../shared/hall/whole-hall.ts';
import { hoursIn } from '../../shared/hall/whole-hall.ts';
import { finding } from './finding.ts';
import { lookProblems } from './look.ts';
import { unseenNames } from './names-seen.ts';
import { sameNames, sharedIds, unusedParts } from './unused.ts';

/** The hall would not do what its settings seem to say. */
export const errorsIn = (hall: Hall): SettingsProblem[] => [
  ...unseenNames(hall),
  ...seriesProblems(hall),
  ...foreignServices(hall),
  ...lookProblems(hall),
  ...schedulesIn(hall).flatMap(scheduleErrors),
];

/** It does, and perhaps nobody meant it. */
export const warningsIn = (hall: Hall): SettingsProblem[] => [
  ...unusedParts(hall),
  ...sameNames(hall),
  ...sharedIds(hall),
  ...schedulesIn(hall).flatMap(scheduleWarnings),
];

type Path = SettingsProblem['path'];
type Owned = [owner: string, path: Path, schedule: Schedule];

const schedulesIn = (hall: Hall): Owned[] => [
  ['hall', ['schedule'], hall.schedule],
  ...hall.agencies.flatMap(({ agencyId, schedule }, n) =>
    scheduled(`agency ${agencyId}`, ['agencies', n, 'schedule'], schedule),
  ),
  ...hall.services.flatMap(({ serviceId, schedule }, n) =>
    scheduled(`service ${serviceId}`, ['services', n, 'schedule'], schedule),
  ),
];

const scheduled = (owner: string, path: Path, schedule: Schedule | undefined): Owned[] =>
  schedule === undefined ? [] : [[owner, path, schedule]];

/** People look for their number by its letters: two agencies with the same ones send them to the wrong counters. */
function seriesProblems({ agencies, services }: Hall): SettingsProblem[] {
  const all: [series: string, agencyId: string, path: Path][] = [
    ...agencies.map(({ agencyId, series }, n): (typeof all)[number] => [series, agencyId, ['agencies', n, 'series']]),
    ...services.flatMap(({ agencyId, series }, n): typeof all =>
      series === undefined ? [] : [[series, agencyId, ['services', n, 'series']]],
    ),
  ];
  const owners = new Map<string, Set<string>>();
  for (const [series, agencyId] of all) owners.set(series, (owners.get(series) ?? new Set()).add(agencyId));
  return all.flatMap(([series, agencyId, path]) => {
    const of = [...(owners.get(series) ?? [])];
    if (of.length < 2) return [];
    const others = of.filter((other) => other !== agencyId).join(', ');
    return finding(
      `agencies ${of.join(' and ')}`,
      path,
      `both give numbers of the series ${series}; give each its own`,
      `Seri ${series} juga dipakai instansi ${others}. Beri masing-masing serinya sendiri.`,
      `The series ${series} is used by ${others} too. Give each its own.`,
    );
  });
}

/** Its officers are of its agency, and of no other. */
function foreignServices({ services, counters }: Hall): SettingsProblem[] {
  const agencyOf = new Map(services.map(({ serviceId, agencyId }) => [serviceId, agencyId]));
  return counters.flatMap(({ counterId, agencyId, serviceIds }, n) =>
    serviceIds.flatMap((serviceId, place) => {
      const other = agencyOf.get(serviceId);
      if (agencyId === null || other === agencyId || other === undefined) return [];
      return finding(
        `counter ${counterId}`,
        ['counters', n, 'serviceIds', place],
        `it is of the agency ${agencyId} and serves ${serviceId} of ${other}; a shared counter has "agencyId": null`,
        `${serviceId} adalah layanan instansi ${other}. Pilih layanan instansi ini, atau jadikan loket bersama.`,
        `${serviceId} is a service of ${other}. Choose one of this agency, or make it a shared counter.`,
      );
    }),
  );
}

const days = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const hari = ['', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];

function scheduleErrors([owner, path, schedule]: Owned): SettingsProblem[] {
  const { weekly, exceptions } = schedule;
  const twice = (rows: readonly Hours[], at: Path, where: string): SettingsProblem[] =>
    twiceIn(rows).map((day) =>
      finding(
        owner,
        [...path, ...at],
        `${days[day]} (${day}) is there twice in the ${where}`,
        `${hari[day]} ada dua kali. Tulis tiap hari satu kali.`,
        `${days[day]} is there twice. Write each day once.`,
      ),
    );
  return [
    ...twice(weekly, ['weekly'], 'weekly hours'),
    ...exceptions.flatMap(({ from, hours }, n) => twice(hours, ['exceptions', n, 'hours'], `exception from ${from}`)),
    ...[...hoursIn(schedule)].flatMap(([at, hours]) => overlappingBreaks(owner, [...path, ...at], hours)),
  ];
}

function twiceIn(rows: readonly Hours[]): number[] {
  const all = rows.flatMap(({ weekdays }) => weekdays);
  return [...new Set(all.filter((day, place) => all.indexOf(day) !== place))];
}

function overlappingBreaks(owner: string, path: Path, { open, close, breaks }: Hours): SettingsProblem[] {
  const sorted = breaks.toSorted((a, b) => a.start.localeCompare(b.start));
  return sorted.flatMap((pause, place) => {
    const before = sorted[place - 1];
    if (before === undefined || before.end <= pause.start) return [];
    return finding(
      owner,
      [...path, 'breaks', breaks.indexOf(pause), 'start'],
      `hours ${open}-${close}: the breaks ${before.start}-${before.end} and ${pause.start}-${pause.end} overlap`,
      `Istirahat ini bertumpuk dengan ${before.start}–${before.end}.`,
      `This break overlaps with ${before.start}–${before.end}.`,
    );
  });
}

function scheduleWarnings([owner, path, { exceptions }]: Owned): SettingsProblem[] {
  const sorted = exceptions.toSorted((a, b) => a.from.localeCompare(b.from));
  return sorted.flatMap((exception, place) => {
    const { from, to } = exception;
    const before = sorted[place - 1];
    if (before === undefined || before.to < from) return [];
    return finding(
      owner,
      [...path, 'exceptions', exceptions.indexOf(exception), 'from'],
      `the exceptions ${before.from} to ${before.to} and ${from} to ${to} overlap; the one that stands first in the file counts`,
      `Bertumpuk dengan ${before.from} sampai ${before.to}; yang lebih atas yang berlaku.`,
      `It overlaps with ${before.from} to ${before.to}; the upper one counts.`,
    );
  });
}
