/** Whether an agency is there today (rule C7). */
import type { CommandOf } from '../../../shared/commands.ts';
import { no } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import { type DecidesAll, ofAgency, officer } from '../core/tables.ts';
import { counterName, isManned } from '../counter/desk.ts';

export const agencyDecides = {
  MarkAgencyAbsent: { by: officer, scope: ofAgency, isDecision: () => true, decide: markAbsent },
  MarkAgencyPresent: { by: officer, scope: ofAgency, decide: markPresent },
} satisfies Partial<DecidesAll>;

function markAbsent(state: Ready, { agencyId, reason }: CommandOf<'MarkAgencyAbsent'>): EventsOrRefusal {
  const index = indexOf(state.hall);
  const agency = index.agencies.get(agencyId);
  if (!agency) return no('agency-unknown');
  if (state.absences.has(agencyId)) return no('agency-already-absent', { agency: agency.shortName });
  const atWork = index.countersInOrder.find(
    (counter) => counter.agencyId === agencyId && isManned(state, counter.counterId),
  );
  if (atWork) return no('agency-at-work', { agency: agency.shortName, counter: counterName(atWork) });
  return happened({ type: 'AgencyMarkedAbsent', agencyId, reason });
}

function markPresent(state: Ready, { agencyId }: CommandOf<'MarkAgencyPresent'>): EventsOrRefusal {
  const agency = indexOf(state.hall).agencies.get(agencyId);
  if (!agency) return no('agency-unknown');
  if (!state.absences.has(agencyId)) return no('agency-not-absent', { agency: agency.shortName });
  return happened({ type: 'AgencyMarkedPresent', agencyId });
}
