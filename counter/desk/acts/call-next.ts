import { type DeskAct, primaryKey } from './act.ts';
import { sentence } from './reasons.ts';
import { send } from './steps.ts';

export const callNextAct: DeskAct = {
  key: primaryKey,
  label: { id: 'Panggil berikutnya', en: 'Call next' },
  needs: 'server',
  whyNot: ({ view }) => (view.waitingCount > 0 ? null : sentence('line-empty')),
  step: ({ view: { counterId } }) => send({ type: 'CallNext', counterId }),
};
