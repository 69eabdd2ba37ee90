import type { Actor, CommandOf } from '../../../shared/commands.ts';
import type { TicketEvent } from '../core/events.ts';
import { happened, isRefused, type Outcome } from '../core/outcome.ts';
import type { State } from '../core/state.ts';
import { servingHere } from './here.ts';

/** Ends the service at the counter (rule T5). */
export function completion(state: State, command: CommandOf<'Complete' | 'CompleteAndCallNext'>, actor: Actor) {
  const ticket = servingHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  const { ticketId, counterId } = ticket;
  return { type: 'TicketCompleted', ticketId, counterId, outcome: command.outcome } as const satisfies TicketEvent;
}

export function complete(state: State, command: CommandOf<'Complete'>, actor: Actor): Outcome {
  const completed = completion(state, command, actor);
  return isRefused(completed) ? completed : happened(completed);
}
