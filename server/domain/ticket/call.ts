/** Calling (rules O2, O8, O9, T4, T6, T7). */
import type { CommandOf } from '../../../shared/commands.ts';
import type { Instant } from '../../../shared/ids.ts';

import type { CallRule, Event } from '../core/events.ts';
import { type EventsOrRefusal, happened, isRefused, refused } from '../core/outcome.ts';
import type { Place, Ready } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { type AtDesk, atDesk, cannotCall } from '../counter/at-desk.ts';
import { counterName } from '../counter/desk.ts';
import { ticketApplies } from './apply.ts';
import { completion } from './complete.ts';
import { calledHere } from './here.ts';
import { boundTo, nextPlace, passedBy } from './next-ticket.ts';

export function callNext(
  state: Ready,
  { counterId }: CommandOf<'CallNext'>,
  actor: ActorOf<'officer'>,
): EventsOrRefusal {
  const here = atDesk(state, actor, counterId);
  if (isRefused(here)) return here;
  const place = nextPlace(state, here.counter);
  return (
    cannotCall(state, here) ?? (place ? happened(call(state, here, place, { by: 'promise' })) : refused('line-empty'))
  );
}

export function callTicket(state: Ready, command: CommandOf<'CallTicket'>, actor: ActorOf<'officer'>): EventsOrRefusal {
  const here = atDesk(state, actor, command.counterId);
  if (isRefused(here)) return here;
  const { counter } = here;
  const ticket = state.tickets.get(command.ticketId);
  if (!ticket) return refused('ticket-unknown');
  const { number, serviceId } = ticket;
  if (!counter.mayCallChosen) return refused('choosing-not-permitted');
  if (ticket.status !== 'waiting') return refused('ticket-not-waiting', { number });
  if (!counter.serviceIds.includes(serviceId)) return refused('ticket-not-served-here', { number });
  const bound = boundTo(state, counter, ticket);
  if (bound) return refused('ticket-for-other-counter', { number, counter: counterName(bound) });
  return cannotCall(state, here) ?? happened(call(state, here, ticket, { by: 'chosen', reason: command.reason }));
}

export function recall(
  state: Ready,
  command: CommandOf<'Recall'>,
  actor: ActorOf<'officer'>,
  at: Instant,
): EventsOrRefusal {
  const ticket = calledHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  const { maxCalls, recallSpacingSeconds } = state.hall.policy;
  const { ticketId, counterId, number, calls } = ticket;
  if (calls >= maxCalls) return refused('recall-limit', { number, calls });
  const waitMs = ticket.lastCallAt + recallSpacingSeconds * 1_000 - at;
  if (waitMs > 0) return refused('recall-too-soon', { seconds: Math.ceil(waitMs / 1_000) });
  return happened({ type: 'TicketRecalled', ticketId, counterId, call: calls + 1 });
}

export function completeAndCallNext(
  state: Ready,
  command: CommandOf<'CompleteAndCallNext'>,
  actor: ActorOf<'officer'>,
  at: Instant,
): EventsOrRefusal {
  const completed = completion(state, command, actor);
  if (isRefused(completed)) return completed;
  const when = { position: state.position + 1, at };
  const free = { ...ticketApplies.TicketCompleted(state, completed, when), hall: state.hall };
  const next = callNext(free, { type: 'CallNext', counterId: command.counterId }, actor);
  return isRefused(next) ? happened(completed) : happened(completed, ...next.events);
}

function call(state: Ready, { counter }: AtDesk, place: Place, rule: CallRule): Event {
  const { ticketId } = place;
  const passed = passedBy(state, counter, place);
  return { type: 'TicketCalled', ticketId, counterId: counter.counterId, rule, passed };
}
