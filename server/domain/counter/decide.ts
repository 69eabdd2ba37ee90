import type { Actor, CommandOf } from '../../../shared/commands.ts';
import type { CounterId, Instant, OfficerId } from '../../../shared/ids.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { happened, isRefused, type Outcome, refused } from '../core/outcome.ts';
import type { State } from '../core/state.ts';
import { atDesk, busy, counterName, officerOf } from './at-desk.ts';
import { deskOf } from './desk.ts';

export type CounterCommand = CommandOf<
  | 'OpenCounter'
  | 'PauseCounter'
  | 'ResumeCounter'
  | 'CloseCounter'
  | 'TakeOverCounter'
  | 'MarkAgencyAbsent'
  | 'MarkAgencyPresent'
>;

export function decideAtCounter(state: State, command: CounterCommand, actor: Actor, at: Instant): Outcome {
  switch (command.type) {
    case 'OpenCounter':
      return open(state, command.counterId, officerOf(actor));
    case 'TakeOverCounter':
      return takeOver(state, command.counterId, officerOf(actor));
    case 'PauseCounter':
      return pause(state, command, actor, at);
    case 'ResumeCounter': {
      const here = atDesk(state, actor, command.counterId);
      if (isRefused(here)) return here;
      if (here.desk.attendance.status !== 'paused') return refused('counter-not-paused');
      return happened({ type: 'CounterResumed', counterId: command.counterId });
    }
    case 'CloseCounter': {
      const here = atDesk(state, actor, command.counterId);
      if (isRefused(here)) return here;
      return busy(state, here.desk) ?? happened({ type: 'CounterClosed', counterId: command.counterId });
    }
    case 'MarkAgencyAbsent':
      return markAbsent(state, command);
    case 'MarkAgencyPresent':
      return markPresent(state, command);
    default:
      return unreachable(command);
  }
}

function open(state: State, counterId: CounterId, officerId: OfficerId): Outcome {
  const index = indexOf(state.hall!);
  const counter = index.counters.get(counterId);
  if (!counter) return refused('counter-unknown');
  const { attendance } = deskOf(state, counterId);
  if (attendance.status !== 'closed')
    return refused(attendance.officerId === officerId ? 'counter-already-open' : 'counter-taken');
  if (counter.agencyId !== null && state.absences.has(counter.agencyId))
    return refused('counter-agency-absent', { agency: index.agencies.get(counter.agencyId)!.shortName });
  return elsewhere(state, officerId) ?? happened({ type: 'CounterOpened', counterId, officerId });
}

function takeOver(state: State, counterId: CounterId, officerId: OfficerId): Outcome {
  if (!indexOf(state.hall!).counters.has(counterId)) return refused('counter-unknown');
  const { attendance } = deskOf(state, counterId);
  if (attendance.status === 'closed') return refused('counter-closed');
  if (attendance.officerId === officerId) return refused('counter-already-open');
  const fromOfficerId = attendance.officerId;
  return elsewhere(state, officerId) ?? happened({ type: 'CounterTakenOver', counterId, officerId, fromOfficerId });
}

function elsewhere(state: State, officerId: OfficerId) {
  const counter = indexOf(state.hall!).countersInOrder.find(({ counterId }) => {
    const { attendance } = deskOf(state, counterId);
    return attendance.status !== 'closed' && attendance.officerId === officerId;
  });
  return counter ? refused('officer-elsewhere', { counter: counterName(counter) }) : null;
}

function pause(state: State, command: CommandOf<'PauseCounter'>, actor: Actor, at: Instant): Outcome {
  const { counterId, reason, minutes } = command;
  const here = atDesk(state, actor, counterId);
  if (isRefused(here)) return here;
  const until = at + minutes * 60_000;
  return busy(state, here.desk) ?? happened({ type: 'CounterPaused', counterId, reason, until });
}

function markAbsent(state: State, { agencyId, reason }: CommandOf<'MarkAgencyAbsent'>): Outcome {
  const index = indexOf(state.hall!);
  const agency = index.agencies.get(agencyId);
  if (!agency) return refused('agency-unknown');
  if (state.absences.has(agencyId)) return refused('agency-already-absent', { agency: agency.shortName });
  const atWork = index.countersInOrder.find(
    (counter) => counter.agencyId === agencyId && deskOf(state, counter.counterId).attendance.status !== 'closed',
  );
  if (atWork) return refused('agency-at-work', { agency: agency.shortName, counter: counterName(atWork) });
  return happened({ type: 'AgencyMarkedAbsent', agencyId, reason });
}

function markPresent(state: State, { agencyId }: CommandOf<'MarkAgencyPresent'>): Outcome {
  const agency = indexOf(state.hall!).agencies.get(agencyId);
  if (!agency) return refused('agency-unknown');
  if (!state.absences.has(agencyId)) return refused('agency-not-absent', { agency: agency.shortName });
  return happened({ type: 'AgencyMarkedPresent', agencyId });
}
