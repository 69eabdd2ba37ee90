/** The state as text, to start from the last opening of a day instead of from the beginning of the log. */
import { Map as IMap, Set as ISet } from 'immutable';
import { emptyState, type State } from './core/state.ts';

/**
 * Grows when a field of the state changes its meaning; an older snapshot is then left aside and the log folded from its beginning.
 * A field that comes or goes needs no new number: a snapshot with other fields is not taken either.
 */
const stateVersion = 3;

export function toSnapshot(state: State): string {
  const plain = Object.entries(state).map(([name, value]) => [name, isCollection(value) ? [...value] : value]);
  return JSON.stringify({ stateVersion, state: Object.fromEntries(plain) });
}

/** Gives the state back exactly, or null where the text is of another version of this code. */
export function fromSnapshot(text: string): State | null {
  const snapshot = JSON.parse(text);
  if (snapshot?.stateVersion !== stateVersion || !hasTheFields(snapshot.state)) return null;
  const fields = Object.entries(emptyState).map(([name, empty]) => [
    name,
    revive(empty, snapshot.state[name] ?? empty),
  ]);
  return Object.fromEntries(fields);
}

/** A snapshot of a version that did not know them is taken: nothing of theirs had happened by then. */
const laterFields: ReadonlySet<string> = new Set<keyof State>(['restores']);

function hasTheFields(state: object = {}): boolean {
  const [known, found] = [new Set(Object.keys(emptyState)), new Set(Object.keys(state))];
  return found.isSubsetOf(known) && known.difference(found).isSubsetOf(laterFields);
}

const isCollection = (value: unknown): value is IMap<unknown, unknown> | ISet<unknown> =>
  IMap.isMap(value) || ISet.isSet(value);

/** The empty state knows which fields are maps and sets. */
function revive(empty: unknown, value: unknown): unknown {
  if (IMap.isMap(empty)) return IMap(value as [string, unknown][]);
  return ISet.isSet(empty) ? ISet(value as string[]) : value;
}
