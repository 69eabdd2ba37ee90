/** Which of the settings somebody may change: all of them, or those of their agencies (the server decides; the form shows it). Pure. */
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { idFields, isThingList, type ThingList, thingsOf } from './identity.ts';
import { type Path, valueAt } from './paths.ts';

/** `agencyIds` null: everything. */
export interface EditScope {
  agencyIds: readonly string[] | null;
  /** The settings in force: nobody takes a thing to their agency by changing whose it is. */
  base: HallShape;
}

const ownedLists: readonly ThingList[] = ['agencies', 'services', 'counters'];

export function mayEdit({ agencyIds, base }: EditScope, hall: HallShape, [list, place]: Path): boolean {
  if (agencyIds === null) return true;
  if (!isThingList(list) || !ownedLists.includes(list)) return false;
  const isTheirs = (agencyId: unknown) => typeof agencyId === 'string' && agencyIds.includes(agencyId);
  const thing = valueAt(hall, [list, place ?? -1]);
  const before = thingsOf(base, list).find((one) => one[idFields[list]] === valueAt(thing, [idFields[list]]));
  return isTheirs(valueAt(thing, ['agencyId'])) && (before === undefined || isTheirs(before.agencyId));
}

/** Whether they may add one, or take one of theirs away. */
export const mayAdd = ({ agencyIds }: EditScope, list: ThingList): boolean =>
  agencyIds === null || list === 'services' || list === 'counters';
