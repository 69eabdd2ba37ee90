/** What a supervisor does about a ticket that is at no counter (rules R6, R7). */

import type { AgencyId, Instant, TicketId } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { nameOfCounter } from '../calendar/names.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready, Ticket } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { voidRefusal } from '../ticket/admission.ts';
import { soonerDeadline } from '../ticket/closing-time.ts';
import { promiseFrom } from '../ticket/promise.ts';
import { counterHolding, hasEnded, isLiving } from '../ticket/standing.ts';
import { destination } from '../ticket/transfer.ts';

type Officer = ActorOf<'officer'>;
interface About {
  agencyId: AgencyId;
  ticketId: TicketId;
}

export function moveTicket(
  state: Ready,
  command: CommandOf<'MoveTicket'>,
  _actor: Officer,
  at: Instant,
): EventsOrRefusal {
  const free = freeTicket(state, command);
  if (!free.ok) return free;
  const ticket = free.value;
  if (!isLiving(state, ticket, at)) return no('ticket-ended', { number: ticket.number });
  const to = destination(state, ticket, command, ticket.onlyCounterId, at);
  if (!to.ok) return to;
  const { ticketId, serviceId: fromServiceId } = ticket;
  const until = soonerDeadline(state, ticket, to.value.serviceId, at);
  const moved = { type: 'TicketMoved', ticketId, fromServiceId, ...to.value, reason: command.reason } as const;
  return happened(until === null ? moved : { ...moved, until });
}

export function cancelTicket(state: Ready, command: CommandOf<'CancelTicket'>): EventsOrRefusal {
  const free = freeTicket(state, command);
  if (!free.ok) return free;
  const { ticketId, number } = free.value;
  if (hasEnded(free.value)) return no('ticket-ended', { number });
  return happened({ type: 'TicketCalledOff', ticketId, reason: command.reason });
}

/** As at a counter (rule O10). */
export function raiseTicket(state: Ready, command: CommandOf<'RaiseTicket'>): EventsOrRefusal {
  const queued = queuedTicket(state, command);
  if (!queued.ok) return queued;
  const { ticketId, number, issuedAt, promise, class: ticketClass } = queued.value;
  const { priorityGroup } = command;
  if (ticketClass === 'priority') return no('priority-already', { number });
  if (!indexOf(state.hall).priorityGroups.has(priorityGroup)) return no('priority-group-unknown');
  const sooner = Math.min(promise, promiseFrom(state.hall.policy, 'priority', issuedAt));
  return happened({ type: 'TicketRaised', ticketId, priorityGroup, promise: sooner });
}

export function lowerTicket(state: Ready, command: CommandOf<'LowerTicket'>): EventsOrRefusal {
  const queued = queuedTicket(state, command);
  if (!queued.ok) return queued;
  const { ticketId, number, issuedAt, promise, class: ticketClass, raisedFrom } = queued.value;
  if (ticketClass !== 'priority') return no('priority-none', { number });
  const later = Math.max(promise, promiseFrom(state.hall.policy, 'regular', issuedAt));
  return happened({
    ...{ type: 'TicketLowered', ticketId, reason: command.reason },
    promise: raisedFrom?.promise ?? later,
    ...(raisedFrom?.class === 'appointment' ? { class: 'appointment' } : {}),
  });
}

/** Nobody waits for nobody: only where somebody can serve it today. */
export function reopenTicket(
  state: Ready,
  command: CommandOf<'ReopenTicket'>,
  _actor: Officer,
  at: Instant,
): EventsOrRefusal {
  const free = freeTicket(state, command);
  if (!free.ok) return free;
  const { ticketId, number, serviceId, status } = free.value;
  if (status !== 'missed' && !hasEnded(free.value)) return no('ticket-not-ended', { number });
  const service = indexOf(state.hall).services.get(serviceId);
  if (!service) return no('service-unknown');
  const reason = voidRefusal(state, service, at)?.sentence;
  if (reason) return no('reopen-into-void', { number, reason });
  return happened({ type: 'TicketReopened', ticketId, reason: command.reason });
}

/** What was done last about a ticket, or not last, as long as nothing else was done about it since. */
export function undoTicketAct(
  state: Ready,
  { agencyId, actionPosition }: CommandOf<'UndoTicketAct'>,
  _actor: Officer,
  at: Instant,
): EventsOrRefusal {
  if (!indexOf(state.hall).agencies.has(agencyId)) return no('agency-unknown');
  const act = state.ticketActs.find(({ position }) => position === actionPosition);
  if (!act || agencyOf(state, act.before) !== agencyId) return no('nothing-to-undo');
  const { undoSeconds } = state.hall.policy;
  if (at > act.at + undoSeconds * 1_000) return no('undo-too-late', { seconds: undoSeconds });
  const { ticketId, number } = act.before;
  if (state.tickets.get(ticketId)?.touched !== actionPosition) return no('undo-overtaken', { number });
  return happened({ type: 'TicketActUndone', actionPosition, ticketIds: [ticketId] });
}

const agencyOf = ({ hall }: Ready, { serviceId }: Ticket) => indexOf(hall).services.get(serviceId)?.agencyId;

/** Of this agency, and at no counter: what an officer has in hand only that officer changes. */
function freeTicket(state: Ready, { agencyId, ticketId }: About): Result<Ticket> {
  const index = indexOf(state.hall);
  if (!index.agencies.has(agencyId)) return no('agency-unknown');
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return no('ticket-unknown');
  if (agencyOf(state, ticket) !== agencyId) return no('not-your-agency');
  const counterId = counterHolding(ticket);
  if (counterId === null) return yes(ticket);
  return no('ticket-at-counter', { number: ticket.number, counter: nameOfCounter(index, counterId) });
}

/** Waits, or will wait again by itself. */
function queuedTicket(state: Ready, about: About): Result<Ticket> {
  const free = freeTicket(state, about);
  if (!free.ok) return free;
  const { number, status } = free.value;
  if (hasEnded(free.value)) return no('ticket-ended', { number });
  return status === 'missed' ? no('ticket-not-waiting', { number }) : free;
}
