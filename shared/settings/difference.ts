/**
 * What differs between two settings of a hall, and what two people have made of the same ones. Pure JSON: the server and the
 * forms ask the same functions. A thing of a list is known by its id, not by its place.
 */
import type { Text } from '../base/text.ts';
import type { HallShape } from '../hall/hall.ts';

type Json = unknown;
export type Fields = Readonly<Record<string, Json>>;

/** Names of fields, and ids of things in lists: `services`, `ktp`, `standardMinutes`. Ends with `orderStep` where a list has another one. */
export type SettingsPath = readonly string[];

/** `before` undefined: it is new; `after` undefined: it is gone. */
export interface SettingsDifference {
  path: SettingsPath;
  before: Json;
  after: Json;
}

/** The lists whose things have ids. Those of exceptions are their dates. */
const idOf: Record<string, (thing: Fields) => string> = {
  zones: ({ zoneId }) => String(zoneId),
  agencies: ({ agencyId }) => String(agencyId),
  services: ({ serviceId }) => String(serviceId),
  counters: ({ counterId }) => String(counterId),
  priorityGroups: ({ code }) => String(code),
  lifeEvents: ({ code }) => String(code),
  exceptions: ({ from, to }) => `${from}..${to}`,
};

/** No id looks like this. */
export const orderStep = '#order';

export const differencesBetween = (before: HallShape, after: HallShape): SettingsDifference[] => [
  ...between([], before, after),
];

function* between(path: SettingsPath, before: Json, after: Json): Generator<SettingsDifference> {
  if (isSame(before, after)) return;
  const [was, is] = [listOf(path, before), listOf(path, after)];
  if (was !== null && is !== null) yield* betweenLists(path, was, is);
  else if (hasFields(before) && hasFields(after))
    for (const field of fieldsOf(before, after)) yield* between([...path, field], before[field], after[field]);
  else yield { path, before, after };
}

function* betweenLists(path: SettingsPath, before: Listed, after: Listed): Generator<SettingsDifference> {
  for (const [id, thing] of before) yield* between([...path, id], thing, after.get(id));
  for (const [id, thing] of after) if (!before.has(id)) yield { path: [...path, id], before: undefined, after: thing };
  const [was, is] = [inBoth(before, after), inBoth(after, before)];
  if (was.join('\n') !== is.join('\n')) yield { path: [...path, orderStep], before: was, after: is };
}

const inBoth = (one: Listed, other: Listed): string[] => [...one.keys()].filter((id) => other.has(id));

export type Listed = ReadonlyMap<string, Fields>;

/** Null: it is no list of things with ids, or an id is there twice. */
export function listOf(path: SettingsPath, value: Json): Listed | null {
  const key = idOf[path.at(-1) ?? ''];
  if (key === undefined || !Array.isArray(value)) return null;
  const list = new Map((value as Fields[]).map((thing) => [key(thing), thing]));
  return list.size === value.length ? list : null;
}

/** A text in two languages is one thing, whoever changed which of them. */
export const hasFields = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isText(value);

export const isText = (value: Json): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Fields).id === 'string' &&
  Object.keys(value).every((key) => key === 'id' || key === 'en');

export const fieldsOf = (...values: Fields[]): string[] => [...new Set(values.flatMap((value) => Object.keys(value)))];

/** A key whose value is undefined is none, and the order of keys means nothing. */
export function isSame(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, place) => isSame(item, other[place]))
    );
  const [a, b] = [one as Fields, other as Fields];
  return fieldsOf(a, b).every((field) => isSame(a[field], b[field]));
}
