/** The refusals that every page says by itself; the others come with their sentences from the server. */

import type { Refusal, RefusalSentences } from './refusal.ts';

export const pageSentences = {
  'out-of-reach': {
    id: 'Server tidak dapat dihubungi. Periksa jaringan, lalu coba lagi.',
    en: 'The server cannot be reached. Check the network, then try again.',
  },
  'too-slow': {
    id: 'Server terlalu lama menjawab. Coba lagi.',
    en: 'The server took too long to answer. Try again.',
  },
  'internal-error': {
    id: 'Terjadi kesalahan pada sistem. Coba lagi; bila terus terjadi, hubungi teknisi.',
    en: 'Something went wrong in the system. Try again; if it goes on, ask the technician.',
  },
  'not-found': { id: 'Yang diminta tidak ada.', en: 'There is no such thing here.' },
} as const satisfies RefusalSentences;

export const pageRefusal = (code: keyof typeof pageSentences): Refusal => ({
  code,
  sentence: pageSentences[code],
  comeBackAt: null,
});
