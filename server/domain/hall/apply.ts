import type { OfficerId } from '../../../shared/base/ids.ts';
import type { EventOf, HallEvent } from '../core/events.ts';
import type { PlannedHall } from '../core/hall-state.ts';
import { canServe, withLent, withoutUndoOf } from '../core/settings.ts';
import type { State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { formerlyWith } from './formerly.ts';
import { withRemoved } from './removed.ts';

export const hallApplies = {
  HallConfigured: (state, { hall, by, planned }, { at }) => {
    const after: State = {
      ...state,
      ...withLent(hall, state.lent),
      planned: planned === undefined ? state.planned : null,
      changedBy: by === undefined ? null : { officerId: by, at },
      removedServices: withRemoved(state.removedServices, state.hall, hall),
      ...formerlyWith(state, state.hall, hall),
    };
    return withoutUndoOf(after, (serviceId) => canServe(after.hall, serviceId));
  },
  HallPlanned: (state, { hall, day, by }: EventOf<'HallPlanned'>, { position, at }) => ({
    ...state,
    planned: { hall, day, by, ...othersOf(state.planned, by), position, at },
  }),
  HallPlanDropped: (state) => ({ ...state, planned: null }),
  /** Tickets that are given out from now on are not those that were forgotten. */
  LogRestored: (state, { restoreId }) => {
    const { day, sequence, restores } = state;
    return { ...state, restores: [...restores, { restoreId, day, sequence }] };
  },
} satisfies AppliesAll<HallEvent['type']>;

/** Whoever else has a part in the plan, in the order in which they changed it last. */
function othersOf(before: PlannedHall | null, by: OfficerId): Pick<PlannedHall, 'also'> {
  if (before === null) return {};
  const others = [...(before.also ?? []), before.by].filter((officerId) => officerId !== by);
  return others.length === 0 ? {} : { also: [...new Set(others)] };
}
