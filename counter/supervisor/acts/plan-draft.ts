/** A plan as it is changed, field by field. Pure. */
import type { OfficerId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import { DirectReason, PauseReason, StopReason } from '../../../shared/base/ticket.ts';
import { directReasonWords, pauseReasonWords, stopReasonWords } from '../../../shared/base/ticket-words.ts';
import { dateFormat } from '../../../shared/client/days/date-format.ts';
import { typedClock } from '../../../shared/client/days/local-instant.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { PlanActs, PlannedAct, PlannedKind } from '../../../shared/views/planning.ts';
import type { Planned } from './planned-rows.ts';

export type PlanField = 'officer' | 'minutes' | 'reason' | 'words';

export interface PlanDraft {
  /** As it is typed. */
  time: string;
  officer: string;
  minutes: number;
  /** Empty: none. */
  reason: string;
  id: string;
  en: string;
}

/** What is asked of each kind beside the time, in this order. */
export const planFields: Record<PlannedKind, readonly PlanField[]> = {
  open: ['officer'],
  pause: ['minutes', 'reason'],
  close: ['reason'],
  stop: ['reason', 'words'],
};

export const reasonsOf: Record<PlannedKind, readonly { value: string; label: Text }[]> = {
  open: [],
  pause: PauseReason.options.map((value) => ({ value, label: pauseReasonWords[value] })),
  close: DirectReason.options.map((value) => ({ value, label: directReasonWords[value] })),
  stop: StopReason.options.map((value) => ({ value, label: stopReasonWords[value] })),
};

const usualMinutes = [5, 10, 15, 30, 45, 60, 90, 120];
/** With the one that it has. */
export const minutesOffered = (now: number): number[] => [...new Set([...usualMinutes, now])].sort((a, b) => a - b);

const words = {
  time: { id: 'Tulis jam seperti 14.00.', en: 'Write a time as 14:00.' },
  officer: { id: 'Pilih petugasnya dahulu.', en: 'Choose the officer first.' },
  own: { id: 'Tulis juga dalam bahasa Indonesia.', en: 'Write it in Indonesian, too.' },
} satisfies Words;

/** `12:30`, as a plan is asked for. */
export const planClock = (instant: number, timezone: string): string =>
  dateFormat('sv-SE', { timeZone: timezone, timeStyle: 'short' }).format(instant);

/** Filled with what is planned; a time that is over is to be written anew. */
export function planDraft({ act, due }: Planned, now: number, timezone: string): PlanDraft {
  const own = act.is === 'stop' ? act.words : undefined;
  return {
    time: due > now ? planClock(due, timezone) : '',
    officer: act.is === 'open' ? act.officerId : '',
    minutes: act.is === 'pause' ? act.minutes : 0,
    reason: act.reason ?? '',
    ...{ id: own?.id ?? '', en: own?.en ?? '' },
  };
}

/** What takes the place of all of these; or what is missing. */
export function changedPlan(draft: PlanDraft, group: readonly Planned[]): { command: PlanActs } | { problem: Text } {
  const at = typedClock(draft.time);
  if (at === null) return { problem: words.time };
  const fields = group.flatMap(({ act }) => planFields[act.is]);
  if (fields.includes('officer') && draft.officer === '') return { problem: words.officer };
  if (fields.includes('words') && draft.id.trim() === '' && draft.en.trim() !== '') return { problem: words.own };
  const acts = group.map(({ act }) => ({ act: changed(act, draft), at }));
  return { command: { type: 'PlanActs', acts, insteadOf: group.map(({ id }) => id) } };
}

function changed(act: PlannedAct, { officer, minutes, reason, id, en }: PlanDraft): PlannedAct {
  switch (act.is) {
    case 'open':
      return { ...act, officerId: officer as OfficerId };
    case 'pause':
      return { ...act, minutes, reason: PauseReason.parse(reason) };
    case 'close': {
      const { reason: _, ...others } = act;
      return reason === '' ? others : { ...others, reason: DirectReason.parse(reason) };
    }
    case 'stop': {
      const { words: _, ...others } = act;
      const own = { id: id.trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) };
      return { ...others, reason: StopReason.parse(reason), ...(own.id === '' ? {} : { words: own }) };
    }
  }
}
