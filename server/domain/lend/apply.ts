import { indexOf } from '../calendar/hall-index.ts';
import type { When } from '../core/entry.ts';
import type { EventOf, LendEvent } from '../core/events.ts';
import { configuredHall, withLent, withoutUndoOf } from '../core/settings.ts';
import { isReady, type State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { directed, withDesk } from '../counter/desk.ts';

export const lendApplies = { ServicesLent: lent } satisfies AppliesAll<LendEvent['type']>;

function lent(state: State, { counterId, more, fewer }: EventOf<'ServicesLent'>, when: When): State {
  if (!isReady(state)) throw new Error(`Services lent to ${counterId} before there is a hall`);
  const today = withLent(configuredHall(state), state.lent.set(counterId, { own: [], more, fewer }));
  const index = indexOf(today.hall);
  const after = withDesk({ ...state, ...today }, counterId, directed('services', when));
  return withoutUndoOf(after, (serviceId) => index.countersOf({ serviceId }).length > 0);
}
