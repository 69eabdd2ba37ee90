/** Calling (rules O2, O8, O9, T4, T6, T7). */

import type { Instant } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import { no } from '../../../shared/refusals/result.ts';
import type { CallRule, Event } from '../core/events.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Place, Ready } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { type AtDesk, atDesk, cannotCall } from '../counter/at-desk.ts';
import { counterName, isToClose, isToLeave, withDesk } from '../counter/desk.ts';
import { completion } from './complete.ts';
import { calledHere } from './here.ts';
import { boundTo, nextPlace, passedBy } from './next-ticket.ts';

export function callNext(
  state: Ready,
  { counterId }: CommandOf<'CallNext'>,
  actor: ActorOf<'officer'>,
  at: Instant,
): EventsOrRefusal {
  const here = atDesk(state, actor, counterId);
  if (!here.ok) return here;
  const place = nextPlace(state, here.value.counter, at);
  return (
    cannotCall(state, here.value) ??
    (place ? happened(call(state, here.value, place, { by: 'promise' }, at)) : no('line-empty'))
  );
}

export function callTicket(
  state: Ready,
  command: CommandOf<'CallTicket'>,
  actor: ActorOf<'officer'>,
  at: Instant,
): EventsOrRefusal {
  const here = atDesk(state, actor, command.counterId);
  if (!here.ok) return here;
  const { counter } = here.value;
  const ticket = state.tickets.get(command.ticketId);
  if (!ticket) return no('ticket-unknown');
  const { number, serviceId } = ticket;
  if (!counter.mayCallChosen) return no('choosing-not-permitted');
  if (ticket.status !== 'waiting') return no('ticket-not-waiting', { number });
  if (!counter.serviceIds.includes(serviceId)) return no('ticket-not-served-here', { number });
  const bound = boundTo(state, counter, ticket, at);
  if (bound) return no('ticket-for-other-counter', { number, counter: counterName(bound) });
  return (
    cannotCall(state, here.value) ??
    happened(call(state, here.value, ticket, { by: 'chosen', reason: command.reason }, at))
  );
}

export function recall(
  state: Ready,
  command: CommandOf<'Recall'>,
  actor: ActorOf<'officer'>,
  at: Instant,
): EventsOrRefusal {
  const here = calledHere(state, command, actor);
  if (!here.ok) return here;
  const { maxCalls, recallSpacingSeconds } = state.hall.policy;
  const { ticketId, counterId, number, calls, lastCallAt } = here.value;
  if (calls >= maxCalls) return no('recall-limit', { number, calls });
  const waitMs = lastCallAt + recallSpacingSeconds * 1_000 - at;
  if (waitMs > 0) return no('recall-too-soon', { seconds: Math.ceil(waitMs / 1_000) });
  return happened({ type: 'TicketRecalled', ticketId, counterId, call: calls + 1 });
}

export function completeAndCallNext(
  state: Ready,
  command: CommandOf<'CompleteAndCallNext'>,
  actor: ActorOf<'officer'>,
  at: Instant,
): EventsOrRefusal {
  const { counterId } = command;
  const completed = completion(state, command, actor);
  if (!completed.ok) return completed;
  if (isToClose(state, counterId) || isToLeave(state, counterId, at)) return happened(completed.value);
  // Of what a completion changes a call asks for nothing but whether the desk is free.
  const free = { ...withDesk(state, counterId, { current: null }), hall: state.hall };
  const next = callNext(free, { type: 'CallNext', counterId }, actor, at);
  return next.ok ? happened(completed.value, ...next.value) : happened(completed.value);
}

function call(state: Ready, { counter }: AtDesk, place: Place, rule: CallRule, at: Instant): Event {
  const { ticketId } = place;
  const passed = passedBy(state, counter, place, at);
  return { type: 'TicketCalled', ticketId, counterId: counter.counterId, rule, passed };
}
