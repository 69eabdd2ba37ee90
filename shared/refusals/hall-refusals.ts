/** About the settings of the hall. */
import type { RefusalSentences } from './refusal.ts';

export const hallRefusals = {
  'zone-unknown': { id: 'Zona ini tidak ada di MPP ini.', en: 'This hall has no such zone.' },
  'hall-not-configured': {
    id: 'MPP ini belum diatur. Administratornya mengaturnya di Loket → Pengaturan.',
    en: 'This hall is not set up yet. Its administrator does that at Counter → Settings.',
  },
  'hall-changed': {
    id: 'Pengaturan sudah diubah orang lain sejak Anda membukanya. Lihat perubahannya, lalu pilih yang dipakai.',
    en: 'Somebody else has changed the settings since you opened them. Look at what has changed, then choose.',
  },
  'hall-faulty': {
    id: 'Pengaturan ini belum dapat dipakai: {problem}',
    en: 'These settings cannot be used yet: {problem}',
  },
  'hall-part-of-others': {
    id: 'Bagian ini bukan milik instansi Anda: {what}. Mintalah supervisor MPP mengubahnya.',
    en: 'This part does not belong to your agencies: {what}. Ask the hall’s supervisor to change it.',
  },
  'hall-ends-day': {
    id: 'Perubahan awal hari atau zona waktu ini akan mengakhiri hari layanan sekarang juga. Terapkan mulai hari layanan berikutnya.',
    en: 'This change of the beginning of the day or of the time zone would end the business day at once. Let it take effect on the next one.',
  },
  'hall-plan-in-the-way': {
    id: 'Perubahan ini tidak cocok dengan rencana untuk hari layanan berikutnya: {problem} Ubah rencana itu, atau batalkan dahulu.',
    en: 'This change does not go together with what is planned for the next business day: {problem} Change the plan, or take it back first.',
  },
  'picture-unknown': {
    id: 'Berkas ini bukan gambar PNG, JPEG, atau WebP. Pilih gambar lain.',
    en: 'This file is no PNG, JPEG or WebP picture. Choose another.',
  },
  'too-many-pictures': {
    id: 'Gambar yang tersimpan sudah terlalu banyak. Pakai gambar yang sudah ada.',
    en: 'Too many pictures are kept already. Use one that is here.',
  },
  'hall-no-plan': {
    id: 'Tidak ada rencana untuk hari layanan berikutnya.',
    en: 'Nothing is planned for the next business day.',
  },
  'hall-still-in-use': {
    id: 'Pengaturan baru belum dapat dipakai, karena menghapus yang masih diperlukan: {what}. Pengaturan lama tetap berlaku. Selesaikan, alihkan, atau batalkan dahulu nomor itu dan tutup loket itu.',
    en: 'The new settings cannot be used yet, for they take away what is still needed: {what}. The settings of before hold. First complete, transfer or cancel those numbers and close those counters.',
  },
} as const satisfies RefusalSentences;
