/** Folds events into the state: each noun says in its own table what its events change. */
import { agencyApplies } from './agency/apply.ts';
import type { When } from './core/entry.ts';
import type { Event, EventType } from './core/events.ts';
import type { State } from './core/state.ts';
import type { Applies, AppliesAll } from './core/tables.ts';
import { counterApplies } from './counter/apply.ts';
import { dayApplies } from './day/apply.ts';
import { hallApplies } from './hall/apply.ts';
import { reserveApplies } from './reserve/apply.ts';
import { ticketApplies } from './ticket/apply.ts';

const applies: AppliesAll<EventType> = {
  ...hallApplies,
  ...dayApplies,
  ...agencyApplies,
  ...counterApplies,
  ...ticketApplies,
  ...reserveApplies,
};

export function apply(state: State, event: Event, when: When): State {
  const row = applies[event.type] as Applies<EventType> | undefined;
  // A log that a newer version has written may hold what this one does not know.
  if (!row) throw new Error(`No event is called ${event.type}`);
  return row(state, event, when);
}

export const applyAll = (state: State, events: readonly Event[], when: When): State =>
  events.reduce((before, event) => apply(before, event, when), state);
