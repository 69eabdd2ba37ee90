/** A counter that a supervisor gives to an officer, lets rest, and lets go on (rule R1). It is ended by `EndCounter` (C11). */

import type { CounterId, Instant, OfficerId } from '../../../shared/base/ids.ts';
import type { DirectReason } from '../../../shared/base/ticket.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Attendance } from '../core/desk-state.ts';
import type { Event } from '../core/events.ts';
import type { Known, KnownOfficer } from '../core/known.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { busy } from '../counter/at-desk.ts';
import { counterName, deskOf, officerAt } from '../counter/desk.ts';
import { ending } from '../staff/ended.ts';

type Officer = ActorOf<'officer'>;

/** `known.officer` is the person who is named. */
export function assign(
  state: Ready,
  { counterId, officerId, fromCounterId, reason }: CommandOf<'AssignCounter'>,
  _actor: Officer,
  _at: Instant,
  { officer }: Known,
): EventsOrRefusal {
  const index = indexOf(state.hall);
  const counter = index.counters.get(counterId);
  if (!counter) return no('counter-unknown');
  const name = counterName(counter);
  if (!officer || !mayBeAt(officer, index.agencyIdsOf(counter))) return no('officer-not-eligible', { counter: name });
  const present = officerAt(state, counterId);
  if (present === officerId) return no('officer-already-here', { counter: name });
  const agency = index.agencyOfCounter(counter);
  if (agency && state.absences.has(agency.agencyId)) return no('counter-agency-absent', { agency: agency.shortName });
  const left = leaving(state, officerId, fromCounterId, reason);
  if (!left.ok) return left;
  const other = index.countersInOrder.find((each) => officerAt(state, each.counterId) === officerId);
  if (other && other.counterId !== fromCounterId)
    return no('officer-at-other-counter', { counter: counterName(other) });
  const by = { by: 'supervisor', ...(reason ? { reason } : {}) } as const;
  const begun: Event =
    present === null
      ? { type: 'CounterOpened', counterId, officerId, ...by }
      : { type: 'CounterTakenOver', counterId, officerId, fromOfficerId: present, ...by };
  // Whoever is not signed in is not there yet (rule C10): nobody waits for somebody who may never come.
  const isThere: Event[] = officer.isSignedIn ? [] : [{ type: 'OfficerGone', counterId, officerId }];
  return happened(...left.value, begun, ...isThere);
}

/** The counter at which the officer is until then closes (rule R12). */
function leaving(
  state: Ready,
  officerId: OfficerId,
  counterId: CounterId | undefined,
  reason: DirectReason | undefined,
): Result<Event[]> {
  if (counterId === undefined) return yes([]);
  const counter = indexOf(state.hall).counters.get(counterId);
  if (!counter) return no('counter-unknown');
  if (officerAt(state, counterId) !== officerId) return no('officer-moved-on', { counter: counterName(counter) });
  return busy(state, deskOf(state, counterId)) ?? yes(ending(state, counterId, 'supervisor', reason));
}

export const mayBeAt = ({ isActive, role, agencyIds }: KnownOfficer, ofCounter: readonly string[]): boolean =>
  isActive && role !== 'administrator' && (agencyIds === null || agencyIds.some((id) => ofCounter.includes(id)));

export function pauseFor(
  state: Ready,
  { counterId, reason, minutes }: CommandOf<'PauseForOfficer'>,
  _actor: Officer,
  at: Instant,
): EventsOrRefusal {
  const manned = mannedAt(state, counterId);
  if (!manned.ok) return manned;
  const until = at + minutes * 60_000;
  const paused: Event = { type: 'CounterPaused', counterId, reason, until, by: 'supervisor' };
  return busy(state, deskOf(state, counterId)) ?? happened(paused);
}

export function resumeFor(state: Ready, { counterId }: CommandOf<'ResumeForOfficer'>): EventsOrRefusal {
  const manned = mannedAt(state, counterId);
  if (!manned.ok) return manned;
  if (manned.value.attendance.status !== 'paused') return no('counter-not-paused');
  return happened({ type: 'CounterResumed', counterId, by: 'supervisor' });
}

/** With somebody at it, there or signed out. */
function mannedAt(state: Ready, counterId: CounterId): Result<{ counter: Counter; attendance: Attendance }> {
  const counter = indexOf(state.hall).counters.get(counterId);
  if (!counter) return no('counter-unknown');
  const { attendance } = deskOf(state, counterId);
  return attendance.status === 'closed' ? no('counter-closed') : yes({ counter, attendance });
}
