/** About an agency, and whether it is there. */
import type { RefusalSentences } from './refusal.ts';

export const agencyRefusals = {
  'agency-unknown': { id: 'Instansi ini tidak ada di MPP ini.', en: 'This hall has no such agency.' },
  'agency-already-absent': { id: '{agency} sudah ditandai tidak hadir.', en: '{agency} is already marked absent.' },
  'agency-not-absent': { id: '{agency} tidak sedang ditandai tidak hadir.', en: '{agency} is not marked absent.' },
  'agency-at-work': {
    id: '{counter} milik {agency} masih buka. Tutup dahulu.',
    en: '{counter} of {agency} is still open. Close it first.',
  },
  'officers-there': {
    id: 'Petugas {agency} ada di loket. Nomor yang menunggu dilayani di sana.',
    en: 'Officers of {agency} are at their counters. Those who wait are served there.',
  },
} as const satisfies RefusalSentences;
