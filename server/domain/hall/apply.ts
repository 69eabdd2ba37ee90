import type { EventOf, HallEvent } from '../core/events.ts';
import { withLent } from '../core/settings.ts';
import type { AppliesAll } from '../core/tables.ts';
import { withRemoved } from './removed.ts';

export const hallApplies = {
  /** What could be undone before may point to services that are no more. */
  HallConfigured: (state, { hall, by, planned }, { at }) => ({
    ...state,
    ...withLent(hall, state.lent),
    ticketActs: [],
    planned: planned === undefined ? state.planned : null,
    changedBy: by === undefined ? null : { officerId: by, at },
    removedServices: withRemoved(state.removedServices, state.hall, hall),
    desks: state.desks.map((desk) => ({ ...desk, undoable: null })),
  }),
  HallPlanned: (state, { hall, day, by }: EventOf<'HallPlanned'>, { position, at }) => ({
    ...state,
    planned: { hall, day, by, position, at },
  }),
  HallPlanDropped: (state) => ({ ...state, planned: null }),
  /** Tickets that are given out from now on are not those that were forgotten. */
  LogRestored: (state, { restoreId }) => {
    const { day, sequence, restores } = state;
    return { ...state, restores: [...restores, { restoreId, day, sequence }] };
  },
} satisfies AppliesAll<HallEvent['type']>;
