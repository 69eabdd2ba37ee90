/** Whether somebody is at a counter as what was asked before says, and what is planned (rule U71). Minutes from now. */
import type { CounterId } from '../../../shared/base/ids.ts';
import { isManned } from '../counter/desk.ts';
import type { Away } from '../estimate/habits/day-record.ts';
import { plannedTimes } from '../estimate/planned-times.ts';
import type { AskedBy, Plan } from './plan.ts';
import { isClosed } from './rest-times.ts';

const forEver = Number.POSITIVE_INFINITY;

const asked = ({ times }: Plan, counterId: CounterId, before: readonly Away[] = []): readonly Away[] =>
  (times.get(counterId) ?? []).reduce((aways, change) => change(aways), before);

/** By what was asked before, also where it is open now. */
export const isClosedAt = (plan: Plan, counterId: CounterId, then: number): boolean =>
  asked(plan, counterId).some((away) => isClosed(away) && away[0] <= then && then < away[1]);

/** A rest of as long at least was asked before. */
export const restsAlready = (plan: Plan, counterId: CounterId, from: number, until: number): boolean =>
  asked(plan, counterId).some((away) => away[0] <= from && until <= away[1]);

/** Nobody leaves it between these, by what was asked before and by what is planned. */
export function isOpenAllAlong(plan: Plan, counterId: CounterId, [from, until]: Away, { at }: AskedBy): boolean {
  if (!isManned(plan.state, counterId)) return false;
  const planned = plannedTimes(plan.state, counterId, at, forEver)?.([]) ?? [];
  return !asked(plan, counterId, planned).some((away) => isClosed(away) && away[0] < until && from < away[1]);
}
