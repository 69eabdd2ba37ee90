/** An officer who has signed out everywhere and left a counter open, and who may end it (rules C10, C11). */

import type { CounterId, OfficerId } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import { no } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { When } from '../core/entry.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready, State } from '../core/state.ts';
import { type ActorOf, type DecidesAll, hall, ofCounter, ofHall, supervisor } from '../core/tables.ts';
import { deskOf, officerAt, presentAt, withDesk } from '../counter/desk.ts';
import { ending } from './ended.ts';

export const attendanceDecides = {
  NoteOfficer: { by: hall, scope: ofHall, decide: note },
  EndCounter: { by: supervisor, scope: ofCounter, decide: end },
} satisfies Partial<DecidesAll>;

/** Whether they are signed in anywhere. Nothing to do where that is known, or they are at no counter. */
function note(state: Ready, { officerId, isSignedIn }: CommandOf<'NoteOfficer'>): EventsOrRefusal {
  const counterId = counterOf(state, officerId);
  if (counterId === undefined || isSignedIn === (goneSince(state, counterId) === null)) return happened();
  return happened({ type: isSignedIn ? 'OfficerBack' : 'OfficerGone', counterId, officerId });
}

/** In the absence of its officer, or instead of them. Whoever was called or served there waits again. */
function end(
  state: Ready,
  { counterId, reason }: CommandOf<'EndCounter'>,
  _actor: ActorOf<'officer'>,
): EventsOrRefusal {
  if (!indexOf(state.hall).counters.has(counterId)) return no('counter-unknown');
  const ended = ending(state, counterId, goneSince(state, counterId) === null ? 'supervisor' : 'gone', reason);
  return ended.length === 0 ? no('counter-closed') : happened(...ended);
}

/** Null: the officer is signed in, as far as the hall knows, or nobody is there. */
export function goneSince(state: State, counterId: CounterId): number | null {
  const { attendance } = deskOf(state, counterId);
  return attendance.status === 'closed' ? null : (attendance.goneSince ?? null);
}

/** At whichever counter. */
export function goneSinceOf(state: State, officerId: OfficerId): number | null {
  const counterId = counterOf(state, officerId);
  return counterId === undefined ? null : goneSince(state, counterId);
}

const counterOf = (state: State, officerId: OfficerId): CounterId | undefined =>
  [...state.desks.keys()].find((each) => officerAt(state, each) === officerId);

export function gone(state: State, counterId: CounterId, { at }: When): State {
  const { attendance } = deskOf(state, counterId);
  if (attendance.status === 'closed') return state;
  return withDesk(state, counterId, { attendance: { ...attendance, goneSince: at } });
}

export const back = (state: State, counterId: CounterId): State =>
  withDesk(state, counterId, presentAt(deskOf(state, counterId)));

/** Whose counters are open or paused. */
export const officersAtCounters = ({ desks }: State): OfficerId[] =>
  [...desks.values()].flatMap(({ attendance }) => (attendance.status === 'closed' ? [] : [attendance.officerId]));
