import { expect, test } from 'vitest';
import { draftOf, withHall, withPlanTaken } from '../../../../../counter/supervisor/settings/draft/draft.ts';
import { choiceOf, mergedWithPlan } from '../../../../../counter/supervisor/settings/draft/plan-merge.ts';
import type { HallShape } from '../../../../../shared/hall/hall.ts';
import { smallHall } from '../../../../support/play/hall-builder.ts';

const hall = smallHall();
const start = draftOf({ version: 'a', hall });
const planOf = (changes: Partial<HallShape>) => ({ version: 'p', hall: { ...hall, ...changes } });
const none = new Map();

test('[Z5][Z9] what only the plan changes stays in it, and what both change is asked, field by field', () => {
  const mine = withHall(start, { ...hall, city: 'Baubau', timezoneLabel: 'WIB' });
  const plan = planOf({ city: 'Raha', dayStartsAt: '03:00' });
  const merge = mergedWithPlan(mine, plan, none);
  expect(merge.hall).toMatchObject({ city: 'Baubau', timezoneLabel: 'WIB', dayStartsAt: '03:00' });
  expect(merge.conflicts).toEqual([{ path: ['city'], base: hall.city, mine: 'Baubau', theirs: 'Raha' }]);
  const [conflict] = merge.conflicts;
  const chosen = (value: 'mine' | 'theirs') => mergedWithPlan(mine, plan, new Map([[choiceOf(conflict!), value]]));
  expect([chosen('mine').hall.city, chosen('theirs').hall.city]).toEqual(['Baubau', 'Raha']);
  expect([chosen('mine').conflicts, chosen('theirs').conflicts]).toEqual([[], []]);
});

test('[Z5] a plan that changes again after the choice asks again', () => {
  const mine = withHall(start, { ...hall, city: 'Baubau' });
  const [first] = mergedWithPlan(mine, planOf({ city: 'Raha' }), none).conflicts;
  const choices = new Map([[choiceOf(first!), 'mine' as const]]);
  expect(mergedWithPlan(mine, planOf({ city: 'Kendari' }), choices).conflicts).toHaveLength(1);
});

test('[Z9] a plan that became the draft is changed without a question, and what is put back in it is back', () => {
  const plan = planOf({ city: 'Raha', timezoneLabel: 'WIB' });
  const mine = withHall(withPlanTaken(start, plan.hall), { ...plan.hall, city: hall.city });
  expect(mergedWithPlan(mine, plan, none)).toEqual({ hall: { ...hall, timezoneLabel: 'WIB' }, conflicts: [] });
});
