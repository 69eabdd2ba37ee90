import { fill } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { OtherAct } from './act.ts';
import { type DeskState, secondsUntil } from './desk-state.ts';
import { notCalled, sentence } from './reasons.ts';
import { aboutCurrent, send } from './steps.ts';

const words = {
  calls: { id: 'setelah {calls} panggilan', en: 'after {calls} {calls|call|calls}' },
  wait: { id: '{seconds} dtk', en: '{seconds} s' },
} satisfies Words;

export const missedAct: OtherAct = {
  key: 't',
  label: { id: 'Tidak hadir', en: 'Missed' },
  meaning: { id: 'Pemohon tidak datang; boleh kembali sebentar lagi', en: 'Nobody came; they may still come back' },
  needs: 'open-counter',
  whyNot: (desk) => notCalled(desk) ?? tooEarly(desk)?.why ?? null,
  note: (desk) => tooEarly(desk)?.note ?? null,
  step: (desk) => aboutCurrent(desk, (at) => send({ type: 'MarkMissed', ...at })),
};

/** Null: it can be marked now. */
function tooEarly({ view: { current }, now }: DeskState) {
  if (current?.status !== 'called') return null;
  const { calls, missedAfterCalls, missedFrom, ticket } = current;
  if (calls < missedAfterCalls) {
    const why = sentence('missed-too-few-calls', { number: ticket.number, calls: missedAfterCalls });
    return { why, note: fill(words.calls, { calls: missedAfterCalls }) };
  }
  if (now >= missedFrom) return null;
  const seconds = secondsUntil(missedFrom, now);
  return { why: sentence('missed-too-soon', { number: ticket.number, seconds }), note: fill(words.wait, { seconds }) };
}
