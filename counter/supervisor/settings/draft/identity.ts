/** Lists of the settings hold things with an id. What names a thing names its id, and not its place. Pure. */
import type { HallShape } from '../../../../shared/hall/hall.ts';
import type { SettingsPath } from '../../../../shared/settings/difference.ts';
import { type Path, valueAt, withValue } from './paths.ts';

export const idFields = {
  zones: 'zoneId',
  agencies: 'agencyId',
  services: 'serviceId',
  counters: 'counterId',
  priorityGroups: 'code',
  lifeEvents: 'code',
} as const;
export type ThingList = keyof typeof idFields;
export type HallThing = Readonly<Record<string, unknown>>;

export const isThingList = (name: unknown): name is ThingList => Object.hasOwn(idFields, String(name));

/** As the form holds them: a field may be missing, or hold what is not allowed yet. */
export const thingsOf = (hall: HallShape, list: ThingList): readonly HallThing[] =>
  (hall[list] ?? []) as unknown as readonly HallThing[];

export const thingId = (list: ThingList, thing: HallThing): string => String(thing[idFields[list]] ?? '');

/** The place of a thing in its list; -1: it is not there. */
export const thingPlace = (hall: HallShape, list: ThingList, id: string): number =>
  thingsOf(hall, list).findIndex((thing) => thingId(list, thing) === id);

/** Where in the JSON it is; what is not there yet comes at the end of its list. */
export function pathIn(hall: HallShape, way: SettingsPath): Path {
  const path: (string | number)[] = [];
  for (const step of way) {
    const list = path.at(-1);
    const inner = valueAt(hall, path);
    if (!Array.isArray(inner)) path.push(step);
    else path.push(placeIn(inner, list, step));
  }
  return path;
}

function placeIn(entries: readonly HallThing[], list: string | number | undefined, step: string): number {
  const found = entries.findIndex((entry) =>
    isThingList(list) ? thingId(list, entry) === step : `${entry.from}..${entry.to}` === step,
  );
  return found < 0 ? entries.length : found;
}

/** With another value at a way; undefined: it goes. */
export function withThing(hall: HallShape, way: SettingsPath, value: unknown): HallShape {
  const path = pathIn(hall, way);
  const list = valueAt(hall, path.slice(0, -1));
  const place = path.at(-1);
  if (!Array.isArray(list) || place !== list.length) return withValue(hall, path, value);
  return value === undefined ? hall : withValue(hall, path.slice(0, -1), [...list, value]);
}

/** The id of the thing that a path of the JSON leads into; null: it leads into none. */
export function idAt(hall: HallShape, [list, place]: Path): string | null {
  if (!isThingList(list) || place === undefined) return null;
  const id = valueAt(hall, [list, place, idFields[list]]);
  return typeof id === 'string' ? id : null;
}
