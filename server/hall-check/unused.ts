/** What is in the settings of a hall and does nothing, or is easily taken for something else. */
import type { Hall, Schedule } from '../../shared/hall/hall.ts';
import type { SettingsProblem } from '../../shared/hall/whole-hall.ts';
import { finding } from './finding.ts';

export function unusedParts(hall: Hall): SettingsProblem[] {
  const { zones, agencies, services, counters } = hall;
  const served = new Set(counters.flatMap(({ serviceIds }) => serviceIds));
  const inZones = new Set(counters.map(({ zoneId }) => zoneId));
  const withServices = new Set(services.map(({ agencyId }) => agencyId));
  return [
    ...services.flatMap(({ serviceId }, n) =>
      served.has(serviceId)
        ? []
        : finding(
            `service ${serviceId}`,
            ['services', n, 'serviceId'],
            'no counter serves it, so it gives no numbers',
            'Tidak ada loket yang melayaninya, jadi nomornya tidak diberikan.',
            'No counter serves it, so it gives no numbers.',
          ),
    ),
    ...agencies.flatMap(({ agencyId }, n) =>
      withServices.has(agencyId)
        ? []
        : finding(
            `agency ${agencyId}`,
            ['agencies', n, 'agencyId'],
            'it has no service',
            'Instansi ini belum mempunyai layanan.',
            'This agency has no service.',
          ),
    ),
    ...agencies.flatMap(({ agencyId, comesOn }, n) =>
      comesOn === undefined || comesOn.weekdays.length + comesOn.dates.length > 0
        ? []
        : finding(
            `agency ${agencyId}`,
            ['agencies', n, 'comesOn'],
            'it comes on no weekday and on no date',
            'Belum ada hari atau tanggal kedatangan.',
            'It comes on no weekday and on no date.',
          ),
    ),
    ...zones.flatMap(({ zoneId }, n) =>
      inZones.has(zoneId)
        ? []
        : finding(
            `zone ${zoneId}`,
            ['zones', n, 'zoneId'],
            'no counter is in it',
            'Belum ada loket di zona ini.',
            'No counter is in this zone.',
          ),
    ),
    ...counters.flatMap(({ counterId, duty }, n) =>
      duty.length > 0
        ? []
        : finding(
            `counter ${counterId}`,
            ['counters', n, 'duty'],
            'no officer is on duty on any weekday',
            'Tidak ada hari dinas petugas.',
            'No officer is on duty on any weekday.',
          ),
    ),
    ...idleDuty(hall),
  ];
}

/** Officers who would come on days alone on which nothing that they serve is open. */
const idleDuty = (hall: Hall): SettingsProblem[] =>
  hall.counters.flatMap(({ counterId, duty, serviceIds }, n) => {
    const open = new Set(serviceIds.flatMap((serviceId) => openWeekdays(hall, serviceId)));
    if (duty.length === 0 || duty.some((weekday) => open.has(weekday))) return [];
    return finding(
      `counter ${counterId}`,
      ['counters', n, 'duty'],
      'officers are on duty only on weekdays on which none of its services is open',
      'Hari dinas petugasnya hanya hari ketika tidak ada layanannya yang buka.',
      'Its officers are on duty only on weekdays on which none of its services is open.',
    );
  });

/** By the week, and by dates on which it is open all the same. */
function openWeekdays({ services, agencies, schedule }: Hall, serviceId: string): number[] {
  const service = services.find((one) => one.serviceId === serviceId);
  const agency = agencies.find(({ agencyId }) => agencyId === service?.agencyId);
  const schedules = [service?.schedule, agency?.schedule, schedule].filter((one): one is Schedule => one !== undefined);
  const week = schedules.find(({ weekly }) => weekly.length > 0)?.weekly ?? [];
  const dates = schedules.flatMap(({ exceptions }) => exceptions.flatMap(({ hours }) => hours));
  const { comesOn } = agency ?? {};
  const comes = (weekday: number) =>
    !comesOn || comesOn.dates.length > 0 || comesOn.weekdays.some((one) => one === weekday);
  const all: number[] = [...week, ...dates].flatMap(({ weekdays }) => weekdays);
  return all.filter(comes);
}

export function sameNames({ services }: Hall): SettingsProblem[] {
  const first = new Map<string, string>();
  return services.flatMap(({ serviceId, agencyId, name }, n) => {
    const key = `${agencyId} ${name.id.toLowerCase()}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, serviceId);
    if (other === undefined) return [];
    return finding(
      `service ${serviceId}`,
      ['services', n, 'name', 'id'],
      `it has the same name as ${other} of the same agency`,
      `Namanya sama dengan layanan ${other} di instansi yang sama.`,
      `It has the same name as ${other} of the same agency.`,
    );
  });
}

const kindWords: Record<string, string> = { zone: 'zona', agency: 'instansi', service: 'layanan', counter: 'loket' };

/** Allowed, and hard to talk about. */
export function sharedIds({ zones, agencies, services, counters }: Hall): SettingsProblem[] {
  const ids: [id: string, kind: string, path: SettingsProblem['path']][] = [
    ...zones.map(({ zoneId }, n): (typeof ids)[number] => [zoneId, 'zone', ['zones', n, 'zoneId']]),
    ...agencies.map(({ agencyId }, n): (typeof ids)[number] => [agencyId, 'agency', ['agencies', n, 'agencyId']]),
    ...services.map(({ serviceId }, n): (typeof ids)[number] => [serviceId, 'service', ['services', n, 'serviceId']]),
    ...counters.map(({ counterId }, n): (typeof ids)[number] => [counterId, 'counter', ['counters', n, 'counterId']]),
  ];
  const first = new Map<string, string>();
  return ids.flatMap(([id, kind, path]) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, kind);
    if (other === undefined || other === kind) return [];
    return finding(
      `${kind} ${id}`,
      path,
      `there is also a ${other} with this id`,
      `Ada juga ${kindWords[other]} dengan id ini.`,
      `There is also a ${other} with this id.`,
    );
  });
}
