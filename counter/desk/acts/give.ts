import { always, type OtherAct } from './act.ts';

/** For whoever stands at the desk and has no number: it is given out as at a kiosk, and the counter may be closed. */
export const giveAct: OtherAct = {
  key: 'm',
  label: { id: 'Beri nomor', en: 'Give a number' },
  meaning: { id: 'Nomor baru untuk pemohon di loket ini', en: 'A new number for a visitor at this desk' },
  needs: 'server',
  whyNot: always,
  step: () => ({ kind: 'give' }),
};
