/** The settings are changed in the browser: now, or from the next business day on (rules H7 to H10). */

import type { Instant, OfficerId } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import { Hall } from '../../../shared/hall/hall.ts';
import type { SettingsVersion } from '../../../shared/hall/settings-version.ts';
import { no } from '../../../shared/refusals/result.ts';
import { isSame } from '../../../shared/settings/difference.ts';
import { mergedSettings } from '../../../shared/settings/merge.ts';
import { addDays, dayOf } from '../calendar/moment.ts';
import type { Event } from '../core/events.ts';
import type { PlannedHall } from '../core/hall-state.ts';
import type { Known } from '../core/known.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import { configuredHall } from '../core/settings.ts';
import { isReady, type Ready, type State } from '../core/state.ts';
import type { ActorOf } from '../core/tables.ts';
import { whyNotYet } from './in-use.ts';
import { whyNotTheirs } from './parts.ts';
import { versionOf } from './version.ts';

type Officer = ActorOf<'officer'>;

export function changeHall(
  state: State,
  { baseVersion, hall: next, from }: CommandOf<'ChangeHall'>,
  { officerId }: Officer,
  at: Instant,
  { agencyIds }: Known,
): EventsOrRefusal {
  const base = (from === 'next-day' && state.planned?.hall) || configuredHall(state);
  if (base !== null && isSame(base, next)) return happened();
  const refused = whyLate(baseVersion, base) ?? whyNotTheirs(base, next, agencyIds);
  if (refused !== null) return refused;
  if (!isReady(state)) return happened({ type: 'HallConfigured', hall: next, by: officerId });
  return from === 'now' ? changeNow(state, next, officerId, at) : happened(...planning(state, next, officerId, at));
}

export function dropPlan(
  state: Ready,
  { baseVersion }: CommandOf<'DropHallPlan'>,
  _actor: Officer,
  _at: Instant,
  { agencyIds }: Known,
): EventsOrRefusal {
  const { planned } = state;
  if (planned === null) return no('hall-no-plan');
  const refused = whyLate(baseVersion, planned.hall) ?? whyNotTheirs(planned.hall, configuredHall(state), agencyIds);
  return refused ?? happened({ type: 'HallPlanDropped' });
}

/** Two people may change the settings at once: the second one looks at what the first has done. */
const whyLate = (baseVersion: SettingsVersion, base: Hall | null) =>
  versionOf(base) === baseVersion ? null : no('hall-changed');

function changeNow(state: Ready, next: Hall, by: OfficerId, at: Instant): EventsOrRefusal {
  const refused = whyNotYet(state, next, at);
  if (refused !== null) return refused;
  const configured: Event = { type: 'HallConfigured', hall: next, by };
  if (state.planned === null) return happened(configured);
  const plan = replanned(configuredHall(state), next, state.planned);
  return 'problem' in plan
    ? no('hall-plan-in-the-way', { problem: plan.problem })
    : happened(configured, ...plan.events);
}

/**
 * The plan was made from the settings of before: what is changed now holds in it too, except where the plan itself changes the
 * same. So nothing that somebody changed is lost when the day opens.
 */
export function replanned(
  before: Hall,
  next: Hall,
  { hall, day, by }: Pick<PlannedHall, 'hall' | 'day' | 'by'>,
): { events: Event[] } | { problem: string | { id: string; en: string } } {
  const merged = Hall.safeParse(mergedSettings(before, hall, next).hall);
  if (!merged.success) {
    const [issue] = merged.error.issues;
    const words =
      issue?.code === 'custom' ? (issue.params?.words as { id: string; en: string } | undefined) : undefined;
    return { problem: words ?? '' };
  }
  if (isSame(merged.data, next)) return { events: [{ type: 'HallPlanDropped' }] };
  return { events: [{ type: 'HallPlanned', hall: merged.data, day, by }] };
}

/** To plan what holds already is to plan nothing. */
function planning(state: Ready, next: Hall, by: OfficerId, at: Instant): Event[] {
  if (isSame(configuredHall(state), next)) return state.planned === null ? [] : [{ type: 'HallPlanDropped' }];
  const day = addDays(state.day ?? dayOf(state.hall, at), 1);
  return [{ type: 'HallPlanned', hall: next, day, by }];
}
