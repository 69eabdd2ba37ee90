/** About notices. */
import type { RefusalSentences } from './refusal.ts';

export const noticeRefusals = {
  'notice-changed': {
    id: 'Pemberitahuan ini sudah diubah, dicabut, atau berakhir. Lihat yang sekarang, lalu ulangi bila perlu.',
    en: 'This notice was changed, withdrawn or is over. Look at it as it is now, and try again if needed.',
  },
  'notice-over': {
    id: 'Waktu selesainya sudah lewat atau sebelum waktu mulai. Pilih waktu yang lebih lambat.',
    en: 'It would be over already, or before it begins. Choose a later end.',
  },
  'notice-too-long': {
    id: 'Pemberitahuan ini paling lama {limit}. Pilih waktu selesai yang lebih awal.',
    en: 'This notice may last {limit} at most. Choose an earlier end.',
  },
  'notice-too-early': {
    id: 'Pemberitahuan dapat dibuat paling awal {days} hari sebelumnya.',
    en: 'A notice can be made {days|day|days} ahead at most.',
  },
  'notice-limit': {
    id: 'Sudah ada {count} pemberitahuan. Cabut dahulu yang tidak diperlukan lagi.',
    en: 'No more than {count} at a time. First withdraw a notice that is not needed any more.',
  },
  'notice-personal': {
    id: 'Yang dibaca semua orang disimpan selamanya, jadi tidak boleh memuat {what}.',
    en: 'What everybody reads is kept for ever, so it must not hold {what}.',
  },
  'notice-of-hall': {
    id: 'Hanya supervisor seluruh MPP yang dapat memakai seluruh layar. Dalam keadaan darurat pakai “Evakuasi” tanpa mengubah kata-katanya.',
    en: 'Only a supervisor of the whole hall can take the whole screen. In an emergency use “Evacuation” with its words as they are.',
  },
  'notice-elsewhere': {
    id: 'Pemberitahuan {agency} hanya untuk zona tempat loketnya berada. Pilih zona itu.',
    en: 'Notices of {agency} are for the zones of its counters only. Choose those.',
  },
} as const satisfies RefusalSentences;
