import type { CounterId, Instant, OfficerId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { DirectedAction, DirectReason } from '../../../shared/base/ticket.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import { withNewest } from '../base/newest.ts';
import type { Desk, Happening, Today } from '../core/desk-state.ts';
import type { When } from '../core/entry.ts';
import type { AgendaItem } from '../core/hall-state.ts';
import type { State } from '../core/state.ts';

const happeningsKept = 60;

export const emptyToday: Today = { completed: 0, missed: 0, serviceMs: 0, happenings: [] };

const emptyDesk: Desk = { attendance: { status: 'closed' }, current: null, undoable: null, today: emptyToday };

/** A counter that nobody has opened yet has an empty desk. */
export const deskOf = (state: State, counterId: CounterId): Desk => state.desks.get(counterId) ?? emptyDesk;

/** Null: the counter is closed. */
export function officerAt(state: State, counterId: CounterId): OfficerId | null {
  const { attendance } = deskOf(state, counterId);
  return attendance.status === 'closed' ? null : attendance.officerId;
}

/** At any counter. */
export const isSomewhere = (state: State, officerId: OfficerId): boolean =>
  [...state.desks.keys()].some((counterId) => officerAt(state, counterId) === officerId);

/** Open or paused. */
export const isManned = (state: State, counterId: CounterId): boolean => officerAt(state, counterId) !== null;

/** Agreed, and not closed yet: it calls nobody any more (rule R11). */
export const isToClose = ({ closings }: State, counterId: CounterId): boolean =>
  closings.get(counterId)?.answer?.agrees === true;

/** The time of a rest or a closing has come, as planned: what its counter has is done first. */
export const isDueHere = ({ is, act, due }: AgendaItem, at: Instant): boolean =>
  is === 'waits' || (is === 'ahead' && due <= at && (act.is === 'pause' || act.is === 'close'));

/** It is to rest or to close, and has a number still: it calls nobody any more (rule U83). */
export const isToLeave = ({ agenda }: State, counterId: CounterId, at: Instant): boolean =>
  agenda.some((item) => item.act.is !== 'stop' && item.act.counterId === counterId && isDueHere(item, at));

/** Who asked is not there any more (rule R10). */
export const withoutClosing = (state: State, counterId: CounterId): State =>
  state.closings.has(counterId) ? { ...state, closings: state.closings.delete(counterId) } : state;

export const counterName = ({ number }: Counter): Text => ({ id: `Loket ${number}`, en: `Counter ${number}` });

export const withDesk = (state: State, counterId: CounterId, change: Partial<Desk>): State => ({
  ...state,
  desks: state.desks.set(counterId, { ...deskOf(state, counterId), ...change }),
});

export const withHappening = (today: Today, happening: Happening): Today => ({
  ...today,
  happenings: withNewest(happening, today.happenings, happeningsKept),
});

/** What a supervisor has done about a counter is remembered, for its officer to be told (rule R9). */
export function directed(
  what: DirectedAction,
  { position, at, actor }: When,
  reason?: DirectReason,
  word?: string,
): Partial<Desk> {
  if (actor.kind !== 'officer') return {};
  const told = { position, at, what, by: actor.officerId, reason: reason ?? null };
  return { directed: word === undefined ? told : { ...told, word } };
}

/** As it begins a day. */
export function atDayBreak({ attendance, current }: Desk): Desk {
  return { attendance, current, undoable: null, today: emptyToday };
}

/** Whoever acts at a desk is there, wherever they have signed out; empty: that was known. */
export function presentAt({ attendance }: Desk): Partial<Desk> {
  if (attendance.status === 'closed' || attendance.goneSince === undefined) return {};
  const { goneSince: _since, ...present } = attendance;
  return { attendance: present };
}
