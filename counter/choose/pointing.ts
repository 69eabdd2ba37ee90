/** Which row of the counters' list is pointed at. Pure. */
import type { CounterId, OfficerId } from '../../shared/base/ids.ts';
import { bestCounter, type CounterGroup } from '../ui/search.ts';
import type { CounterRow } from './counter-actions.ts';

export const rowsOf = (groups: CounterGroup[]): CounterRow[] => groups.flatMap(({ counters }) => counters);

/** What was pointed at; else one's own counter, else the machine's; while typing, the best match. */
export function pointedRow(
  groups: CounterGroup[],
  { pointed, query, preselected, me }: Pointing,
): CounterRow | undefined {
  const rows = rowsOf(groups);
  const own = rows.find(({ officerId }) => officerId === me)?.counterId;
  const usual = query.trim() === '' ? (own ?? preselected) : null;
  const wanted = pointed ?? usual ?? bestCounter(groups, query);
  return rows.find(({ counterId }) => counterId === wanted) ?? rows[0];
}

export interface Pointing {
  pointed: CounterId | null;
  query: string;
  preselected: CounterId | null;
  me: OfficerId;
}

/** The row `by` steps on, and not past the ends. */
export function rowFrom(groups: CounterGroup[], from: CounterRow | undefined, by: number): CounterRow | undefined {
  const rows = rowsOf(groups);
  const at = rows.findIndex(({ counterId }) => counterId === from?.counterId);
  return rows[Math.max(0, Math.min(rows.length - 1, at + by))];
}
