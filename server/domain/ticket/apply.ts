import { type Instant, seriesOf } from '../../../shared/base/ids.ts';
import { withNewest } from '../base/newest.ts';
import { dayOf } from '../calendar/moment.ts';
import type { When } from '../core/entry.ts';
import type { EventOf, TicketEvent } from '../core/events.ts';
import { countOf } from '../core/number.ts';
import type { State, TicketIn } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { shownAtIssue } from '../core/waits.ts';
import { deskOf, presentAt, withDesk, withHappening } from '../counter/desk.ts';
import { withAction } from './action.ts';
import { factsOf, movedFrom, raised, ticketOf, waiting } from './become.ts';
import { putTicket } from './put.ts';

export const ticketApplies = {
  TicketIssued: issued,
  TicketCalled: called,
  TicketRecalled: recalled,
  ServiceStarted: started,
  TicketCompleted: completed,
  TicketMissed: missed,
  TicketReturned: returned,
  TicketHeld: held,
  TicketResumed: resumed,
  TicketTransferred: transferred,
  TicketCancelled: cancelled,
  PriorityGranted: priorityGranted,
  // Nothing about the ticket has changed, and an action before it can still be taken back.
  TicketShownAgain: (state) => state,
  TicketUnserved: unserved,
  ActionUndone: undone,
} satisfies AppliesAll<TicketEvent['type']>;

// Issued and called

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
  return putTicket(
    { ...state, sequence },
    {
      ...{ ticketId, number, serviceId, class: event.class, issuedAt, promise, sequence },
      onlyCounterId: null,
      returned: false,
      touched: when.position,
      ...(event.type === 'TicketIssued' && event.told ? { told: shownAtIssue(event.told, issuedAt) } : {}),
      status: 'waiting',
    },
  );
}

function called(state: State, event: EventOf<'TicketCalled'>, when: When): State {
  const { counterId } = event;
  const before = ticketOf(state, event, 'waiting');
  const touched = when.position;
  const call = { counterId, calls: 1, lastCallAt: when.at, calledAt: when.at, calledTo: counterId };
  const after = { ...factsOf(before), touched, status: 'called', ...call } as const;
  return withCall(withAction(putTicket(state, after), { counterId, what: 'called', before }, when), after, when);
}

function recalled(state: State, event: EventOf<'TicketRecalled'>, when: When): State {
  const { counterId, call: calls } = event;
  const before = ticketOf(state, event, 'called');
  const after = { ...before, touched: when.position, calls, lastCallAt: when.at, calledAt: when.at };
  const acted = withAction(putTicket(state, after), { counterId, what: 'recalled', before, final: true }, when);
  return withCall(acted, after, when);
}

/** Enough for twelve calls in each zone of a large hall. */
const callsKept = 150;

function withCall(state: State, ticket: TicketIn<'called'>, when: When): State {
  const { ticketId, number, counterId, calls: call } = ticket;
  return {
    ...state,
    calls: withNewest(
      { position: when.position, at: when.at, ticketId, number, call, counterId },
      state.calls,
      callsKept,
    ),
  };
}

// At the counter

function started(state: State, event: EventOf<'ServiceStarted'>, when: When): State {
  const { counterId } = event;
  const before = ticketOf(state, event, 'called');
  const touched = when.position;
  const after = { ...factsOf(before), touched, status: 'serving', counterId, startedAt: when.at } as const;
  return withAction(putTicket(state, after), { counterId, what: 'started', before }, when);
}

function completed(state: State, event: EventOf<'TicketCompleted'>, when: When): State {
  const { counterId, outcome } = event;
  const before = ticketOf(state, event, 'serving');
  const ended = { touched: when.position, status: 'completed', counterId, outcome, endedAt: when.at } as const;
  const after = { ...factsOf(before), ...ended };
  // What was left open over night would spoil the mean of the day on which somebody finds it (rule D9).
  const isOfToday = state.hall !== null && dayOf(state.hall, before.startedAt) === state.day;
  const adds = { completed: 1, ...(isOfToday ? { serviceMs: when.at - before.startedAt } : { untimed: 1 }) };
  return withAction(putTicket(state, after), { counterId, what: 'completed', before, outcome, adds }, when);
}

function missed(state: State, event: EventOf<'TicketMissed'>, when: When): State {
  const { counterId } = event;
  const before = ticketOf(state, event, 'called');
  const touched = when.position;
  const after = { ...factsOf(before), touched, status: 'missed', counterId, missedAt: when.at } as const;
  return withAction(putTicket(state, after), { counterId, what: 'missed', before, adds: { missed: 1 } }, when);
}

function returned(state: State, event: EventOf<'TicketReturned'>, when: When): State {
  const before = ticketOf(state, event, 'missed');
  const after = { ...waiting(before, when.position), returned: true };
  return withAction(putTicket(state, after), { counterId: event.counterId, what: 'returned', before }, when);
}

function held(state: State, event: EventOf<'TicketHeld'>, when: When): State {
  const { counterId, reason, until } = event;
  const before = ticketOf(state, event, 'called', 'serving');
  const after = { ...factsOf(before), touched: when.position, status: 'held', counterId, reason, until } as const;
  return withAction(putTicket(state, after), { counterId, what: 'held', before }, when);
}

/** Without a counter: by its deadline. */
function resumed(state: State, event: EventOf<'TicketResumed'>, when: When): State {
  const { counterId } = event;
  const before = ticketOf(state, event, 'held');
  const after = putTicket(state, waiting(before, when.position));
  return counterId ? withAction(after, { counterId, what: 'resumed', before }, when) : after;
}

function transferred(state: State, event: EventOf<'TicketTransferred'>, when: When): State {
  const { counterId, serviceId, toCounterId: onlyCounterId } = event;
  const before = ticketOf(state, event, 'called', 'serving');
  const after = { ...waiting(before, when.position), serviceId, onlyCounterId, ...movedFrom(before, serviceId) };
  return withAction(putTicket(state, after), { counterId, what: 'transferred', before }, when);
}

/** Without a counter: by its holder, or in its holder's place. */
function cancelled(state: State, event: EventOf<'TicketCancelled'>, when: When): State {
  const { counterId, reason } = event;
  const before = ticketOf(state, event, 'waiting', 'held', 'missed', 'called');
  const ended = { touched: when.position, status: 'cancelled', reason, endedAt: when.at } as const;
  const after = putTicket(state, { ...factsOf(before), ...ended });
  return counterId ? withAction(after, { counterId, what: 'cancelled', before }, when) : after;
}

function priorityGranted(state: State, event: EventOf<'PriorityGranted'>, when: When): State {
  const { counterId, promise } = event;
  const before = ticketOf(state, event, 'waiting', 'called', 'held');
  const after = { ...raised(before, promise), touched: when.position };
  return withAction(putTicket(state, after), { counterId, what: 'priority', before }, when);
}

// By the end of the day, and by an undo

function unserved(state: State, event: EventOf<'TicketUnserved'>, when: When): State {
  const before = ticketOf(state, event, 'waiting', 'called', 'held', 'missed');
  return putTicket(state, { ...factsOf(before), touched: when.position, status: 'unserved', endedAt: when.at });
}

function undone(state: State, event: EventOf<'ActionUndone'>, when: When): State {
  const { undoable, today } = deskOf(state, event.counterId);
  if (undoable?.position !== event.actionPosition) throw new Error(`Nothing at ${event.actionPosition} to undo`);
  // Last first: the desk is free of the ticket that was called before it gets back the one that was completed.
  const restored = undoable.before
    .toReversed()
    .reduce((now, ticket) => putTicket(now, { ...ticket, touched: when.position }), state);
  const calls = state.calls.filter((call) => call.position !== event.actionPosition);
  const { number } = undoable.before[0];
  const { position, at } = when;
  const happening = { position, at, what: 'undone', number, outcome: null } as const;
  const before = { ...undoable.todayBefore, happenings: today.happenings };
  const desk = presentAt(deskOf(restored, event.counterId));
  return withDesk({ ...restored, calls }, event.counterId, {
    ...desk,
    undoable: null,
    today: withHappening(before, happening),
  });
}
