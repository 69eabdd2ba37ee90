/** How the things of the settings are called, and what stands about each in a list. Pure but for the language. */
import { say, type Words } from '../../../../shared/client/language.ts';
import type { HallShape } from '../../../../shared/hall.ts';
import { Text } from '../../../../shared/text.ts';
import { type HallThing, type ThingList, thingId, thingsOf } from '../draft/identity.ts';

const words = {
  counter: { id: 'Loket {number}', en: 'Counter {number}' },
  shared: { id: 'Loket bersama', en: 'Shared counter' },
  unnamed: { id: '(belum bernama)', en: '(no name yet)' },
  services: { id: '{count} layanan', en: 'services: {count}' },
  counters: { id: '{count} loket', en: 'counters: {count}' },
  series: { id: 'seri {series}', en: 'series {series}' },
  minutes: { id: '{minutes} menit', en: '{minutes} min' },
  noCounter: { id: 'tidak ada loket', en: 'no counter' },
} satisfies Words;

export interface ThingWords {
  title: string;
  about: string;
}

/** Words of a text that may not be filled in yet. */
export function sayText(value: unknown): string {
  const text = Text.safeParse(value);
  return text.success ? say(text.data) : '';
}

const describe: Record<ThingList, (thing: HallThing, hall: HallShape) => ThingWords> = {
  zones: (thing, hall) => ({
    title: sayText(thing.name),
    about: join(
      sayText(thing.place),
      say(words.counters, { count: countIn(hall, 'counters', 'zoneId', thing.zoneId) }),
    ),
  }),
  agencies: (thing, hall) => ({
    title: sayText(thing.shortName) || sayText(thing.name),
    about: join(
      sayText(thing.name),
      say(words.series, { series: String(thing.series ?? '') }),
      say(words.services, { count: countIn(hall, 'services', 'agencyId', thing.agencyId) }),
      say(words.counters, { count: countIn(hall, 'counters', 'agencyId', thing.agencyId) }),
    ),
  }),
  services: (thing, hall) => ({
    title: sayText(thing.name),
    about: join(
      nameOf(hall, 'agencies', thing.agencyId),
      say(words.minutes, { minutes: String(thing.standardMinutes ?? '') }),
      hall.counters.some(({ serviceIds }) => (serviceIds as readonly unknown[]).includes(thing.serviceId))
        ? ''
        : say(words.noCounter),
    ),
  }),
  counters: (thing, hall) => ({
    title: say(words.counter, { number: String(thing.number ?? '') }),
    about: join(
      thing.agencyId === null ? say(words.shared) : nameOf(hall, 'agencies', thing.agencyId),
      nameOf(hall, 'zones', thing.zoneId),
      say(words.services, { count: Array.isArray(thing.serviceIds) ? thing.serviceIds.length : 0 }),
    ),
  }),
  priorityGroups: (thing) => ({ title: sayText(thing.label), about: String(thing.code ?? '') }),
  lifeEvents: (thing) => ({ title: sayText(thing.name), about: String(thing.code ?? '') }),
};

export function thingWords(list: ThingList, thing: HallThing, hall: HallShape): ThingWords {
  const { title, about } = describe[list](thing, hall);
  return { title: title || say(words.unnamed), about };
}

/** The name of a thing by its id; the id where there is none. */
export function nameOf(hall: HallShape, list: ThingList, id: unknown): string {
  const thing = thingsOf(hall, list).find((one) => thingId(list, one) === id);
  return thing ? thingWords(list, thing, hall).title : String(id ?? '');
}

const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');
const countIn = (hall: HallShape, list: ThingList, field: string, id: unknown): number =>
  thingsOf(hall, list).filter((thing) => thing[field] === id).length;
