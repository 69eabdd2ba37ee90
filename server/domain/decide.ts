import type { Actor, Command } from '../../shared/commands.ts';
import type { Instant } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusals.ts';
import type { Event } from './events.ts';
import type { State } from './state.ts';

/** Granted with no events: there was nothing to do, and nothing goes into the log. */
export type Decision = { accepted: true; events: readonly Event[] } | { accepted: false; refusal: Refusal };

/** What a command brings about, given the state; `at` is not before `state.at`. */
export function decide(_state: State, _command: Command, _actor: Actor, _at: Instant): Decision {
  throw new Error('not written yet');
}
