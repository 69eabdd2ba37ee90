/** What becomes of the settings when a field says something else: with what follows from it. Pure. */
import type { HallShape } from '../../../../shared/hall/hall.ts';
import type { Draft } from '../draft/draft.ts';
import {
  type HallThing,
  idFields,
  isThingList,
  type ThingList,
  thingId,
  thingPlace,
  thingsOf,
} from '../draft/identity.ts';
import { type Path, withValue } from '../draft/paths.ts';
import { idFollowing } from './following.ts';
import { freeId, withOwnServices, withRenamed } from './things.ts';

export interface Edit {
  hall: HallShape;
  /** The new id of the thing whose field it is; null: it is called as before. */
  id: string | null;
}

export function edited({ hall, base }: Draft, path: Path, value: unknown): Edit {
  const [list, place, field] = path;
  if (!isThingList(list) || typeof place !== 'number' || field === undefined)
    return { hall: withValue(hall, path, value), id: null };
  const before = thingsOf(hall, list)[place];
  if (!before) return { hall, id: null };
  const isFresh = thingPlace(base.hall, list, thingId(list, before)) < 0;
  if (isFresh && field === idFields[list]) return renamed(hall, list, before, String(value ?? ''));
  const next = withConsequences(withValue(hall, path, value), list, place, field);
  const after = thingsOf(next, list)[place];
  const id = isFresh && after ? idFollowing(hall, list, before, after) : null;
  return id === null ? { hall: next, id } : { hall: withRenamed(next, list, thingId(list, before), id), id };
}

/** An id that another thing has would make two things one: the nearest that is free is taken. */
function renamed(hall: HallShape, list: ThingList, thing: HallThing, typed: string): Edit {
  const own = thingId(list, thing);
  if (typed === '' || typed === own) return { hall, id: null };
  const id = freeId(hall, list, typed);
  return { hall: withRenamed(hall, list, own, id), id };
}

const withConsequences = (hall: HallShape, list: ThingList, place: number, field: string | number): HallShape =>
  list === 'counters' && field === 'agencyId' ? withOwnServices(hall, place) : hall;
