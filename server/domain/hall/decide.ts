import { fromJS, is } from 'immutable';
import type { Actor, CommandOf } from '../../../shared/commands.ts';
import type { Hall } from '../../../shared/hall.ts';
import type { Instant } from '../../../shared/ids.ts';
import { no } from '../../../shared/result.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import { isReady, type State } from '../core/state.ts';
import { type DecidesAll, hall, ofHall } from '../core/tables.ts';
import { inUse, listed } from './in-use.ts';

export const hallDecides = {
  ConfigureHall: { by: hall, scope: ofHall, withoutHall: true, decide: configure },
} satisfies Partial<DecidesAll>;

function configure(
  state: State,
  { hall: next }: CommandOf<'ConfigureHall'>,
  _actor: Actor,
  at: Instant,
): EventsOrRefusal {
  if (state.hall && isSameHall(state.hall, next)) return happened();
  const needed = isReady(state) ? inUse(state, next, at) : [];
  if (needed.length > 0) return no('hall-still-in-use', { what: listed(needed) });
  return happened({ type: 'HallConfigured', hall: next });
}

/** A hall that was read from the log has its keys in another order. */
const isSameHall = (a: Hall, b: Hall) => is(fromJS(a), fromJS(b));
