import type { OtherAct } from './act.ts';
import { notCalled } from './reasons.ts';
import { aboutCurrent, send } from './steps.ts';

export const missedAct: OtherAct = {
  key: 't',
  label: { id: 'Tidak hadir', en: 'Missed' },
  meaning: { id: 'Pemohon tidak datang; boleh kembali sebentar lagi', en: 'Nobody came; they may still come back' },
  needs: 'open-counter',
  whyNot: notCalled,
  step: (desk) => aboutCurrent(desk, (at) => send({ type: 'MarkMissed', ...at })),
};
