import type { OtherAct } from './act.ts';
import { noTicket } from './reasons.ts';
import { aboutCurrent } from './steps.ts';

export const transferAct: OtherAct = {
  key: 'a',
  label: { id: 'Alihkan', en: 'Transfer' },
  meaning: { id: 'Ke layanan atau loket lain, nomor tetap', en: 'To another service or counter, same number' },
  needs: 'open-counter',
  whyNot: noTicket,
  step: (desk) => aboutCurrent(desk, (_, ticket) => ({ kind: 'transfer', ticket })),
};
