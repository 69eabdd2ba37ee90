import type { Actor, CommandOf } from '../../../shared/commands.ts';
import { happened, isRefused, type Outcome } from '../core/outcome.ts';
import type { State } from '../core/state.ts';
import { servingHere } from './here.ts';

/** Ends the service at the counter (rule T5). */
export function complete(state: State, command: CommandOf<'Complete' | 'CompleteAndCallNext'>, actor: Actor): Outcome {
  const ticket = servingHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  const { ticketId, counterId } = ticket;
  return happened({ type: 'TicketCompleted', ticketId, counterId, outcome: command.outcome });
}
