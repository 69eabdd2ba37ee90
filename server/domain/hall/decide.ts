import type { Instant } from '../../../shared/base/ids.ts';
import type { Actor, CommandOf } from '../../../shared/commands.ts';
import { isSame } from '../../../shared/settings/difference.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import { configuredHall } from '../core/settings.ts';
import { isReady, type State } from '../core/state.ts';
import { type DecidesAll, hall, office, ofHall } from '../core/tables.ts';
import { changeHall, dropPlan } from './change.ts';
import { whyNotYet } from './in-use.ts';

export const hallDecides = {
  ConfigureHall: { by: hall, scope: ofHall, withoutHall: true, decide: configure },
  ChangeHall: { by: office, scope: ofHall, withoutHall: true, decide: changeHall },
  DropHallPlan: { by: office, scope: ofHall, decide: dropPlan },
} satisfies Partial<DecidesAll>;

/** A file takes the place of what is planned, too: that was made from the settings of before. */
function configure(
  state: State,
  { hall: next }: CommandOf<'ConfigureHall'>,
  _actor: Actor,
  at: Instant,
): EventsOrRefusal {
  // Read from the log it may have its keys in another order.
  if (isReady(state) && isSame(configuredHall(state), next)) return happened();
  const no = isReady(state) ? whyNotYet(state, next, at) : null;
  if (no !== null) return no;
  const configured = { type: 'HallConfigured', hall: next } as const;
  return state.planned === null ? happened(configured) : happened(configured, { type: 'HallPlanDropped' });
}
