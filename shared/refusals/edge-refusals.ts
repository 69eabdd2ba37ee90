/** What is refused before anybody looks at what is wished. */
import type { RefusalSentences } from './refusal.ts';

export const edgeRefusals = {
  malformed: {
    id: 'Perintah tidak terbaca: {problem}. Muat ulang halaman; bila terus terjadi, hubungi teknisi.',
    en: 'The command cannot be read: {problem}. Reload the page; if it goes on, ask the technician.',
  },
  'too-large': { id: 'Perintah terlalu besar.', en: 'The command is too large.' },
  'command-id-reused': {
    id: 'Perintah lain sudah memakai tanda ini. Muat ulang halaman lalu ulangi.',
    en: 'Another command has already used this id. Reload the page and try again.',
  },
} as const satisfies RefusalSentences;
