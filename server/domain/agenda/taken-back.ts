/** Which changes of what is planned can still be taken back, and how: from the state, so that every page of every supervisor knows (rule U81). */
import type { Agencies } from '../../../shared/access/access.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import type { AgendaItem, PlanChange } from '../core/hall-state.ts';
import type { Ready } from '../core/state.ts';
import { isToldOf, itemOf } from './agenda.ts';
import { isInTheWay, isOfOneKind } from './plan.ts';

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
  const undoMs = undoMsOf(state);
  return state.planChanges.flatMap((change) => {
    const until = change.at + undoMs;
    const put = change.put.flatMap((id) => itemOf(state, id) ?? []).filter(({ is }) => is !== 'failed');
    const back = backOf(state, change, put, at).filter(({ due }) => due > at);
    // Somebody has changed it since, or it was done.
    const isOver = put.length < change.put.length || (put.length === 0 && back.length === 0);
    const isTold = [...put, ...change.dropped, ...back].every(({ act }) => isToldOf(state, act, asked));
    if (at > until || isOver || !isTold || back.some((item) => hasGivenWay(state, item, change))) return [];
    return [{ change, put, back, until }];
  });
}

const undoMsOf = ({ hall }: Ready): number => hall.policy.undoSeconds * 1_000;

/** Of a chain what stood before its first change; where that is what stands again, what stood before its last (rule U94). */
function backOf(state: Ready, change: PlanChange, put: readonly AgendaItem[], at: Instant): readonly AgendaItem[] {
  // What was dropped is what stood last.
  if (change.put.length === 0) return change.dropped;
  const first = change.dropped.map((item) => firstOf(state, item, change, at));
  return first.some((item) => put.some((stands) => isSame(item, stands))) ? change.dropped : first;
}

/** The same person has put it there in place of another while that could be taken back: the other one counts. */
function firstOf(state: Ready, item: AgendaItem, { position, by, at: changedAt }: PlanChange, at: Instant): AgendaItem {
  const before = state.planChanges.find((each) => each.position < position && each.put.includes(item.id));
  if (before === undefined || before.by !== by || changedAt > before.at + undoMsOf(state)) return item;
  const replaced = before.dropped.find((each) => isOfOneKind(each, item) && each.due > at);
  return replaced === undefined ? item : firstOf(state, replaced, before, at);
}

/** Something else stands in its place since: it would go if this came back, and nobody has asked for that. */
const hasGivenWay = ({ agenda }: Ready, item: AgendaItem, { put }: PlanChange): boolean =>
  agenda.some((stands) => stands.is !== 'failed' && !put.includes(stands.id) && isInTheWay(stands, item));

const isSame = (one: AgendaItem, other: AgendaItem): boolean =>
  one.due === other.due && JSON.stringify(one.act) === JSON.stringify(other.act);
