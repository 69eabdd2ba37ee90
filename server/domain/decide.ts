import type { Actor, Command, CommandType } from '../../shared/commands.ts';
import type { Instant } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { applyAll } from './apply.ts';
import type { Event } from './core/events.ts';
import { type EventsOrRefusal, isRefused, refused } from './core/outcome.ts';
import { isReady, type State } from './core/state.ts';
import type { ActorKind, DecidesFor } from './core/tables.ts';
import { dueEvents } from './day/due.ts';
import { decides } from './nouns.ts';

/** A row takes its own command from the actors that it names in `by`; types cannot say so of a table. */
export const rowOf = (command: Command) => decides[command.type] as DecidesFor<CommandType, ActorKind>;

/** Granted with no events: there was nothing to do, and nothing goes into the log. */
export type Decision = { accepted: true; events: readonly Event[] } | { accepted: false; refusal: Refusal };

/** What a command brings about, given the state; `at` is not before `state.at`. What is due by then comes first. */
export function decide(state: State, command: Command, actor: Actor, at: Instant): Decision {
  const due = dueEvents(state, at);
  const now = applyAll(state, due, { position: state.position + 1, at });
  const outcome = decideNow(now, command, actor, at);
  if (isRefused(outcome)) return { accepted: false, refusal: outcome.refusal };
  if (due.length === 0) return { accepted: true, events: outcome.events };
  const nothingToDo = outcome.events.length === 0 && command.type !== 'AdvanceTime';
  return { accepted: true, events: nothingToDo ? [] : [...due, ...outcome.events] };
}

function decideNow(state: State, command: Command, actor: Actor, at: Instant): EventsOrRefusal {
  const row = rowOf(command);
  if (!row.by.includes(actor.kind)) return refused('not-permitted');
  if (row.withoutHall) return row.decide(state, command, actor, at);
  return isReady(state) ? row.decide(state, command, actor, at) : refused('hall-not-configured');
}
