/** What a supervisor cannot do for others just now. */
import type { RefusalSentences } from './refusal.ts';

export const supervisingRefusals = {
  'officer-not-eligible': {
    id: 'Petugas ini tidak dapat memegang {counter}: akunnya tidak aktif, bukan petugas, atau bukan dari instansi loket itu.',
    en: 'This person cannot be at {counter}: the account is not active, not an officer’s, or not of that counter’s agencies.',
  },
  'officer-at-other-counter': {
    id: 'Petugas ini masih memegang {counter}. Tutup loket itu dahulu.',
    en: 'This officer is still at {counter}. Close that counter first.',
  },
  'officer-already-here': {
    id: 'Petugas ini sudah memegang {counter}.',
    en: 'This officer is at {counter} already.',
  },
  'officer-moved-on': {
    id: 'Petugas ini tidak lagi di {counter}. Lihat keadaan terbaru, lalu pilih lagi.',
    en: 'This officer is no longer at {counter}. Look at how things are now, and choose again.',
  },
  'lent-meanwhile': {
    id: 'Layanan {counter} baru saja diatur orang lain. Lihat keadaannya sekarang, lalu pilih lagi.',
    en: 'Somebody else has just set what {counter} serves. Look at how it is now, and choose again.',
  },
  'counter-without-service': {
    id: '{counter} harus melayani paling sedikit satu layanan. Tutup loket itu bila tidak melayani apa pun.',
    en: '{counter} has to serve at least one service. Close it if it serves none.',
  },
  'service-of-other-agency': {
    id: '{counter} milik {agency} dan hanya melayani layanan {agency}. Pilih loket bersama.',
    en: '{counter} belongs to {agency} and serves only that agency’s services. Choose a shared counter.',
  },
  'services-still-needed': {
    id: 'Layanan itu belum dapat dilepas dari {counter}, karena masih diperlukan: {what}. Alihkan dahulu nomor itu, atau buka loket lain untuknya.',
    en: 'These services cannot be taken from {counter} yet, for they are still needed: {what}. First move those numbers, or open another counter for them.',
  },
  'ticket-at-counter': {
    id: 'Nomor {number} sedang dipanggil atau dilayani di {counter}. Minta petugasnya, atau akhiri loket itu dahulu.',
    en: 'Number {number} is being called or served at {counter}. Ask its officer, or end that counter first.',
  },
  'ticket-not-ended': {
    id: 'Nomor {number} masih berlaku; tidak perlu dibuka lagi.',
    en: 'Number {number} is still valid; there is nothing to reopen.',
  },
  'reopen-into-void': {
    id: 'Nomor {number} belum dapat menunggu lagi: {reason}',
    en: 'Number {number} cannot wait again now: {reason}',
  },
  'priority-none': { id: 'Nomor {number} bukan prioritas.', en: 'Number {number} has no priority.' },
  'time-passed': { id: 'Waktu itu sudah lewat. Pilih waktu lain.', en: 'That time is over. Choose another.' },
  'end-not-after-begin': {
    id: 'Jam selesai harus setelah jam mulai. Periksa kedua jamnya.',
    en: 'The end must come after the beginning. Check both times.',
  },
  'numbers-not-stopped': {
    id: 'Pengambilan nomor di sini tidak sedang dihentikan.',
    en: 'Numbers are not stopped here.',
  },
  'already-so': { id: 'Sudah demikian; tidak ada yang berubah.', en: 'It is so already; nothing changes.' },
  'closing-asked-already': {
    id: 'Loket ini sudah minta tutup. Tunggu jawaban supervisor, atau tarik dahulu permintaannya.',
    en: 'This counter has already asked to close. Wait for the supervisor’s answer, or take the request back first.',
  },
  'closing-not-asked': {
    id: 'Permintaan tutup ini tidak ada lagi: sudah dijawab, ditarik, atau loketnya sudah tutup.',
    en: 'This request to close is there no more: it was answered or taken back, or the counter has closed.',
  },
  'word-personal': {
    id: 'Catatan disimpan selamanya, jadi kata-kata ini tidak boleh memuat {what}.',
    en: 'The record is kept for ever, so these words must not hold {what}.',
  },
  'supervisor-decides': {
    id: 'Di MPP ini keputusan untuk seluruh instansi diambil oleh supervisor. Hubungi supervisor.',
    en: 'In this hall a supervisor decides for a whole agency. Ask the supervisor.',
  },
  'what-if-no-day': {
    id: 'Pada saat itu tidak ada hari layanan yang berjalan. Pilih saat lain.',
    en: 'No business day is under way at that moment. Choose another.',
  },
} as const satisfies RefusalSentences;
