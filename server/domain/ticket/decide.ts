import type { Instant } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import { no } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { whenInWords } from '../calendar/moment.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import { type ActorOf, type DecidesAll, ofCounter, officer, ofService, ofTicket, visitor } from '../core/tables.ts';
import { callNext, callTicket, completeAndCallNext, recall } from './call.ts';
import { nextClosing } from './closing-time.ts';
import { complete } from './complete.ts';
import { calledHere, ticketHere, ticketServedHere } from './here.ts';
import { issueTicket } from './issue.ts';
import { tooEarly } from './missing.ts';
import { promiseFrom } from './promise.ts';
import { showAgain } from './show-again.ts';
import { canReturn, counterHolding, hasEnded } from './standing.ts';
import { transfer } from './transfer.ts';
import { undo } from './undo.ts';

export const ticketDecides = {
  IssueTicket: { by: ['kiosk', 'officer'], scope: ofService, decide: issueTicket },
  CancelOwnTicket: { by: visitor, scope: ofTicket, decide: cancelOwn },
  CallNext: { by: officer, scope: ofCounter, decide: callNext },
  CallTicket: { by: officer, scope: ofCounter, decide: callTicket },
  Recall: { by: officer, scope: ofCounter, finishes: true, decide: recall },
  StartService: { by: officer, scope: ofCounter, finishes: true, decide: start },
  Complete: { by: officer, scope: ofCounter, finishes: true, decide: complete },
  CompleteAndCallNext: { by: officer, scope: ofCounter, decide: completeAndCallNext },
  MarkMissed: { by: officer, scope: ofCounter, finishes: true, decide: markMissed },
  Return: { by: officer, scope: ofCounter, decide: comeBack },
  Hold: { by: officer, scope: ofCounter, finishes: true, decide: hold },
  Resume: { by: officer, scope: ofCounter, decide: resume },
  Transfer: { by: officer, scope: ofCounter, finishes: true, decide: transfer },
  Cancel: { by: officer, scope: ofCounter, finishes: true, decide: cancel },
  GrantPriority: { by: officer, scope: ofCounter, decide: grantPriority },
  ShowTicketAgain: { by: officer, scope: ofCounter, decide: showAgain },
  Undo: { by: officer, scope: ofCounter, finishes: true, decide: undo },
} satisfies Partial<DecidesAll>;

type Officer = ActorOf<'officer'>;

function start(state: Ready, command: CommandOf<'StartService'>, actor: Officer): EventsOrRefusal {
  const here = calledHere(state, command, actor);
  if (!here.ok) return here;
  const { ticketId, counterId } = here.value;
  return happened({ type: 'ServiceStarted', ticketId, counterId });
}

function markMissed(state: Ready, command: CommandOf<'MarkMissed'>, actor: Officer, at: Instant): EventsOrRefusal {
  const here = calledHere(state, command, actor);
  if (!here.ok) return here;
  const { ticketId, counterId } = here.value;
  return tooEarly(state, here.value, at) ?? happened({ type: 'TicketMissed', ticketId, counterId });
}

function comeBack(state: Ready, command: CommandOf<'Return'>, actor: Officer, at: Instant): EventsOrRefusal {
  const here = ticketServedHere(state, command, actor);
  if (!here.ok) return here;
  const ticket = here.value;
  const { ticketId, number } = ticket;
  if (ticket.status !== 'missed') return no('ticket-not-missed', { number });
  if (ticket.returned) return no('return-used', { number });
  if (!canReturn(state, ticket, at)) return no('return-too-late', { number, minutes: state.hall.policy.returnMinutes });
  return happened({ type: 'TicketReturned', ticketId, counterId: command.counterId });
}

function hold(state: Ready, command: CommandOf<'Hold'>, actor: Officer, at: Instant): EventsOrRefusal {
  const { reason, minutes } = command;
  const here = ticketHere(state, command, actor);
  if (!here.ok) return here;
  const { holdMaxMinutes } = state.hall.policy;
  if (minutes > holdMaxMinutes) return no('hold-too-long', { minutes: holdMaxMinutes });
  const { ticketId, counterId, number, serviceId } = here.value;
  const until = at + minutes * 60_000;
  const closing = nextClosing(state, serviceId, at);
  if (until > closing) return no('hold-past-closing', { number, when: whenInWords(state.hall, at, closing) });
  return happened({ type: 'TicketHeld', ticketId, counterId, reason, until });
}

function resume(state: Ready, command: CommandOf<'Resume'>, actor: Officer): EventsOrRefusal {
  const here = ticketServedHere(state, command, actor);
  if (!here.ok) return here;
  const ticket = here.value;
  if (ticket.status !== 'held') return no('ticket-not-held', { number: ticket.number });
  return happened({ type: 'TicketResumed', ticketId: ticket.ticketId, counterId: command.counterId });
}

function cancel(state: Ready, command: CommandOf<'Cancel'>, actor: Officer): EventsOrRefusal {
  const { counterId, reason } = command;
  const here = ticketServedHere(state, command, actor);
  if (!here.ok) return here;
  const ticket = here.value;
  if (ticket.status === 'called' && ticket.counterId !== counterId) return no('ticket-not-here');
  if (ticket.status === 'serving') return no('cancel-while-serving', { number: ticket.number });
  return happened({ type: 'TicketCancelled', ticketId: ticket.ticketId, counterId, reason });
}

/** By its holder, who cannot take back what an officer has already begun (rule T13). */
function cancelOwn(
  state: Ready,
  { ticketId }: CommandOf<'CancelOwnTicket'>,
  holder: ActorOf<'visitor'>,
  at: Instant,
): EventsOrRefusal {
  if (holder.ticketId !== ticketId) return no('not-yours');
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return no('ticket-unknown');
  if (counterHolding(ticket)) return no('already-called');
  const isLost = ticket.status === 'missed' && !canReturn(state, ticket, at);
  if (isLost || hasEnded(ticket)) return no('ticket-ended', { number: ticket.number });
  return happened({ type: 'TicketCancelled', ticketId, counterId: null, reason: 'visitor' });
}

function grantPriority(state: Ready, command: CommandOf<'GrantPriority'>, actor: Officer): EventsOrRefusal {
  const { counterId, priorityGroup } = command;
  const here = ticketServedHere(state, command, actor);
  if (!here.ok) return here;
  const ticket = here.value;
  const { ticketId, number } = ticket;
  if (ticket.class === 'priority') return no('priority-already', { number });
  if (ticket.status === 'serving' || ticket.status === 'missed') return no('ticket-not-waiting', { number });
  if (!indexOf(state.hall).priorityGroups.has(priorityGroup)) return no('priority-group-unknown');
  const promise = Math.min(ticket.promise, promiseFrom(state.hall.policy, 'priority', ticket.issuedAt));
  return happened({ type: 'PriorityGranted', ticketId, counterId, priorityGroup, promise });
}
