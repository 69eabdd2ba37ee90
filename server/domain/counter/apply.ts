import type { CounterId } from '../../../shared/ids.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import type { When } from '../core/entry.ts';
import type { Attendance, Happening, State } from '../core/state.ts';
import { deskOf, withDesk, withHappening } from './desk.ts';
import type { CounterEvent } from './events.ts';

export function applyCounterEvent(state: State, event: CounterEvent, when: When): State {
  switch (event.type) {
    case 'CounterOpened':
    case 'CounterTakenOver': {
      const what = event.type === 'CounterOpened' ? 'opened' : 'taken-over';
      return attend(state, event.counterId, { status: 'open', officerId: event.officerId }, what, when);
    }
    case 'CounterPaused': {
      const { reason, until } = event;
      const officerId = officerAt(state, event.counterId);
      return attend(state, event.counterId, { status: 'paused', officerId, reason, until }, 'paused', when);
    }
    case 'CounterResumed': {
      const officerId = officerAt(state, event.counterId);
      return attend(state, event.counterId, { status: 'open', officerId }, 'ended-pause', when);
    }
    case 'CounterClosed':
      return attend(state, event.counterId, { status: 'closed' }, 'closed', when);
    case 'AgencyMarkedAbsent':
      return { ...state, absences: state.absences.set(event.agencyId, event.reason) };
    case 'AgencyMarkedPresent':
      return { ...state, absences: state.absences.delete(event.agencyId) };
    default:
      return unreachable(event);
  }
}

function officerAt(state: State, counterId: CounterId) {
  const { attendance } = deskOf(state, counterId);
  if (attendance.status === 'closed') throw new Error(`Nobody is at counter ${counterId}`);
  return attendance.officerId;
}

/** What an officer did before someone came or went is not for undoing any more (rule U2). */
function attend(
  state: State,
  counterId: CounterId,
  attendance: Attendance,
  what: Happening['what'],
  when: When,
): State {
  const happening: Happening = { position: when.position, at: when.at, what, number: null, outcome: null };
  const today = withHappening(deskOf(state, counterId).today, happening);
  return withDesk(state, counterId, { attendance, undoable: null, today });
}
