import type { CommandOf } from '../../../shared/commands.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { ticketServedHere } from './here.ts';

/** What has ended has no page any more that says something new (rule F4). */
export function showAgain(
  state: Ready,
  command: CommandOf<'ShowTicketAgain'>,
  actor: ActorOf<'officer'>,
): EventsOrRefusal {
  const { counterId, ticketId, how } = command;
  const here = ticketServedHere(state, command, actor);
  return here.ok ? happened({ type: 'TicketShownAgain', ticketId, counterId, how }) : here;
}
