/** What was planned takes effect once its day is open and nobody needs what it takes away (rule H9). */
import type { Instant } from '../../../shared/base/ids.ts';
import type { Event } from '../core/events.ts';
import { isReady, type State } from '../core/state.ts';
import { whyNotYet } from './in-use.ts';

const nothing: Event[] = [];

/** `state`: what else is due by then has happened. */
export function dueSettings(state: State, at: Instant): Event[] {
  const { planned, day } = state;
  if (planned === null || day === null || day < planned.day || !isReady(state)) return nothing;
  if (whyNotYet(state, planned.hall, at) !== null) return nothing;
  const { hall, by, also, position } = planned;
  return [{ type: 'HallConfigured', hall, by, ...(also && { also }), planned: position }];
}
