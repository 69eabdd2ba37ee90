/** Two people have changed the same settings: what only one of them changed is taken, what both changed is for somebody to choose. */
import type { HallShape } from '../hall/hall.ts';
import { type Fields, fieldsOf, hasFields, isSame, type Listed, listOf, type SettingsPath } from './difference.ts';

/** Both have changed it, each in another way. Undefined: there is none. */
export interface SettingsConflict {
  path: SettingsPath;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface MergedSettings {
  /** Of the shape of a hall, and perhaps not whole: what refers to a thing that the other took away is still there. */
  hall: HallShape;
  conflicts: SettingsConflict[];
}

/** `base`: from what both began. Where both have changed something it is `mine`, and told. */
export function mergedSettings(base: HallShape, mine: HallShape, theirs: HallShape): MergedSettings {
  const conflicts: SettingsConflict[] = [];
  const hall = merged([], base, mine, theirs, (conflict) => conflicts.push(conflict)) as HallShape;
  return { hall, conflicts };
}

type Tell = (conflict: SettingsConflict) => void;

function merged(path: SettingsPath, base: unknown, mine: unknown, theirs: unknown, tell: Tell): unknown {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const [before, own, other] = [listOf(path, base ?? []), listOf(path, mine), listOf(path, theirs)];
  if (before && own && other) return mergedLists(path, [before, own, other], tell);
  if (hasFields(mine) && hasFields(theirs)) {
    const was = hasFields(base) ? base : {};
    const fields = fieldsOf(mine, theirs).map((field): [string, unknown] => [
      field,
      merged([...path, field], was[field], mine[field], theirs[field], tell),
    ]);
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  }
  tell({ path, base, mine, theirs });
  return mine;
}

function mergedLists(path: SettingsPath, [base, mine, theirs]: [Listed, Listed, Listed], tell: Tell): Fields[] {
  return orderOf(base, mine, theirs).flatMap((id) => {
    const thing = merged([...path, id], base.get(id), mine.get(id), theirs.get(id), tell);
    return thing === undefined ? [] : [thing as Fields];
  });
}

/** In the order of whoever changed it, mine first; what only the other has comes after the thing that it stands behind there. */
function orderOf(base: Listed, mine: Listed, theirs: Listed): string[] {
  const isMineAsBefore = isSame(common(mine, base), common(base, mine));
  const [first, second] = isMineAsBefore ? [theirs, mine] : [mine, theirs];
  const order = [...first.keys()];
  const others = [...second.keys()];
  for (const [place, id] of others.entries()) {
    if (order.includes(id)) continue;
    const before = order.indexOf(others[place - 1] ?? '');
    order.splice(before < 0 ? (place === 0 ? 0 : order.length) : before + 1, 0, id);
  }
  return order;
}

const common = (one: Listed, other: Listed): string[] => [...one.keys()].filter((id) => other.has(id));
