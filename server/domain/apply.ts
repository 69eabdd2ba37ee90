/** Folds one event into the state. `when` is the entry that holds it. */
import { unreachable } from '../../shared/unreachable.ts';
import type { When } from './core/entry.ts';
import type { Event } from './core/events.ts';
import type { State } from './core/state.ts';
import { applyCounterEvent } from './counter/apply.ts';
import { applyDayEvent } from './day/apply.ts';
import { applyHallEvent } from './hall/apply.ts';
import { applyReserveEvent } from './reserve/apply.ts';
import { applyTicketEvent } from './ticket/apply.ts';

export function apply(state: State, event: Event, when: When): State {
  switch (event.type) {
    case 'HallConfigured':
      return applyHallEvent(state, event);
    case 'DayOpened':
    case 'DayClosed':
      return applyDayEvent(state, event);
    case 'CounterOpened':
    case 'CounterPaused':
    case 'CounterResumed':
    case 'CounterClosed':
    case 'CounterTakenOver':
    case 'AgencyMarkedAbsent':
    case 'AgencyMarkedPresent':
      return applyCounterEvent(state, event, when);
    case 'NumbersReserved':
    case 'TicketHandedIn':
    case 'WishWithdrawn':
    case 'TicketLapsed':
      return applyReserveEvent(state, event, when);
    case 'TicketIssued':
    case 'TicketCalled':
    case 'TicketRecalled':
    case 'ServiceStarted':
    case 'TicketCompleted':
    case 'TicketMissed':
    case 'TicketReturned':
    case 'TicketHeld':
    case 'TicketResumed':
    case 'TicketTransferred':
    case 'TicketCancelled':
    case 'PriorityGranted':
    case 'TicketUnserved':
    case 'ActionUndone':
      return applyTicketEvent(state, event, when);
    default:
      return unreachable(event);
  }
}

export const applyAll = (state: State, events: readonly Event[], when: When): State =>
  events.reduce((before, event) => apply(before, event, when), state);
