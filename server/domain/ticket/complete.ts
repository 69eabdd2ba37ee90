import type { CommandOf } from '../../../shared/commands.ts';
import { type Result, yes } from '../../../shared/refusals/result.ts';
import type { EventOf } from '../core/events.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { servingHere } from './here.ts';

/** Ends the service at the counter (rule T5). */
export function completion(
  state: Ready,
  command: CommandOf<'Complete' | 'CompleteAndCallNext'>,
  actor: ActorOf<'officer'>,
): Result<EventOf<'TicketCompleted'>> {
  const here = servingHere(state, command, actor);
  if (!here.ok) return here;
  const { ticketId, counterId } = here.value;
  return yes({ type: 'TicketCompleted', ticketId, counterId, outcome: command.outcome });
}

export function complete(state: Ready, command: CommandOf<'Complete'>, actor: ActorOf<'officer'>): EventsOrRefusal {
  const completed = completion(state, command, actor);
  return completed.ok ? happened(completed.value) : completed;
}
