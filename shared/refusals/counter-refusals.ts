/** What a counter is not in a state for. */
import type { RefusalSentences } from './refusal.ts';

export const counterRefusals = {
  'counter-unknown': {
    id: 'Loket ini tidak ada. Pilih loket dari daftar.',
    en: 'There is no such counter. Choose one from the list.',
  },
  'counter-closed': { id: 'Loket ini tutup. Buka loket dahulu.', en: 'This counter is closed. Open it first.' },
  'counter-already-open': { id: 'Loket ini sudah Anda buka.', en: 'You have already opened this counter.' },
  'counter-taken': {
    id: 'Loket ini sedang dipakai petugas lain. Pilih "Ambil alih" bila Anda menggantikannya.',
    en: 'Another officer is at this counter. Choose "Take over" if you replace them.',
  },
  'counter-paused': {
    id: 'Loket ini sedang jeda. Akhiri jeda dahulu.',
    en: 'This counter is paused. End the pause first.',
  },
  'counter-not-paused': { id: 'Loket ini tidak sedang jeda.', en: 'This counter is not paused.' },
  'counter-busy': {
    id: 'Nomor {number} masih di loket ini. Selesaikan, tunda, alihkan, atau tandai tidak hadir dahulu.',
    en: 'Number {number} is still at this counter. Complete, hold, transfer or mark it missed first.',
  },
  'not-your-counter': {
    id: 'Loket ini sudah diambil alih petugas lain. Pilih loket Anda kembali.',
    en: 'Another officer has taken over this counter. Choose your counter again.',
  },
  'counter-agency-absent': {
    id: '{agency} ditandai tidak hadir hari ini. Hapus tanda itu dahulu.',
    en: '{agency} is marked absent today. Take the mark away first.',
  },
  'officer-elsewhere': {
    id: 'Anda masih membuka {counter}. Tutup loket itu dahulu.',
    en: '{counter} is still open in your name. Close it first.',
  },
  'counter-serves-other': {
    id: '{counter} tidak melayani layanan itu. Pilih loket lain.',
    en: '{counter} does not serve that service. Choose another.',
  },
} as const satisfies RefusalSentences;
