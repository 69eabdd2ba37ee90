import type { CommandOf } from '../../../shared/commands.ts';
import type { TicketEvent } from '../core/events.ts';
import { type EventsOrRefusal, happened, isRefused } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { servingHere } from './here.ts';

/** Ends the service at the counter (rule T5). */
export function completion(
  state: Ready,
  command: CommandOf<'Complete' | 'CompleteAndCallNext'>,
  actor: ActorOf<'officer'>,
) {
  const ticket = servingHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  const { ticketId, counterId } = ticket;
  return { type: 'TicketCompleted', ticketId, counterId, outcome: command.outcome } as const satisfies TicketEvent;
}

export function complete(state: Ready, command: CommandOf<'Complete'>, actor: ActorOf<'officer'>): EventsOrRefusal {
  const completed = completion(state, command, actor);
  return isRefused(completed) ? completed : happened(completed);
}
