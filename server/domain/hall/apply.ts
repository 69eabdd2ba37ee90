import type { State } from '../core/state.ts';
import type { HallEvent } from './events.ts';

/** What could be undone before may point to services that are no more. */
export const applyHallEvent = (state: State, event: HallEvent): State => ({
  ...state,
  hall: event.hall,
  desks: state.desks.map((desk) => ({ ...desk, undoable: null })),
});
