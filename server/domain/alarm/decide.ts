/** Somebody has seen an alarm (rule J5). */

import type { Instant } from '../../../shared/base/ids.ts';
import type { Actor, CommandOf } from '../../../shared/commands.ts';
import { no } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import { administrator, type DecidesAll, ofAgencyOrHall, supervisor } from '../core/tables.ts';
import { causeInLog, isOutside } from './standing.ts';

export const alarmDecides = {
  AcknowledgeAlarm: { by: [supervisor, administrator], scope: ofAgencyOrHall, decide: acknowledge },
} satisfies Partial<DecidesAll>;

/** Of what the doors and the machine tell the log knows nothing: those alarms can be acknowledged whenever somebody says so. */
function acknowledge(
  state: Ready,
  { alarmId, agencyId }: CommandOf<'AcknowledgeAlarm'>,
  actor: Actor,
  at: Instant,
): EventsOrRefusal {
  if (actor.kind !== 'officer') return no('not-permitted');
  if (agencyId !== null && !indexOf(state.hall).agencies.has(agencyId)) return no('agency-unknown');
  const found = isOutside(alarmId) ? null : causeInLog(state, at, alarmId);
  if (found === null && (!isOutside(alarmId) || agencyId !== null)) return no('alarm-over');
  if (agencyId !== null && !found?.agencyIds?.includes(agencyId)) return no('not-your-agency');
  return happened({ type: 'AlarmAcknowledged', alarmId, agencyId, officerId: actor.officerId });
}
