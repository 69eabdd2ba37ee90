/** A difference between two settings, in words: whose it is, which field, what it was and what it becomes. */

import type { Text } from '../base/text.ts';
import { type BothLanguages, both, inEach } from '../base/text.ts';
import type { HallShape } from '../hall/hall.ts';
import { changeWords } from './change-words.ts';
import { type Fields, orderStep, type SettingsDifference, type SettingsPath } from './difference.ts';
import { fieldNames, thingNames } from './field-words.ts';
import type { ToldDifference } from './told.ts';

export const toldDifference = (difference: SettingsDifference, was: HallShape, is: HallShape): ToldDifference => ({
  path: [...difference.path],
  what: placeWords(difference.path, was, is),
  ...changeWords(difference, was, is),
});

/** In one sentence. */
export function sentenceOfDifference({ what, before, after }: ToldDifference): BothLanguages {
  if (before === null) return both(`${what.id}: ditambahkan (${after?.id})`, `${what.en}: added (${after?.en})`);
  if (after === null) return both(`${what.id}: dihapus (${before.id})`, `${what.en}: removed (${before.en})`);
  return both(`${what.id}: ${before.id} menjadi ${after.id}`, `${what.en}: ${before.en} becomes ${after.en}`);
}

/** "Layanan Perekaman KTP: Biaya/tarif". */
export function placeWords(path: SettingsPath, before: HallShape, after: HallShape): BothLanguages {
  const [list = '', id, ...inner] = path;
  if (!isList(list)) return joined(path.map(stepWords));
  if (id === undefined || id === orderStep)
    return both(`Urutan ${nameOf(list).id.toLowerCase()}`, `Order of ${nameOf(list).en.toLowerCase()}`);
  const thing = thingIn(after, list, id) ?? thingIn(before, list, id);
  const noun = thingNames[list];
  const name = thing === undefined ? both(id, id) : thingName(list, thing);
  const owner = inEach((language) => `${noun[language]} ${name[language]}`);
  return joined([owner, ...inner.map(stepWords)]);
}

type ThingList = Exclude<keyof typeof thingNames, 'exceptions'>;
const isList = (list: string): list is ThingList => list !== 'exceptions' && Object.hasOwn(thingNames, list);

const ids: Record<ThingList, string> = {
  zones: 'zoneId',
  agencies: 'agencyId',
  services: 'serviceId',
  counters: 'counterId',
  priorityGroups: 'code',
  lifeEvents: 'code',
};

const thingIn = (hall: HallShape, list: ThingList, id: string): Fields | undefined =>
  (hall[list] as readonly Fields[] | undefined)?.find((thing) => thing[ids[list]] === id);

function thingName(list: ThingList, thing: Fields): BothLanguages {
  if (list === 'counters') return both(String(thing.number), String(thing.number));
  const { id, en = id } = (list === 'priorityGroups' ? thing.label : thing.name) as Text;
  return both(id, en);
}

const nameOf = (list: ThingList): BothLanguages => fieldNames[list] ?? both(list, list);

/** The dates of an exception are told as they are. */
function stepWords(step: string): BothLanguages {
  const [from, to] = step.split('..');
  if (to !== undefined) return from === to ? both(to, to) : both(`${from} sampai ${to}`, `${from} to ${to}`);
  return step === orderStep ? both('urutan', 'order') : (fieldNames[step] ?? both(step, step));
}

const joined = (parts: readonly BothLanguages[]): BothLanguages =>
  inEach((language) => parts.map((part) => part[language]).join(': '));
