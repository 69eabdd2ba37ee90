import { indexOf } from '../calendar/hall-index.ts';
import type { EventOf, LendEvent } from '../core/events.ts';
import { configuredHall, withLent, withoutUndoOf } from '../core/settings.ts';
import { isReady, type State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';

export const lendApplies = { ServicesLent: lent } satisfies AppliesAll<LendEvent['type']>;

function lent(state: State, { counterId, more, fewer }: EventOf<'ServicesLent'>): State {
  if (!isReady(state)) throw new Error(`Services lent to ${counterId} before there is a hall`);
  const today = withLent(configuredHall(state), state.lent.set(counterId, { own: [], more, fewer }));
  const index = indexOf(today.hall);
  return withoutUndoOf({ ...state, ...today }, (serviceId) => index.countersOf({ serviceId }).length > 0);
}
