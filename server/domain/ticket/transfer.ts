import type { CounterId, Instant, ServiceId } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready, Ticket } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { counterName } from '../counter/desk.ts';
import { presenceAt } from '../presence/presence.ts';
import { isAtHand } from '../presence/standing.ts';
import { voidRefusal } from './admission.ts';
import { ticketHere } from './here.ts';
import { counterHolding } from './standing.ts';

/** On to another line with the same number and promise (rules O6, T10). */
export function transfer(
  state: Ready,
  command: CommandOf<'Transfer'>,
  actor: ActorOf<'officer'>,
  at: Instant,
): EventsOrRefusal {
  const { counterId } = command;
  const here = ticketHere(state, command, actor);
  if (!here.ok) return here;
  const to = destination(state, here.value, command, counterId, at);
  if (!to.ok) return to;
  return happened({ type: 'TicketTransferred', ticketId: here.value.ticketId, counterId, ...to.value });
}

interface Wished {
  serviceId: ServiceId;
  /** At this counter alone. */
  toCounterId?: CounterId | undefined;
}
interface Destination {
  serviceId: ServiceId;
  toCounterId: CounterId | null;
}

/** Where it comes to wait, or why it cannot. `fromCounterId`: the counter that it is at, or waits for alone. */
export function destination(
  state: Ready,
  ticket: Ticket,
  wished: Wished,
  fromCounterId: CounterId | null,
  at: Instant,
): Result<Destination> {
  const { serviceId, toCounterId = null } = wished;
  const service = indexOf(state.hall).services.get(serviceId);
  if (!service) return no('service-unknown');
  const nowhere = cannotServe(state, wished);
  if (nowhere) return nowhere;
  const isSameCounter = toCounterId === null ? counterHolding(ticket) === fromCounterId : toCounterId === fromCounterId;
  if (ticket.serviceId === serviceId && isSameCounter) return no('transfer-to-itself', { number: ticket.number });
  const intoVoid = voidRefusal(state, service, at);
  if (intoVoid) return no('transfer-into-void', { reason: intoVoid.sentence });
  const isWaitedElsewhere = toCounterId !== null && isBetterOff(state, toCounterId, service, at);
  return yes({ serviceId, toCounterId: isWaitedElsewhere ? null : toCounterId });
}

/** Not at the counter that was named, which is closed or rests for long, but at another one that is open: it goes to the service. */
const isBetterOff = (state: Ready, toCounterId: CounterId, service: Service, at: Instant): boolean =>
  !isAtHand(state, toCounterId, at) && presenceAt(state, at)(service).status === 'open';

function cannotServe(state: Ready, { serviceId, toCounterId }: Wished) {
  if (toCounterId === undefined) return null;
  const counter = indexOf(state.hall).counters.get(toCounterId);
  if (!counter) return no('counter-unknown');
  return counter.serviceIds.includes(serviceId) ? null : no('counter-serves-other', { counter: counterName(counter) });
}
