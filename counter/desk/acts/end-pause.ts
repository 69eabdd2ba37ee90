import { always, type DeskAct, primaryKey } from './act.ts';
import { send } from './steps.ts';

export const endPauseAct: DeskAct = {
  key: primaryKey,
  label: { id: 'Akhiri jeda', en: 'End the pause' },
  needs: 'server',
  whyNot: always,
  step: ({ view: { counterId } }) => send({ type: 'ResumeCounter', counterId }),
};
