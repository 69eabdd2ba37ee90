/** Which changes of what is planned can still be taken back, and how: from the state, so that every page of every supervisor knows (rule U81). */
import type { Agencies } from '../../../shared/access/access.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import type { AgendaItem, PlanChange } from '../core/hall-state.ts';
import type { Ready } from '../core/state.ts';
import { isToldOf, itemOf } from './agenda.ts';

export interface TakenBack {
  change: PlanChange;
  /** What is on the agenda by it. */
  put: readonly AgendaItem[];
  /** What comes back: what is still ahead. */
  back: readonly AgendaItem[];
  until: Instant;
}

/** Newest first. Within these agencies: all that it is about is told there. */
export function takenBackAt(state: Ready, at: Instant, asked: Agencies): TakenBack[] {
  const undoMs = state.hall.policy.undoSeconds * 1_000;
  return state.planChanges.flatMap((change) => {
    const until = change.at + undoMs;
    const put = change.put.flatMap((id) => itemOf(state, id) ?? []).filter(({ is }) => is !== 'failed');
    const back = change.dropped.filter(({ due }) => due > at);
    // Somebody has changed it since, or it was done.
    const isOver = put.length < change.put.length || (put.length === 0 && back.length === 0);
    const isTold = [...put, ...change.dropped].every(({ act }) => isToldOf(state, act, asked));
    if (at > until || isOver || !isTold || back.some((item) => isThereAgain(state, item))) return [];
    return [{ change, put, back, until }];
  });
}

/** Somebody has planned the same for the same time since. */
const isThereAgain = ({ agenda }: Ready, { act, due }: AgendaItem): boolean =>
  agenda.some((item) => item.is !== 'failed' && item.due === due && JSON.stringify(item.act) === JSON.stringify(act));
