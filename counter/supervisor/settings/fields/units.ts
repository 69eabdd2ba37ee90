/** Units that stand behind a number. */
import type { Words } from '../../../../shared/client/words/language.ts';

export const units = {
  minutes: { id: 'menit', en: 'minutes' },
  seconds: { id: 'detik', en: 'seconds' },
  numbers: { id: 'nomor', en: 'numbers' },
  calls: { id: 'panggilan', en: 'calls' },
  perDay: { id: 'nomor sehari', en: 'numbers a day' },
  times: { id: 'kali waktu standar', en: 'times the standard' },
  waiting: { id: 'menunggu', en: 'waiting' },
  none: { id: '', en: '' },
} satisfies Words;
