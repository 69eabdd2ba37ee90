/** The places of the settings, and what stands there, in words. Pure but for the language. */

import { Text } from '../../../../shared/base/text.ts';
import { say, type Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { orderStep, type SettingsPath } from '../../../../shared/settings/difference.ts';
import { choiceNames, fieldNames, thingNames } from '../../../../shared/settings/field-words.ts';
import { isThingList } from '../draft/identity.ts';
import { nameOf } from '../fields/thing-words.ts';

const words = {
  gone: { id: 'tidak ada', en: 'not there' },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  order: { id: 'urutan', en: 'order' },
  entries: { id: '{count} isian', en: '{count} {count|entry|entries}' },
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

/** Short: to choose between two. */
export function shortValue(value: unknown): string {
  if (value === undefined || value === null) return say(words.gone);
  if (typeof value === 'boolean') return say(value ? words.yes : words.no);
  if (typeof value !== 'object') return say(choiceNames[String(value)] ?? { id: String(value) });
  const text = Text.safeParse(value);
  if (text.success) return say(text.data);
  if (!Array.isArray(value)) return thingValue(value);
  const joined = value.map(shortValue).join('; ');
  return joined.length <= 200 ? joined : say(words.entries, { count: value.length });
}

function thingValue(value: object): string {
  const name = Reflect.get(value, 'name') ?? Reflect.get(value, 'label') ?? Reflect.get(value, 'note');
  if (name !== undefined) return shortValue(name);
  return Object.values(value).map(shortValue).join(' ');
}
