/**
 * Which rows of the table were taken back afterwards. A row waits as long as its action can be undone (rule U1), and no longer:
 * a day may be long, and is sent while it is read.
 */
import type { Instant } from '../../shared/base/ids.ts';
import { type Happened, isSettling, isTicketAct, type TakesBack, takesBack } from './follow.ts';

export interface TableLine<T> {
  of: T;
  isTakenBack: boolean;
}

interface Held<T> extends TableLine<T> {
  happened: Pick<Happened, 'event' | 'when'>;
  until: Instant;
}

/** `made`: of each event what there is to show, null where nobody asked for it. It is made at once, by what is known then. */
export async function* withTakenBack<T>(
  happenings: AsyncIterable<Happened>,
  make: (happened: Happened) => T | null,
): AsyncGenerator<TableLine<T>> {
  let held: Held<T>[] = [];
  for await (const happened of happenings) {
    const { event, when, hall } = happened;
    while (held[0] !== undefined && held[0].until < when.at) yield held.shift()!;
    if (takesBack(event))
      held = held.map((row) => (isUndoneBy(event, row.happened) ? { ...row, isTakenBack: true } : row));
    const of = make(happened);
    const until = when.at + hall.policy.undoSeconds * 1_000;
    if (of !== null) held.push({ of, isTakenBack: false, happened: { event, when }, until });
  }
  yield* held;
}

/** What became due in the same entry was nobody's action, and stays. */
function isUndoneBy(undo: TakesBack, { event, when }: Pick<Happened, 'event' | 'when'>): boolean {
  if (when.position !== undo.actionPosition) return false;
  if (undo.type === 'TicketActUndone') return isTicketAct(event);
  if (undo.type === 'SettlingUndone') return isSettling(event);
  return 'counterId' in event && event.counterId === undo.counterId;
}
