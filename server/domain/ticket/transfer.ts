import type { CommandOf } from '../../../shared/commands.ts';
import type { Service } from '../../../shared/hall.ts';
import type { CounterId, Instant } from '../../../shared/ids.ts';
import { no } from '../../../shared/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { counterName } from '../counter/desk.ts';
import { presenceAt } from '../presence/presence.ts';
import { isAtHand } from '../presence/standing.ts';
import { voidRefusal } from './admission.ts';
import { ticketHere } from './here.ts';

/** On to another line with the same number and promise (rules O6, T10). */
export function transfer(
  state: Ready,
  command: CommandOf<'Transfer'>,
  actor: ActorOf<'officer'>,
  at: Instant,
): EventsOrRefusal {
  const { counterId, serviceId, toCounterId = null } = command;
  const here = ticketHere(state, command, actor);
  if (!here.ok) return here;
  const ticket = here.value;
  const service = indexOf(state.hall).services.get(serviceId);
  if (!service) return no('service-unknown');
  const nowhere = cannotServe(state, command);
  if (nowhere) return nowhere;
  const toItself = ticket.serviceId === serviceId && (toCounterId === null || toCounterId === counterId);
  if (toItself) return no('transfer-to-itself', { number: ticket.number });
  const intoVoid = voidRefusal(state, service, at);
  if (intoVoid) return no('transfer-into-void', { reason: intoVoid.sentence });
  const only = toCounterId !== null && isBetterOff(state, toCounterId, service, at) ? null : toCounterId;
  return happened({ type: 'TicketTransferred', ticketId: ticket.ticketId, counterId, serviceId, toCounterId: only });
}

/** Not at the counter that was named, which is closed or rests for long, but at another one that is open: it goes to the service. */
const isBetterOff = (state: Ready, toCounterId: CounterId, service: Service, at: Instant): boolean =>
  !isAtHand(state, toCounterId, at) && presenceAt(state, at)(service).status === 'open';

function cannotServe(state: Ready, { serviceId, toCounterId }: CommandOf<'Transfer'>) {
  if (toCounterId === undefined) return null;
  const counter = indexOf(state.hall).counters.get(toCounterId);
  if (!counter) return no('counter-unknown');
  return counter.serviceIds.includes(serviceId) ? null : no('counter-serves-other', { counter: counterName(counter) });
}
