import type { CounterId, Instant, OfficerId } from '../../../shared/base/ids.ts';
import type { CounterAction } from '../../../shared/base/ticket.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Attendance, Happening } from '../core/desk-state.ts';
import type { When } from '../core/entry.ts';
import type { CounterEvent } from '../core/events.ts';
import type { State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { deskOf, directed, withDesk, withHappening, withoutClosing } from './desk.ts';

export const counterApplies = {
  CounterOpened: (state, { counterId, officerId, by, reason }, when) => {
    const opened = state.opened.has(counterId) ? state.opened : state.opened.set(counterId, when.at);
    const after = attend({ ...state, opened }, counterId, { status: 'open', officerId }, 'opened', when);
    return by ? withDesk(after, counterId, directed('opened', when, reason)) : after;
  },
  CounterTakenOver: (state, { counterId, officerId, by, reason }, when) => {
    const after = attend(
      withoutClosing(state, counterId),
      counterId,
      { status: 'open', officerId },
      'taken-over',
      when,
    );
    return by ? withDesk(after, counterId, directed('handed', when, reason)) : after;
  },
  CounterPaused: (state, { counterId, reason, until, by }, when) => {
    const there = whoIsThere(state, counterId, by);
    const after = attend(state, counterId, { status: 'paused', ...there, reason, until }, 'paused', when);
    return by ? withDesk(after, counterId, directed('paused', when)) : after;
  },
  CounterResumed: (state, { counterId, by }, when) => {
    const there = whoIsThere(state, counterId, by);
    const after = attend(state, counterId, { status: 'open', ...there }, 'ended-pause', when);
    return by ? withDesk(after, counterId, directed('resumed', when)) : after;
  },
  CounterClosed: (state, { counterId }, when) =>
    attend(withoutClosing(state, counterId), counterId, { status: 'closed' }, 'closed', when),
} satisfies AppliesAll<CounterEvent['type']>;

/** Whoever acts at a desk is there. Who has gone stays so when a supervisor acts for them (rule C10). */
function whoIsThere(
  state: State,
  counterId: CounterId,
  by?: 'supervisor',
): { officerId: OfficerId; goneSince?: Instant } {
  const { attendance } = deskOf(state, counterId);
  if (attendance.status === 'closed') throw new Error(`Nobody is at counter ${counterId}`);
  const { officerId, goneSince } = attendance;
  return { officerId, ...(by && goneSince !== undefined ? { goneSince } : {}) };
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
  const announced = attendance.status === 'open' ? withoutServed(state, counterId) : state.announced;
  return withDesk({ ...state, announced }, counterId, { attendance, undoable: null, today });
}

/** Who was said to come has come, also if they leave again (rule E5). */
function withoutServed({ announced, hall }: State, counterId: CounterId): State['announced'] {
  if (hall === null || announced.size === 0) return announced;
  const serviceIds = indexOf(hall).counters.get(counterId)?.serviceIds ?? [];
  return announced.filter((_until, serviceId) => !serviceIds.includes(serviceId));
}
