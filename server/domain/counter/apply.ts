import type { CounterId, OfficerId } from '../../../shared/ids.ts';
import type { CounterAction } from '../../../shared/ticket.ts';
import type { When } from '../core/entry.ts';
import type { CounterEvent } from '../core/events.ts';
import type { Attendance, Happening, State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { deskOf, officerAt, withDesk, withHappening } from './desk.ts';

export const counterApplies = {
  CounterOpened: (state, { counterId, officerId }, when) => {
    const opened = state.opened.has(counterId) ? state.opened : state.opened.set(counterId, when.at);
    return attend({ ...state, opened }, counterId, { status: 'open', officerId }, 'opened', when);
  },
  CounterTakenOver: (state, { counterId, officerId }, when) =>
    attend(state, counterId, { status: 'open', officerId }, 'taken-over', when),
  CounterPaused: (state, { counterId, reason, until }, when) => {
    const officerId = officerThere(state, counterId);
    return attend(state, counterId, { status: 'paused', officerId, reason, until }, 'paused', when);
  },
  CounterResumed: (state, { counterId }, when) =>
    attend(state, counterId, { status: 'open', officerId: officerThere(state, counterId) }, 'ended-pause', when),
  CounterClosed: (state, { counterId }, when) => attend(state, counterId, { status: 'closed' }, 'closed', when),
} satisfies AppliesAll<CounterEvent['type']>;

function officerThere(state: State, counterId: CounterId): OfficerId {
  const officerId = officerAt(state, counterId);
  if (officerId === null) throw new Error(`Nobody is at counter ${counterId}`);
  return officerId;
}

/** What an officer did before someone came or went is not for undoing any more (rule U2). */
function attend(
  state: State,
  counterId: CounterId,
  attendance: Attendance,
  what: CounterAction,
  { position, at }: When,
): State {
  const happening: Happening = { position, at, what, number: null, outcome: null };
  const today = withHappening(deskOf(state, counterId).today, happening);
  return withDesk(state, counterId, { attendance, undoable: null, today });
}
