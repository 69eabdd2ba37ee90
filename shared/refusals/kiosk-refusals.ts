/** The refusals that a kiosk says by itself while it is without its server. */

import type { Refusal, RefusalSentences } from './refusal.ts';

export const kioskSentences = {
  'service-unknown': {
    id: 'Layanan ini tidak ada di MPP ini. Silakan pilih layanan lain.',
    en: 'This hall has no such service. Please choose another.',
  },
  'no-number-left': {
    id: 'Server sedang terputus, dan kios ini tidak mempunyai nomor lagi untuk layanan ini. Petugas di meja informasi siap membantu Anda.',
    en: 'The server is out of reach, and this kiosk has no number left for this service. The staff at the information desk will help you.',
  },
  'hours-may-be-over': {
    id: 'Jam layanan ini mungkin sudah berakhir. Silakan ke meja informasi.',
    en: 'This service’s hours may be over. Please ask at the information desk.',
  },
} as const satisfies RefusalSentences;

export const kioskRefusal = (code: keyof typeof kioskSentences): Refusal => ({
  code,
  sentence: kioskSentences[code],
  comeBackAt: null,
});
