/** What was just planned, changed or dropped can be taken back for a while: by a plan that puts things as they were (rule U81). Pure. */

import { say, type Words } from '../../../shared/client/words/language.ts';
import type { Command } from '../../../shared/commands.ts';
import type { ActsView } from '../../../shared/views/acts-view.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { planClock } from './plan-draft.ts';
import { plannedRows } from './planned-rows.ts';

type PlanUndo = ActsView['planUndo'][number];

const words = {
  planned: { id: 'Baru direncanakan: {what}', en: 'Just planned: {what}' },
  changed: { id: 'Rencana diubah: {what}', en: 'The plan is changed: {what}' },
  dropped: { id: 'Rencana dibatalkan: {what}', en: 'The plan is dropped: {what}' },
  by: { id: '{what}, oleh {who}', en: '{what}, by {who}' },
  more: { id: '{what}, dan {count} lainnya', en: '{what}, and {count} more' },
} satisfies Words;

/** What it is about. Null: the one row that it put has its own button for that. */
export function planUndoWords({ put, back, by }: PlanUndo, catalogue: CatalogueView, now: number): string | null {
  const about = (put.length > 0 ? put : back).map((item, place) => ({
    ...item,
    ...{ id: `0-${place}`, by: null, is: 'ahead' as const, why: null },
  }));
  const [row, ...others] = plannedRows(about, catalogue, now);
  if (back.length === 0 && others.length === 0) return null;
  const what = others.length === 0 ? row!.text : say(words.more, { what: row!.text, count: others.length });
  const text = say(put.length === 0 ? words.dropped : back.length === 0 ? words.planned : words.changed, {
    what: what.charAt(0).toLocaleLowerCase() + what.slice(1),
  });
  return by === null ? text : say(words.by, { what: text, who: by });
}

export function takingBack({ put, back }: Pick<PlanUndo, 'put' | 'back'>, timezone: string): Command {
  const ids = put.map(({ id }) => id);
  if (back.length === 0) return { type: 'DropPlannedActs', ids };
  const acts = back.map(({ act, due }) => ({ act, at: planClock(due, timezone) }));
  return { type: 'PlanActs', acts, ...(ids.length === 0 ? {} : { insteadOf: ids }) };
}
