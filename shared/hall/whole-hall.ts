/** What the shape of a hall alone cannot say: names that must be there once, what refers to them, and times in their order. */
import type { Agency, Counter, HallShape, Hours, Schedule } from './hall.ts';

/** Where it is in the JSON of a hall, and what is wrong there. */
export interface SettingsProblem {
  path: (string | number)[];
  /** In English with its owner, as a line about a hall file. */
  line: string;
  /** For the field itself. */
  words: { id: string; en: string };
}
type Problems = Generator<SettingsProblem>;

export function* wholeProblems(hall: HallShape): Problems {
  yield* twice(hall.zones, 'zones', 'zoneId', 'zone');
  yield* twice(hall.agencies, 'agencies', 'agencyId', 'agency');
  yield* twice(hall.services, 'services', 'serviceId', 'service');
  yield* twice(hall.counters, 'counters', 'counterId', 'counter');
  yield* twice(hall.counters, 'counters', 'number', 'counter number');
  yield* twice(hall.priorityGroups, 'priorityGroups', 'code', 'priority group');
  yield* twice(hall.lifeEvents ?? [], 'lifeEvents', 'code', 'life event');
  yield* loose(hall);
  yield* ofSchedule('hall', ['schedule'], hall.schedule);
  for (const [place, { agencyId, schedule }] of hall.agencies.entries())
    yield* ofSchedule(`agency ${agencyId}`, ['agencies', place, 'schedule'], schedule);
  for (const [place, { serviceId, schedule }] of hall.services.entries())
    yield* ofSchedule(`service ${serviceId}`, ['services', place, 'schedule'], schedule);
}

function* twice<T>(items: readonly T[], list: string, field: keyof T & string, noun: string): Problems {
  for (const [place, key] of repeated(items.map((item) => item[field])))
    yield {
      path: [list, place, field],
      line: `${noun} ${key} is there twice`,
      words: { id: `${key} dipakai dua kali. Beri yang lain.`, en: `${key} is used twice. Choose another.` },
    };
}

/** A line that is there twice would be counted, shown and passed twice. */
function* namedTwice(values: readonly (string | number)[], path: SettingsProblem['path'], noun: string): Problems {
  for (const [place, value] of repeated(values))
    yield {
      path: [...path, place],
      line: `${noun} ${value} is there twice`,
      words: { id: `${value} disebut dua kali.`, en: `${value} is named twice.` },
    };
}

/** Those that stand behind another one of the same value, with their places. */
const repeated = <T>(values: readonly T[]): [place: number, value: T][] =>
  [...values.entries()].filter(([place, value]) => values.indexOf(value) < place);

const nouns = {
  zone: { id: 'Zona', en: 'zone' },
  agency: { id: 'Instansi', en: 'agency' },
  service: { id: 'Layanan', en: 'service' },
  lifeEvent: { id: 'Peristiwa hidup', en: 'life event' },
};

/** What refers to something that is not there. */
function* loose(hall: HallShape): Problems {
  const zones = new Set<string>(hall.zones.map((zone) => zone.zoneId));
  const agencies = new Set<string>(hall.agencies.map((agency) => agency.agencyId));
  const services = new Set<string>(hall.services.map((service) => service.serviceId));
  const lifeEvents = new Set((hall.lifeEvents ?? []).map(({ code }) => code));
  for (const [place, service] of hall.services.entries()) {
    const owner = `service ${service.serviceId}`;
    if (!agencies.has(service.agencyId))
      yield missing(owner, ['services', place, 'agencyId'], 'agency', service.agencyId);
    for (const [at, code] of (service.lifeEvents ?? []).entries())
      if (!lifeEvents.has(code)) yield missing(owner, ['services', place, 'lifeEvents', at], 'lifeEvent', code);
  }
  for (const [place, counter] of hall.counters.entries())
    yield* ofCounter(counter, place, { zones, agencies, services });
  for (const [place, serviceId] of hall.mostAsked.entries())
    if (!services.has(serviceId)) yield missing('mostAsked', ['mostAsked', place], 'service', serviceId);
  yield* namedTwice(hall.mostAsked, ['mostAsked'], 'mostAsked: service');
}

type Known = Record<'zones' | 'agencies' | 'services', ReadonlySet<string>>;

function* ofCounter({ counterId, zoneId, agencyId, serviceIds, duty }: Counter, place: number, known: Known): Problems {
  const owner = `counter ${counterId}`;
  const at = (...path: (string | number)[]) => ['counters', place, ...path];
  if (!known.zones.has(zoneId)) yield missing(owner, at('zoneId'), 'zone', zoneId);
  if (agencyId !== null && !known.agencies.has(agencyId)) yield missing(owner, at('agencyId'), 'agency', agencyId);
  for (const [index, serviceId] of serviceIds.entries())
    if (!known.services.has(serviceId)) yield missing(owner, at('serviceIds', index), 'service', serviceId);
  yield* namedTwice(serviceIds, at('serviceIds'), `${owner}: service`);
  yield* namedTwice(duty, at('duty'), `${owner}: duty on weekday`);
}

const missing = (
  owner: string,
  path: SettingsProblem['path'],
  kind: keyof typeof nouns,
  id: string,
): SettingsProblem => ({
  path,
  line: `${owner}: no ${nouns[kind].en} ${id}`,
  words: { id: `${nouns[kind].id} “${id}” tidak ada.`, en: `There is no ${nouns[kind].en} “${id}”.` },
});

/** Clock times sort as text. */
function* ofSchedule(owner: string, path: SettingsProblem['path'], schedule: Agency['schedule']): Problems {
  if (schedule === undefined) return;
  for (const [place, exception] of schedule.exceptions.entries())
    if (exception.to < exception.from)
      yield {
        path: [...path, 'exceptions', place, 'to'],
        line: `${owner}: exception ${exception.from}: ends before it begins`,
        words: { id: 'Berakhir sebelum mulai.', en: 'It ends before it begins.' },
      };
  for (const [at, hours] of hoursIn(schedule)) yield* ofHours(owner, [...path, ...at], hours);
}

/** All of a schedule, each with its place in it. */
export function* hoursIn({ weekly, exceptions }: Schedule): Generator<[path: (string | number)[], hours: Hours]> {
  for (const [place, hours] of weekly.entries()) yield [['weekly', place], hours];
  for (const [place, exception] of exceptions.entries())
    for (const [index, hours] of exception.hours.entries()) yield [['exceptions', place, 'hours', index], hours];
}

function* ofHours(owner: string, path: SettingsProblem['path'], hours: Hours): Problems {
  const { open, close, lastTicket, breaks } = hours;
  const problem = (field: (string | number)[], line: string, id: string, en: string): SettingsProblem => ({
    path: [...path, ...field],
    line: `${owner}: hours ${open}-${close}: ${line}`,
    words: { id, en },
  });
  if (close <= open)
    yield problem(['close'], 'close before they open', 'Tutup harus sesudah buka.', 'It has to close after it opens.');
  if (lastTicket !== undefined && (lastTicket <= open || lastTicket > close))
    yield problem(
      ['lastTicket'],
      `last ticket ${lastTicket} is outside`,
      `Nomor terakhir harus di antara ${open} dan ${close}.`,
      `The last number has to be between ${open} and ${close}.`,
    );
  for (const [place, { start, end, noTicketsFrom }] of breaks.entries()) {
    if (end <= start || start < open || end > close)
      yield problem(
        ['breaks', place, 'start'],
        `break ${start}-${end} is outside or reversed`,
        `Istirahat harus di antara ${open} dan ${close}, dan selesai sesudah mulai.`,
        `A break has to be between ${open} and ${close}, and end after it begins.`,
      );
    if (noTicketsFrom !== undefined && (noTicketsFrom > end || noTicketsFrom < open))
      yield problem(
        ['breaks', place, 'noTicketsFrom'],
        `noTicketsFrom ${noTicketsFrom} is outside`,
        `Harus di antara ${open} dan ${end}.`,
        `It has to be between ${open} and ${end}.`,
      );
  }
}
