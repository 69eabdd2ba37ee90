import { always, type DeskAct, primaryKey } from './act.ts';
import { aboutCurrent, send } from './steps.ts';

export const startAct: DeskAct = {
  key: primaryKey,
  label: { id: 'Mulai layani', en: 'Start' },
  needs: 'server',
  whyNot: always,
  step: (desk) => aboutCurrent(desk, (at) => send({ type: 'StartService', ...at })),
};
