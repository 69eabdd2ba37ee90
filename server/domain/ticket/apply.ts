import type { CounterId, Instant } from '../../../shared/ids.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import type { When } from '../core/entry.ts';
import type { EventOf } from '../core/events.ts';
import type { State, Ticket, TicketIn } from '../core/state.ts';
import { deskOf, withDesk, withHappening } from '../counter/desk.ts';
import { countOf, seriesOf } from '../reserve/reserve.ts';
import { withAction } from './action.ts';
import type { TicketEvent } from './events.ts';
import { putTicket } from './put.ts';

/** Enough for twelve calls in each zone of a large hall. */
const callsKept = 150;

export function applyTicketEvent(state: State, event: TicketEvent, when: When): State {
  const touched = when.position;
  switch (event.type) {
    case 'TicketIssued':
      return issued(state, event, when);
    case 'TicketCalled': {
      const { counterId } = event;
      const before = ticketOf(state, event, 'waiting');
      const after = {
        ...factsOf(before),
        touched,
        status: 'called',
        counterId,
        calls: 1,
        lastCallAt: when.at,
      } as const;
      const acted = withAction(putTicket(state, after), { counterId, what: 'called', before }, when);
      return withCall(acted, after, when);
    }
    case 'TicketRecalled': {
      const { counterId } = event;
      const before = ticketOf(state, event, 'called');
      const after = { ...before, touched, calls: event.call, lastCallAt: when.at };
      const acted = withAction(putTicket(state, after), { counterId, what: 'recalled', before, final: true }, when);
      return withCall(acted, after, when);
    }
    case 'ServiceStarted': {
      const { counterId } = event;
      const before = ticketOf(state, event, 'called');
      const after = { ...factsOf(before), touched, status: 'serving', counterId, startedAt: when.at } as const;
      return withAction(putTicket(state, after), { counterId, what: 'started', before }, when);
    }
    case 'TicketCompleted': {
      const { counterId, outcome } = event;
      const before = ticketOf(state, event, 'serving');
      const after = { ...factsOf(before), touched, status: 'completed', counterId, outcome } as const;
      const adds = { completed: 1, serviceMs: when.at - before.startedAt };
      return withAction(putTicket(state, after), { counterId, what: 'completed', before, outcome, adds }, when);
    }
    case 'TicketMissed': {
      const { counterId } = event;
      const before = ticketOf(state, event, 'called');
      const after = { ...factsOf(before), touched, status: 'missed', counterId, missedAt: when.at } as const;
      return withAction(putTicket(state, after), { counterId, what: 'missed', before, adds: { missed: 1 } }, when);
    }
    case 'TicketReturned': {
      const before = ticketOf(state, event, 'missed');
      const after = { ...waiting(before, touched), returned: true };
      return withAction(putTicket(state, after), { counterId: event.counterId, what: 'returned', before }, when);
    }
    case 'TicketHeld': {
      const { counterId, reason, until } = event;
      const before = ticketOf(state, event, 'called', 'serving');
      const after = { ...factsOf(before), touched, status: 'held', counterId, reason, until } as const;
      return withAction(putTicket(state, after), { counterId, what: 'held', before }, when);
    }
    case 'TicketResumed': {
      const { counterId } = event;
      const before = ticketOf(state, event, 'held');
      const resumed = putTicket(state, waiting(before, touched));
      return counterId ? withAction(resumed, { counterId, what: 'resumed', before }, when) : resumed;
    }
    case 'TicketTransferred': {
      const { counterId, serviceId, toCounterId: onlyCounterId } = event;
      const before = ticketOf(state, event, 'called', 'serving');
      const after = { ...waiting(before, touched), serviceId, onlyCounterId };
      return withAction(putTicket(state, after), { counterId, what: 'transferred', before }, when);
    }
    case 'TicketCancelled': {
      const { counterId, reason } = event;
      const before = ticketOf(state, event, 'waiting', 'held', 'missed', 'called');
      const after = { ...factsOf(before), touched, status: 'cancelled', reason } as const;
      const cancelled = putTicket(state, after);
      return counterId ? withAction(cancelled, { counterId, what: 'cancelled', before }, when) : cancelled;
    }
    case 'PriorityGranted': {
      const { counterId, promise } = event;
      const before = ticketOf(state, event, 'waiting', 'called', 'held');
      const after = { ...before, touched, class: 'priority', promise } as const;
      return withAction(putTicket(state, after), { counterId, what: 'priority', before }, when);
    }
    case 'TicketUnserved': {
      const before = ticketOf(state, event, 'waiting', 'called', 'held', 'missed');
      return putTicket(state, { ...factsOf(before), touched, status: 'unserved' });
    }
    case 'ActionUndone':
      return undone(state, event, when);
    default:
      return unreachable(event);
  }
}

function issued(state: State, event: EventOf<'TicketIssued'>, when: When): State {
  const series = state.series.set(seriesOf(event.number), countOf(event.number));
  return withNewTicket({ ...state, series }, event, when.at, when);
}

/** `issuedAt` is when its holder took it, which for a kiosk without its server was before the entry. */
export function withNewTicket(
  state: State,
  event: EventOf<'TicketIssued' | 'TicketHandedIn'>,
  issuedAt: Instant,
  when: When,
): State {
  const { ticketId, number, serviceId, promise, sequence } = event;
  const counted = { ...state, sequence, issued: state.issued.update(serviceId, 0, (count) => count + 1) };
  return putTicket(counted, {
    ...{ ticketId, number, serviceId, class: event.class, issuedAt, promise, sequence },
    onlyCounterId: null,
    returned: false,
    touched: when.position,
    status: 'waiting',
  });
}

function undone(state: State, event: EventOf<'ActionUndone'>, when: When): State {
  const { undoable, today } = deskOf(state, event.counterId);
  if (undoable?.position !== event.actionPosition) throw new Error(`Nothing at ${event.actionPosition} to undo`);
  // Last first: the desk is free of the ticket that was called before it gets back the one that was completed.
  const restored = undoable.before
    .toReversed()
    .reduce((now, ticket) => putTicket(now, { ...ticket, touched: when.position }), state);
  const calls = state.calls.filter((call) => call.position !== event.actionPosition);
  const { number } = undoable.before[0]!;
  const happening = { ...when, what: 'undone', number, outcome: null } as const;
  const before = { ...undoable.todayBefore, happenings: today.happenings };
  return withDesk({ ...restored, calls }, event.counterId, { undoable: null, today: withHappening(before, happening) });
}

/** What a ticket keeps in every status. */
function factsOf(ticket: Ticket) {
  const { ticketId, number, serviceId, issuedAt, promise, sequence, onlyCounterId, returned } = ticket;
  return { ticketId, number, serviceId, class: ticket.class, issuedAt, promise, sequence, onlyCounterId, returned };
}

const waiting = (ticket: Ticket, touched: number): TicketIn<'waiting'> => ({
  ...factsOf(ticket),
  touched,
  status: 'waiting',
});

function withCall(state: State, ticket: TicketIn<'called'>, when: When): State {
  const { ticketId, number, counterId, calls: call } = ticket;
  return { ...state, calls: [{ ...when, ticketId, number, call, counterId }, ...state.calls.slice(0, callsKept - 1)] };
}

/** The event's ticket in one of the statuses that the event can follow; anything else is a broken log. */
function ticketOf<S extends Ticket['status']>(
  state: State,
  event: { type: string; ticketId: Ticket['ticketId']; counterId?: CounterId | null },
  ...statuses: S[]
): Extract<Ticket, { status: S }> {
  const ticket = state.tickets.get(event.ticketId);
  if (!ticket || !statuses.some((status) => status === ticket.status))
    throw new Error(`${event.type} about ${event.ticketId}, which is ${ticket?.status ?? 'unknown'}`);
  return ticket as Extract<Ticket, { status: S }>;
}
