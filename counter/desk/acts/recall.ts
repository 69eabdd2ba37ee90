import { fill, type Text } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import type { OtherAct } from './act.ts';
import { secondsUntil } from './desk-state.ts';
import { notCalled, type Reason, sentence } from './reasons.ts';
import { aboutCurrent, send } from './steps.ts';

const words = {
  calls: { id: '{calls} dari {maxCalls}', en: '{calls} of {maxCalls}' },
  wait: { id: '{seconds} dtk', en: '{seconds} s' },
} satisfies Words;

export const recallAct: OtherAct = {
  key: 'u',
  label: { id: 'Panggil ulang', en: 'Call again' },
  meaning: { id: 'Nomor ini dipanggil sekali lagi', en: 'Calls this number once more' },
  needs: 'open-counter',
  whyNot: (desk) => (desk.view.current?.status === 'called' ? notYet(desk.view.current, desk.now) : notCalled(desk)),
  note: ({ view: { current }, now }) => (current?.status === 'called' ? noteOf(current, now) : null),
  step: (desk) => aboutCurrent(desk, (at) => send({ type: 'Recall', ...at })),
};

type Called = Extract<NonNullable<CounterView['current']>, { status: 'called' }>;

function notYet({ calls, maxCalls, recallFrom, ticket }: Called, now: number): ReturnType<Reason> {
  if (calls >= maxCalls) return sentence('recall-limit', { number: ticket.number, calls });
  return now >= recallFrom ? null : sentence('recall-too-soon', { seconds: secondsUntil(recallFrom, now) });
}

function noteOf({ calls, maxCalls, recallFrom }: Called, now: number): Text {
  const isSoon = calls < maxCalls && now < recallFrom;
  return isSoon ? fill(words.wait, { seconds: secondsUntil(recallFrom, now) }) : fill(words.calls, { calls, maxCalls });
}
