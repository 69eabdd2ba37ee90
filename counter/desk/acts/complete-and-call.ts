import { always, type DeskAct, primaryKey } from './act.ts';
import { aboutCurrent, send } from './steps.ts';

export const completeAndCallAct: DeskAct = {
  key: primaryKey,
  label: { id: 'Selesai & panggil berikutnya', en: 'Complete & call next' },
  needs: 'server',
  whyNot: always,
  step: (desk) => aboutCurrent(desk, (at) => send({ type: 'CompleteAndCallNext', ...at, outcome: 'done' })),
};
