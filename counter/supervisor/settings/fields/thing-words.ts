/** How the things of the settings are called, and what stands about each in a list. Pure but for the language. */

import { Text } from '../../../../shared/base/text.ts';
import { say, type Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
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

const titles: Record<ThingList, (thing: HallThing) => string> = {
  zones: ({ name }) => sayText(name),
  agencies: ({ shortName, name }) => sayText(shortName) || sayText(name),
  services: ({ name }) => sayText(name),
  counters: ({ number }) => say(words.counter, { number: String(number ?? '') }),
  priorityGroups: ({ label }) => sayText(label),
  lifeEvents: ({ name }) => sayText(name),
};

const abouts: Record<ThingList, (thing: HallThing, facts: Facts) => string> = {
  zones: ({ place, zoneId }, { countersIn }) =>
    join(sayText(place), say(words.counters, { count: countersIn.get(zoneId) ?? 0 })),
  agencies: ({ name, series, agencyId }, { servicesOf, countersOf }) =>
    join(
      sayText(name),
      say(words.series, { series: String(series ?? '') }),
      say(words.services, { count: servicesOf.get(agencyId) ?? 0 }),
      say(words.counters, { count: countersOf.get(agencyId) ?? 0 }),
    ),
  services: ({ serviceId, agencyId, standardMinutes }, { agencies, served }) =>
    join(
      agencies.get(agencyId) ?? '',
      say(words.minutes, { minutes: String(standardMinutes ?? '') }),
      served.has(serviceId) ? '' : say(words.noCounter),
    ),
  counters: ({ agencyId, zoneId, serviceIds }, { agencies, zones }) =>
    join(
      agencyId === null ? say(words.shared) : (agencies.get(agencyId) ?? ''),
      zones.get(zoneId) ?? '',
      say(words.services, { count: Array.isArray(serviceIds) ? serviceIds.length : 0 }),
    ),
  priorityGroups: ({ code }) => String(code ?? ''),
  lifeEvents: ({ code }) => String(code ?? ''),
};

/** What stands about many things, found once. */
interface Facts {
  agencies: ReadonlyMap<unknown, string>;
  zones: ReadonlyMap<unknown, string>;
  served: ReadonlySet<unknown>;
  servicesOf: ReadonlyMap<unknown, number>;
  countersOf: ReadonlyMap<unknown, number>;
  countersIn: ReadonlyMap<unknown, number>;
}

function factsOf(hall: HallShape): Facts {
  const names = (list: ThingList) =>
    new Map<unknown, string>(thingsOf(hall, list).map((thing) => [thingId(list, thing), titleOfThing(list, thing)]));
  return {
    agencies: names('agencies'),
    zones: names('zones'),
    served: new Set<unknown>(hall.counters.flatMap(({ serviceIds }) => serviceIds)),
    servicesOf: countsBy(hall, 'services', 'agencyId'),
    countersOf: countsBy(hall, 'counters', 'agencyId'),
    countersIn: countsBy(hall, 'counters', 'zoneId'),
  };
}

function countsBy(hall: HallShape, list: ThingList, field: string): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const thing of thingsOf(hall, list)) counts.set(thing[field], (counts.get(thing[field]) ?? 0) + 1);
  return counts;
}

export const titleOfThing = (list: ThingList, thing: HallThing): string => titles[list](thing) || say(words.unnamed);

/** All things of a list, in its order. */
export function listWords(hall: HallShape, list: ThingList): ThingWords[] {
  const facts = factsOf(hall);
  return thingsOf(hall, list).map((thing) => ({ title: titleOfThing(list, thing), about: abouts[list](thing, facts) }));
}

/** The name of a thing by its id; the id where there is none. */
export function nameOf(hall: HallShape, list: ThingList, id: unknown): string {
  const thing = thingsOf(hall, list).find((one) => thingId(list, one) === id);
  return thing ? titleOfThing(list, thing) : String(id ?? '');
}

const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');
