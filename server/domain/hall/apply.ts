import type { HallEvent } from '../core/events.ts';
import type { AppliesAll } from '../core/tables.ts';

export const hallApplies = {
  /** What could be undone before may point to services that are no more. */
  HallConfigured: (state, { hall }) => ({
    ...state,
    hall,
    desks: state.desks.map((desk) => ({ ...desk, undoable: null })),
  }),
} satisfies AppliesAll<HallEvent['type']>;
