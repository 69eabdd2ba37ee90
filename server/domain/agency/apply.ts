import type { AgencyId } from '../../../shared/base/ids.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { AgencyEvent } from '../core/events.ts';
import type { State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';

export const agencyApplies = {
  AgencyMarkedAbsent: (state, { agencyId, reason }) => ({
    ...state,
    absences: state.absences.set(agencyId, reason),
    announced: withoutOwn(state, agencyId),
  }),
  AgencyMarkedPresent: (state, { agencyId }) => ({ ...state, absences: state.absences.delete(agencyId) }),
} satisfies AppliesAll<AgencyEvent['type']>;

/** Who was said to come does not come; to a shared counter somebody still may (rule E5). */
function withoutOwn({ announced, hall }: State, agencyId: AgencyId): State['announced'] {
  if (hall === null || announced.size === 0) return announced;
  const { services, countersOf } = indexOf(hall);
  return announced.filter(
    (_until, serviceId) =>
      services.get(serviceId)?.agencyId !== agencyId ||
      countersOf({ serviceId }).some((counter) => counter.agencyId === null),
  );
}
