import { always, type DeskAct, primaryKey } from './act.ts';
import { send } from './steps.ts';

export const openAct: DeskAct = {
  key: primaryKey,
  label: { id: 'Buka loket', en: 'Open the counter' },
  needs: 'server',
  whyNot: always,
  step: ({ view: { counterId } }) => send({ type: 'OpenCounter', counterId }),
};
