/** The state as text, to start from the last opening of a day instead of from the beginning of the log. */
import { IMap } from './base/imap.ts';
import { emptyState, laterFields, type State } from './core/state.ts';
import { keptOf } from './core/tickets.ts';
import { fromVersion3, isVersion3, type Version3 } from './older-snapshot.ts';

/**
 * Grows when a field of the state changes its meaning. An older snapshot is taken if `older-snapshot.ts` knows how; else it is left
 * aside and the log folded from its beginning, as it is where a snapshot has other fields.
 */
const stateVersion = 5;
/** Of a snapshot that says less, and nothing else: a ticket of it does not know its last call and its end. */
const lessTold = 4;

export function toSnapshot(state: State): string {
  const plain = Object.entries(state).map(([name, value]) => [name, IMap.isMap(value) ? [...value] : value]);
  return JSON.stringify({ stateVersion, state: Object.fromEntries(plain) });
}

/** To be compared: the order of a map's keys depends on how it came about, and means nothing. */
export const plainOf = (state: State): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(state).map(([name, value]) => [
      name,
      IMap.isMap(value) ? Object.fromEntries(value as IMap<string, unknown>) : value,
    ]),
  );

/** Written by code that folds as this does. */
export const isOfThisVersion = (text: string): boolean => JSON.parse(text)?.stateVersion === stateVersion;

/** Gives the state back exactly, or null where the text is of another version of this code. */
export function fromSnapshot(text: string): State | null {
  const snapshot = JSON.parse(text);
  const state = stateIn(snapshot);
  // It was written when a day began, by a version that did not look at what went on into it.
  return state === null || snapshot.state.kept !== undefined
    ? state
    : { ...state, kept: keptOf(olderThanToday(state)) };
}

const olderThanToday = ({ day, tickets }: State) => tickets.filter(({ ticketId }) => !ticketId.startsWith(`${day}.`));

function stateIn(snapshot: { stateVersion?: unknown; state?: object } | null): State | null {
  const state: Record<string, unknown> = { ...laterFields, ...snapshot?.state };
  if (isVersion3(snapshot?.stateVersion, state)) {
    const { aside, ...others } = state;
    return fromVersion3({ ...revived<Version3>(others), aside: aside as Version3['aside'] });
  }
  const isKnown = snapshot?.stateVersion === stateVersion || snapshot?.stateVersion === lessTold;
  return isKnown && hasTheFields(state) ? revived(state) : null;
}

const hasTheFields = (state: object): boolean =>
  Object.keys(state).sort().join() === Object.keys(emptyState).sort().join();

/** Those who call have looked at which fields there are, and so know the type. The empty state knows their order, and which are maps. */
const revived = <T>(state: Record<string, unknown>): T => {
  const fields = Object.entries(emptyState).filter(([name]) => Object.hasOwn(state, name));
  return Object.fromEntries(fields.map(([name, empty]) => [name, revive(empty, state[name])])) as T;
};

const revive = (empty: unknown, value: unknown): unknown =>
  IMap.isMap(empty) ? IMap(value as [string, unknown][]) : value;
