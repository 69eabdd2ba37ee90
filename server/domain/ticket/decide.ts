import type { Actor, CommandOf } from '../../../shared/commands.ts';
import type { Instant } from '../../../shared/ids.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import { happened, isRefused, type Outcome, refused } from '../core/outcome.ts';
import type { State } from '../core/state.ts';
import { callNext, callTicket, completeAndCallNext, recall } from './call.ts';
import { complete } from './complete.ts';
import { calledHere, ticketHere, ticketServedHere } from './here.ts';
import { issueTicket } from './issue.ts';
import { canReturn, counterHolding, hasEnded } from './standing.ts';
import { transfer } from './transfer.ts';
import { undo } from './undo.ts';

export type TicketCommand = CommandOf<
  | 'IssueTicket'
  | 'CancelOwnTicket'
  | 'CallNext'
  | 'CallTicket'
  | 'Recall'
  | 'StartService'
  | 'Complete'
  | 'CompleteAndCallNext'
  | 'MarkMissed'
  | 'Return'
  | 'Hold'
  | 'Resume'
  | 'Transfer'
  | 'Cancel'
  | 'GrantPriority'
  | 'Undo'
>;

export function decideTicket(state: State, command: TicketCommand, actor: Actor, at: Instant): Outcome {
  switch (command.type) {
    case 'IssueTicket':
      return issueTicket(state, command, at);
    case 'CancelOwnTicket':
      return cancelOwn(state, command, actor, at);
    case 'CallNext':
      return callNext(state, command, actor);
    case 'CallTicket':
      return callTicket(state, command, actor);
    case 'Recall':
      return recall(state, command, actor, at);
    case 'StartService':
      return start(state, command, actor);
    case 'Complete':
      return complete(state, command, actor);
    case 'CompleteAndCallNext':
      return completeAndCallNext(state, command, actor, at);
    case 'MarkMissed':
      return markMissed(state, command, actor);
    case 'Return':
      return comeBack(state, command, actor, at);
    case 'Hold':
      return hold(state, command, actor, at);
    case 'Resume':
      return resume(state, command, actor);
    case 'Transfer':
      return transfer(state, command, actor, at);
    case 'Cancel':
      return cancel(state, command, actor);
    case 'GrantPriority':
      return grantPriority(state, command, actor);
    case 'Undo':
      return undo(state, command, actor, at);
    default:
      return unreachable(command);
  }
}

function start(state: State, command: CommandOf<'StartService'>, actor: Actor): Outcome {
  const ticket = calledHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  return happened({ type: 'ServiceStarted', ticketId: ticket.ticketId, counterId: ticket.counterId });
}

function markMissed(state: State, command: CommandOf<'MarkMissed'>, actor: Actor): Outcome {
  const ticket = calledHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  return happened({ type: 'TicketMissed', ticketId: ticket.ticketId, counterId: ticket.counterId });
}

function comeBack(state: State, command: CommandOf<'Return'>, actor: Actor, at: Instant): Outcome {
  const ticket = ticketServedHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  const { ticketId, number } = ticket;
  if (ticket.status !== 'missed') return refused('ticket-not-missed', { number });
  if (ticket.returned) return refused('return-used', { number });
  if (!canReturn(state, ticket, at))
    return refused('return-too-late', { number, minutes: state.hall!.policy.returnMinutes });
  return happened({ type: 'TicketReturned', ticketId, counterId: command.counterId });
}

function hold(state: State, command: CommandOf<'Hold'>, actor: Actor, at: Instant): Outcome {
  const { reason, minutes } = command;
  const ticket = ticketHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  const { holdMaxMinutes } = state.hall!.policy;
  if (minutes > holdMaxMinutes) return refused('hold-too-long', { minutes: holdMaxMinutes });
  const { ticketId, counterId } = ticket;
  return happened({ type: 'TicketHeld', ticketId, counterId, reason, until: at + minutes * 60_000 });
}

function resume(state: State, command: CommandOf<'Resume'>, actor: Actor): Outcome {
  const ticket = ticketServedHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  if (ticket.status !== 'held') return refused('ticket-not-held', { number: ticket.number });
  return happened({ type: 'TicketResumed', ticketId: ticket.ticketId, counterId: command.counterId });
}

function cancel(state: State, command: CommandOf<'Cancel'>, actor: Actor): Outcome {
  const { counterId, reason } = command;
  const ticket = ticketServedHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  if (ticket.status === 'called' && ticket.counterId !== counterId) return refused('ticket-not-here');
  if (ticket.status === 'serving') return refused('cancel-while-serving', { number: ticket.number });
  return happened({ type: 'TicketCancelled', ticketId: ticket.ticketId, counterId, reason });
}

/** By its holder, who cannot take back what an officer has already begun (rule T13). */
function cancelOwn(state: State, { ticketId }: CommandOf<'CancelOwnTicket'>, actor: Actor, at: Instant): Outcome {
  if (actor.kind !== 'visitor' || actor.ticketId !== ticketId) return refused('not-yours');
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return refused('ticket-unknown');
  if (counterHolding(ticket)) return refused('already-called');
  const isLost = ticket.status === 'missed' && !canReturn(state, ticket, at);
  if (isLost || hasEnded(ticket)) return refused('ticket-ended', { number: ticket.number });
  return happened({ type: 'TicketCancelled', ticketId, counterId: null, reason: 'visitor' });
}

function grantPriority(state: State, command: CommandOf<'GrantPriority'>, actor: Actor): Outcome {
  const { counterId, priorityGroup } = command;
  const ticket = ticketServedHere(state, command, actor);
  if (isRefused(ticket)) return ticket;
  const { ticketId, number } = ticket;
  if (ticket.class === 'priority') return refused('priority-already', { number });
  if (ticket.status === 'serving' || ticket.status === 'missed') return refused('ticket-not-waiting', { number });
  const { policy, priorityGroups } = state.hall!;
  if (!priorityGroups.some(({ code }) => code === priorityGroup)) return refused('priority-group-unknown');
  const promise = Math.min(ticket.promise, ticket.issuedAt + policy.targetMinutes.priority * 60_000);
  return happened({ type: 'PriorityGranted', ticketId, counterId, priorityGroup, promise });
}
