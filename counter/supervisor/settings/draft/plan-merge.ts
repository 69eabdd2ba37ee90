/** A draft that is to be planned where something is planned already: what both change is for somebody to choose. Pure. */
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { mergedSettings, type SettingsConflict } from '../../../../shared/settings/merge.ts';
import type { Draft, Versioned } from './draft.ts';
import { withThing } from './identity.ts';

/** By what is to be chosen between: where either side changes, it is asked again. */
export type PlanChoices = ReadonlyMap<string, 'mine' | 'theirs'>;
export interface PlanMerge {
  hall: HallShape;
  /** Still to be chosen; `theirs` is the plan's. */
  conflicts: readonly SettingsConflict[];
}

export const choiceOf = ({ path, mine, theirs }: SettingsConflict): string => JSON.stringify([path, mine, theirs]);

/** What is planned stays, but for what the draft changes; a draft that took the plan over goes on from it. */
export function mergedWithPlan(draft: Draft, plan: Versioned, choices: PlanChoices): PlanMerge {
  const { hall, conflicts } = mergedSettings(draft.planned ?? draft.base.hall, draft.hall, plan.hall);
  const isTheirs = (one: SettingsConflict) => choices.get(choiceOf(one)) === 'theirs';
  return {
    hall: conflicts.filter(isTheirs).reduce((merged, { path, theirs }) => withThing(merged, path, theirs), hall),
    conflicts: conflicts.filter((one) => !choices.has(choiceOf(one))),
  };
}
