import { always, type DeskAct, primaryKey } from './act.ts';

/** All that is left while the agency is absent. */
export const chooseCounterAct: DeskAct = {
  key: primaryKey,
  label: { id: 'Pilih loket lain', en: 'Choose another counter' },
  needs: 'nothing',
  whyNot: always,
  step: () => ({ kind: 'wish', wish: { kind: 'leave', to: 'counter', first: null } }),
};
