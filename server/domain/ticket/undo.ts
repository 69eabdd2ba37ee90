import type { Instant } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import { no } from '../../../shared/refusals/result.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { atDesk } from '../counter/at-desk.ts';

/** Takes back the counter's last action about a ticket (rules U1 to U4). */
export function undo(
  state: Ready,
  command: CommandOf<'Undo'>,
  actor: ActorOf<'officer'>,
  at: Instant,
): EventsOrRefusal {
  const { counterId, actionPosition } = command;
  const here = atDesk(state, actor, counterId);
  if (!here.ok) return here;
  const { undoable } = here.value.desk;
  if (undoable?.position !== actionPosition) return no('nothing-to-undo');
  const { undoSeconds } = state.hall.policy;
  if (at > undoable.at + undoSeconds * 1_000) return no('undo-too-late', { seconds: undoSeconds });
  const overtaken = undoable.before.find(({ ticketId }) => state.tickets.get(ticketId)?.touched !== actionPosition);
  if (overtaken) return no('undo-overtaken', { number: overtaken.number });
  const ticketIds = undoable.before.map(({ ticketId }) => ticketId);
  return happened({ type: 'ActionUndone', counterId, actionPosition, ticketIds });
}
