import type { OtherAct } from './act.ts';
import { notServing } from './reasons.ts';
import { aboutCurrent, send } from './steps.ts';

export const completeAct: OtherAct = {
  key: 's',
  label: { id: 'Selesai', en: 'Complete' },
  meaning: { id: 'Selesai tanpa memanggil berikutnya', en: 'Completes without calling the next' },
  needs: 'open-counter',
  whyNot: notServing,
  step: (desk) => aboutCurrent(desk, (at) => send({ type: 'Complete', ...at, outcome: 'done' })),
};
