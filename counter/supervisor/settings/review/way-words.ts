/** The places of the settings, and what stands there, in words. Pure but for the language. */

import { say, type Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { orderStep, type SettingsPath } from '../../../../shared/settings/difference.ts';
import { fieldNames, thingNames } from '../../../../shared/settings/field-words.ts';
import { allWords } from '../../../../shared/settings/value-words.ts';
import { isThingList } from '../draft/identity.ts';
import { nameOf } from '../fields/thing-words.ts';

const words = {
  gone: { id: 'tidak ada', en: 'not there' },
  order: { id: 'urutan', en: 'order' },
} satisfies Words;

/** "Layanan Penggantian KTP-el · Biaya". `halls`: where the name of a thing is looked for, in this order. */
export function wayWords(way: SettingsPath, halls: readonly HallShape[]): string {
  const [list = '', id, ...rest] = way;
  if (!isThingList(list) || id === undefined) return namesIn(way).join(' · ');
  if (id === orderStep) return `${namesIn([list]).join('')}: ${say(words.order)}`;
  const name = halls.map((hall) => nameOf(hall, list, id)).find((one) => one !== id) ?? id;
  const isNamed = name.startsWith(say(thingNames[list]));
  return [isNamed ? name : `${say(thingNames[list])} ${name}`, ...namesIn(rest)].join(' · ');
}

/** What has no name of its own (a date) stands as it is. */
const namesIn = (way: SettingsPath): string[] =>
  way.map((step) => {
    const name = fieldNames[step];
    return name ? say(name) : step.replace('..', ' – ');
  });

/** To choose between two: whole, for what differs may stand at the end. `halls`: where the names of things are looked for. */
export function choiceWords(path: SettingsPath, value: unknown, halls: readonly HallShape[]): string {
  const [hall] = halls;
  if (value === undefined || hall === undefined) return say(words.gone);
  return say(allWords(path, value, { ...hall, ...thingsOf(halls) }));
}

/** A thing that one of them has taken away is named by another. */
const thingsOf = (halls: readonly HallShape[]) => ({
  zones: halls.flatMap(({ zones }) => zones),
  agencies: halls.flatMap(({ agencies }) => agencies),
  services: halls.flatMap(({ services }) => services),
  counters: halls.flatMap(({ counters }) => counters),
  lifeEvents: halls.flatMap(({ lifeEvents = [] }) => lifeEvents),
});
