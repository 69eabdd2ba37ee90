import type { AgencyEvent } from '../core/events.ts';
import type { AppliesAll } from '../core/tables.ts';

export const agencyApplies = {
  AgencyMarkedAbsent: (state, { agencyId, reason }) => ({ ...state, absences: state.absences.set(agencyId, reason) }),
  AgencyMarkedPresent: (state, { agencyId }) => ({ ...state, absences: state.absences.delete(agencyId) }),
} satisfies AppliesAll<AgencyEvent['type']>;
