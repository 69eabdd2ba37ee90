import type { Instant, OfficerId } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import { no } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import { type ActorOf, type DecidesAll, ofCounter, officer } from '../core/tables.ts';
import { atDesk, busy } from './at-desk.ts';
import { counterName, officerAt } from './desk.ts';

export const counterDecides = {
  OpenCounter: { by: officer, scope: ofCounter, decide: open },
  PauseCounter: { by: officer, scope: ofCounter, decide: pause },
  ResumeCounter: { by: officer, scope: ofCounter, decide: endPause },
  CloseCounter: { by: officer, scope: ofCounter, finishes: true, decide: close },
  TakeOverCounter: { by: officer, scope: ofCounter, decide: takeOver },
} satisfies Partial<DecidesAll>;

type Officer = ActorOf<'officer'>;

function open(state: Ready, { counterId }: CommandOf<'OpenCounter'>, { officerId }: Officer): EventsOrRefusal {
  const index = indexOf(state.hall);
  const counter = index.counters.get(counterId);
  if (!counter) return no('counter-unknown');
  const present = officerAt(state, counterId);
  if (present !== null) return no(present === officerId ? 'counter-already-open' : 'counter-taken');
  const agency = index.agencyOfCounter(counter);
  if (agency && state.absences.has(agency.agencyId)) return no('counter-agency-absent', { agency: agency.shortName });
  return elsewhere(state, officerId) ?? happened({ type: 'CounterOpened', counterId, officerId });
}

function takeOver(state: Ready, { counterId }: CommandOf<'TakeOverCounter'>, { officerId }: Officer): EventsOrRefusal {
  if (!indexOf(state.hall).counters.has(counterId)) return no('counter-unknown');
  const fromOfficerId = officerAt(state, counterId);
  if (fromOfficerId === null) return no('counter-closed');
  if (fromOfficerId === officerId) return no('counter-already-open');
  return elsewhere(state, officerId) ?? happened({ type: 'CounterTakenOver', counterId, officerId, fromOfficerId });
}

/** At another counter already; null: at none (rule C2). */
function elsewhere(state: Ready, officerId: OfficerId) {
  const counter = indexOf(state.hall).countersInOrder.find(
    ({ counterId }) => officerAt(state, counterId) === officerId,
  );
  return counter ? no('officer-elsewhere', { counter: counterName(counter) }) : null;
}

function pause(state: Ready, command: CommandOf<'PauseCounter'>, actor: Officer, at: Instant): EventsOrRefusal {
  const { counterId, reason, minutes } = command;
  const here = atDesk(state, actor, counterId);
  if (!here.ok) return here;
  const until = at + minutes * 60_000;
  return busy(state, here.value.desk) ?? happened({ type: 'CounterPaused', counterId, reason, until });
}

function endPause(state: Ready, { counterId }: CommandOf<'ResumeCounter'>, actor: Officer): EventsOrRefusal {
  const here = atDesk(state, actor, counterId);
  if (!here.ok) return here;
  if (here.value.desk.attendance.status !== 'paused') return no('counter-not-paused');
  return happened({ type: 'CounterResumed', counterId });
}

function close(state: Ready, { counterId }: CommandOf<'CloseCounter'>, actor: Officer): EventsOrRefusal {
  const here = atDesk(state, actor, counterId);
  if (!here.ok) return here;
  return busy(state, here.value.desk) ?? happened({ type: 'CounterClosed', counterId });
}
