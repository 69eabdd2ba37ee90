import type { Api } from '../../../shared/client/connection/api.ts';
import type { Refusal } from '../../../shared/refusals/refusal.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { whoMayBeAt } from './officer-choice.ts';
import type { Planned } from './planned-rows.ts';

/** What a form about a plan is filled with. */
export interface PlanAsked {
  group: readonly [Planned, ...Planned[]];
  /** Who may be at its counter, where somebody is to come. */
  people: ReturnType<typeof whoMayBeAt>;
}

/** Null: it is not planned any more. */
export async function planAsked(
  ids: readonly string[],
  planned: readonly Planned[],
  api: Api,
  catalogue: CatalogueView,
): Promise<PlanAsked | Refusal | null> {
  const [first, ...others] = planned.filter(({ id }) => ids.includes(id));
  if (first === undefined) return null;
  const group = [first, ...others] as const;
  if (first.act.is !== 'open') return { group, people: [] };
  const people = await api.seePeople();
  return people.ok ? { group, people: whoMayBeAt(first.act.counterId, people.value, catalogue) } : people.refusal;
}
