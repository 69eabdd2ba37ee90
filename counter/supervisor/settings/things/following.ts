/** The id of a thing that is not saved yet follows its name, until somebody types one. Pure. */
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { type HallThing, idFields, type ThingList, thingId } from '../draft/identity.ts';
import { valueAt } from '../draft/paths.ts';
import { freeId, slugOf } from './things.ts';

const nameFields: Partial<Record<ThingList, string>> = {
  zones: 'name',
  agencies: 'shortName',
  services: 'name',
  priorityGroups: 'label',
  lifeEvents: 'name',
};

/** What an id is made of: the name, of a counter its number. */
function stemOf(list: ThingList, thing: HallThing): string {
  if (list === 'counters') return typeof thing.number === 'number' ? `loket-${thing.number}` : '';
  const slug = slugOf(String(valueAt(thing, [nameFields[list] ?? '', 'id']) ?? ''));
  return list === 'priorityGroups'
    ? slug
        .replaceAll(/[^a-z]/g, '')
        .toUpperCase()
        .slice(0, 20)
    : slug;
}

/** Null: it stays as it is. `hall`: without the change. */
export function idFollowing(hall: HallShape, list: ThingList, before: HallThing, after: HallThing): string | null {
  const id = thingId(list, before);
  const [was, is] = [stemOf(list, before), stemOf(list, after)];
  if (was === is || is.length < 2 || id !== after[idFields[list]]) return null;
  const isOwn = was === '' ? isGiven(list, id) : id === was || new RegExp(`^${was}-?[\\dA-Z]*$`).test(id);
  if (!isOwn && !isGiven(list, id)) return null;
  return freeId({ ...hall, [list]: (hall[list] ?? []).filter((one) => (one as unknown) !== before) }, list, is);
}

/** As the form gave it: `layanan-3`. */
const isGiven = (list: ThingList, id: string): boolean =>
  list === 'priorityGroups' ? /^KELOMPOK[A-Z]+$/.test(id) : /^(?:zona|instansi|layanan|peristiwa)-\d+$/.test(id);
