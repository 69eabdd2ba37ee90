/** Why a wait is another one now: counters of its line that have changed in the last minutes (rule U45). */
import type { CounterId, Instant } from '../../../shared/base/ids.ts';
import type { CounterAction } from '../../../shared/base/ticket.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import type { StaffChange } from '../../../shared/views/wait.ts';
import type { Desk, Happening } from '../core/desk-state.ts';
import type { Ready } from '../core/state.ts';
import { deskOf } from '../counter/desk.ts';

const toldForMs = 15 * 60_000;

/** `counters`: those that serve the line. Null: nothing has changed lately. */
export function staffChange(state: Ready, counters: readonly Counter[], at: Instant): StaffChange | null {
  const desks = counters.map(({ counterId }) => ({
    desk: deskOf(state, counterId),
    isNew: isNew(state, counterId, at),
  }));
  const changed = desks.filter((each) => each.isNew).map(({ desk }) => desk);
  const resting = changed.flatMap(({ attendance }) => (attendance.status === 'paused' ? [attendance] : []));
  const closed = changed.filter(isLeft).length;
  // In the morning all of them open, and that is no news.
  const wasOpen = desks.some((each) => !each.isNew && isThere(each.desk));
  const opened = wasOpen ? changed.filter(isThere).length : 0;
  if (resting.length + closed + opened === 0) return null;
  const backAt = resting.length === 0 ? null : Math.min(...resting.map(({ until }) => until));
  return { resting: resting.length, backAt, closed, opened };
}

const isThere = ({ attendance }: Desk): boolean => attendance.status === 'open' && attendance.goneSince === undefined;
const isLeft = ({ attendance }: Desk): boolean =>
  attendance.status === 'closed' || (attendance.status === 'open' && attendance.goneSince !== undefined);

const changes: ReadonlySet<CounterAction> = new Set(['opened', 'paused', 'ended-pause', 'closed']);

function isNew(state: Ready, counterId: CounterId, at: Instant): boolean {
  const { attendance, today } = deskOf(state, counterId);
  const since = at - toldForMs;
  if (attendance.status === 'open' && attendance.goneSince !== undefined) return attendance.goneSince > since;
  return lastChange(today.happenings) > since;
}

/** Of what has happened at a counter. Looked for once: each line that it serves asks, and each desk of these lines. */
const lastChanges = new WeakMap<readonly Happening[], Instant>();

function lastChange(happenings: readonly Happening[]): Instant {
  const known = lastChanges.get(happenings);
  if (known !== undefined) return known;
  const at = happenings.find(({ what }) => changes.has(what))?.at ?? Number.NEGATIVE_INFINITY;
  lastChanges.set(happenings, at);
  return at;
}
