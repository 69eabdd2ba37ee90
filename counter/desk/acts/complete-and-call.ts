import type { Words } from '../../../shared/client/words/language.ts';
import { always, type DeskAct, primaryKey } from './act.ts';
import { aboutCurrent, send } from './steps.ts';

const words = { closes: { id: 'Selesai & tutup loket', en: 'Complete & close' } } satisfies Words;

export const completeAndCallAct: DeskAct = {
  key: primaryKey,
  label: { id: 'Selesai & panggil berikutnya', en: 'Complete & call next' },
  otherLabel: ({ view }) => (view.closing?.answer?.agrees ? words.closes : null),
  needs: 'server',
  whyNot: always,
  step: (desk) => aboutCurrent(desk, (at) => send({ type: 'CompleteAndCallNext', ...at, outcome: 'done' })),
};
