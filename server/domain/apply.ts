/** Folds events into the state. */
import type { When } from './core/entry.ts';
import type { Event, EventType } from './core/events.ts';
import type { State } from './core/state.ts';
import type { Applies } from './core/tables.ts';
import { applies } from './nouns.ts';

export function apply(state: State, event: Event, when: When): State {
  const row = applies[event.type] as Applies<EventType> | undefined;
  // A log that a newer version has written may hold what this one does not know.
  if (!row) throw new Error(`No event is called ${event.type}`);
  return row(state, event, when);
}

export const applyAll = (state: State, events: readonly Event[], when: When): State =>
  events.reduce((before, event) => apply(before, event, when), state);
