/** About alarms. */
import type { RefusalSentences } from './refusal.ts';

export const alarmRefusals = {
  'alarm-over': {
    id: 'Peringatan ini sudah berakhir.',
    en: 'This alarm has ended.',
  },
} as const satisfies RefusalSentences;
