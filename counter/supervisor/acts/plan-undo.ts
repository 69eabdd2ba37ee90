/** What was just planned, changed or dropped can be taken back for a while: by a plan that puts things as they were (rule U81). Pure. */
import type { Text } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { Command } from '../../../shared/commands.ts';
import type { PlannedAct } from '../../../shared/views/planning.ts';
import { planClock } from './plan-draft.ts';
import type { Planned } from './planned-rows.ts';

/** As long as other acts can be taken back in a hall that says nothing about it. */
const undoMs = 30_000;

export interface PlanUndo {
  label: Text;
  until: number;
  /** In the log, of what was done. */
  position: number;
  before: readonly Planned[];
  ids: readonly string[];
}

export interface TakenBack {
  label: Text;
  command: Command;
}

const words = {
  planned: { id: 'Direncanakan', en: 'Planned' },
  changed: { id: 'Rencana diubah', en: 'The plan is changed' },
  dropped: { id: 'Rencana dibatalkan', en: 'The plan is dropped' },
} satisfies Words;

/** Null: it is no plan, or was only read. `before`: what was planned when it was sent. */
export function undoAfter(
  command: Command,
  position: number,
  before: readonly Planned[],
  now: number,
): PlanUndo | null {
  const kept = { until: now + undoMs, position, before };
  switch (command.type) {
    case 'PlanActs': {
      const ids = command.insteadOf ?? [];
      return { ...kept, label: ids.length > 0 ? words.changed : words.planned, ids };
    }
    case 'PlanShift':
      return { ...kept, label: words.planned, ids: [] };
    case 'DropPlannedActs': {
      const isRead = before.every(({ id, is }) => is === 'failed' || !command.ids.includes(id));
      return isRead ? null : { ...kept, label: words.dropped, ids: command.ids };
    }
    default:
      return null;
  }
}

/** Null: there is nothing to take back any more. */
export function takingBack(
  { position, before, ids }: PlanUndo,
  current: readonly Planned[],
  now: number,
  timezone: string,
): Command | null {
  const put = current.filter(({ id, is }) => is !== 'failed' && id.startsWith(`${position}-`));
  const gone = before.filter(
    (item) =>
      item.is !== 'failed' &&
      item.due > now &&
      !current.some(({ id }) => id === item.id) &&
      (ids.includes(item.id) || put.some(({ act }) => isAboutTheSame(act, item.act))),
  );
  const insteadOf = put.map(({ id }) => id);
  if (gone.length === 0) return insteadOf.length === 0 ? null : { type: 'DropPlannedActs', ids: insteadOf };
  const acts = gone.map(({ act, due }) => ({ act, at: planClock(due, timezone) }));
  return { type: 'PlanActs', acts, ...(insteadOf.length === 0 ? {} : { insteadOf }) };
}

const isAboutTheSame = (one: PlannedAct, other: PlannedAct): boolean => {
  if (one.is === 'stop' || other.is === 'stop')
    return one.is === 'stop' && other.is === 'stop' && JSON.stringify(one.about) === JSON.stringify(other.about);
  return one.is === other.is && one.counterId === other.counterId;
};
