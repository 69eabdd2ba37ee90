import type { Words } from '../../../shared/client/words/language.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { always, type DeskAct, primaryKey } from './act.ts';
import { aboutCurrent, send } from './steps.ts';

const words = {
  closes: { id: 'Selesai & tutup loket', en: 'Complete & close' },
  rests: { id: 'Selesai & jeda', en: 'Complete & rest' },
} satisfies Words;

/** What follows once this number is done, in place of a call (rules R11, U83). */
function insteadOf({ closing, planned }: CounterView) {
  if (closing?.answer?.agrees) return words.closes;
  const next = planned.find(({ waits }) => waits);
  return next ? (next.is === 'close' ? words.closes : words.rests) : null;
}

export const completeAndCallAct: DeskAct = {
  key: primaryKey,
  label: { id: 'Selesai & panggil berikutnya', en: 'Complete & call next' },
  otherLabel: ({ view }) => insteadOf(view),
  needs: 'server',
  whyNot: always,
  step: (desk) => aboutCurrent(desk, (at) => send({ type: 'CompleteAndCallNext', ...at, outcome: 'done' })),
};
