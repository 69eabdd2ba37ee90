import type { Actor, Command } from '../../shared/commands.ts';
import type { Instant } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { applyAll } from './apply.ts';
import type { Event } from './core/events.ts';
import { happened, isRefused, type Outcome, refused } from './core/outcome.ts';
import type { State } from './core/state.ts';
import { decideAtCounter } from './counter/decide.ts';
import { dueEvents } from './day/due.ts';
import { decideHall } from './hall/decide.ts';
import { mayActorSend } from './permission/command.ts';
import { decideReserve } from './reserve/decide.ts';
import { decideTicket } from './ticket/decide.ts';

/** Granted with no events: there was nothing to do, and nothing goes into the log. */
export type Decision = { accepted: true; events: readonly Event[] } | { accepted: false; refusal: Refusal };

/** What a command brings about, given the state; `at` is not before `state.at`. What is due by then comes first. */
export function decide(state: State, command: Command, actor: Actor, at: Instant): Decision {
  const due = dueEvents(state, at);
  const now = applyAll(state, due, { position: state.position + 1, at });
  const outcome = decideNow(now, command, actor, at);
  if (isRefused(outcome)) return { accepted: false, refusal: outcome.refusal };
  const nothingToDo = outcome.events.length === 0 && command.type !== 'AdvanceTime';
  return { accepted: true, events: nothingToDo ? [] : [...due, ...outcome.events] };
}

function decideNow(state: State, command: Command, actor: Actor, at: Instant): Outcome {
  if (!mayActorSend(actor, command.type)) return refused('not-permitted');
  if (command.type === 'AdvanceTime') return happened();
  if (command.type === 'ConfigureHall') return decideHall(state, command);
  if (!state.hall) return refused('hall-not-configured');
  switch (command.type) {
    case 'OpenCounter':
    case 'PauseCounter':
    case 'ResumeCounter':
    case 'CloseCounter':
    case 'TakeOverCounter':
    case 'MarkAgencyAbsent':
    case 'MarkAgencyPresent':
      return decideAtCounter(state, command, actor, at);
    case 'ReserveNumbers':
    case 'HandInTicket':
    case 'WithdrawTicket':
      return decideReserve(state, command, actor, at);
    default:
      return decideTicket(state, command, actor, at);
  }
}
