/** What cannot be done with a ticket as it stands. */
import type { RefusalSentences } from './refusal.ts';

export const ticketRefusals = {
  'line-empty': { id: 'Tidak ada yang menunggu.', en: 'Nobody is waiting.' },
  'ticket-unknown': { id: 'Nomor ini tidak ada pada hari ini.', en: 'There is no such number today.' },
  'ticket-not-here': {
    id: 'Nomor ini tidak lagi di loket ini. Lihat layar, lalu ulangi bila perlu.',
    en: 'This number is no longer at this counter. Look at the screen and try again if needed.',
  },
  'ticket-not-waiting': {
    id: 'Nomor {number} tidak sedang menunggu. Pilih nomor lain.',
    en: 'Number {number} is not waiting. Choose another.',
  },
  'ticket-not-served-here': {
    id: 'Loket ini tidak melayani layanan nomor {number}.',
    en: 'This counter does not serve what {number} came for.',
  },
  'ticket-for-other-counter': {
    id: 'Nomor {number} dialihkan khusus ke {counter}.',
    en: 'Number {number} was transferred to {counter} only.',
  },
  'choosing-not-permitted': {
    id: 'Loket ini hanya boleh memanggil sesuai urutan. Hubungi pengawas.',
    en: 'This counter may only call in order. Ask the supervisor.',
  },
  'already-serving': {
    id: 'Nomor {number} sudah dilayani.',
    en: 'Number {number} is already being served.',
  },
  'not-serving-yet': {
    id: 'Nomor {number} belum dilayani. Tekan "Mulai layani" dahulu.',
    en: 'Number {number} is not being served yet. Press "Start" first.',
  },
  'recall-too-soon': {
    id: 'Tunggu {seconds} detik sebelum memanggil ulang.',
    en: 'Wait {seconds} {seconds|second|seconds} before calling again.',
  },
  'recall-limit': {
    id: 'Nomor {number} sudah dipanggil {calls} kali. Tandai tidak hadir bila tidak datang.',
    en: 'Number {number} has been called {calls} {calls|time|times}. Mark it missed if nobody comes.',
  },
  'missed-too-few-calls': {
    id: 'Panggil nomor {number} dahulu sampai {calls} kali. Baru setelah itu dapat ditandai tidak hadir.',
    en: 'Call number {number} {calls} {calls|time|times} first. Only then can it be marked missed.',
  },
  'missed-too-soon': {
    id: 'Nomor {number} masih dalam perjalanan ke loket. Tunggu {seconds} detik sebelum menandai tidak hadir.',
    en: 'Number {number} may still be on its way to the counter. Wait {seconds} {seconds|second|seconds} before marking it missed.',
  },
  'ticket-not-missed': {
    id: 'Nomor {number} tidak ditandai tidak hadir.',
    en: 'Number {number} is not marked missed.',
  },
  'return-too-late': {
    id: 'Waktu kembali nomor {number} sudah lewat ({minutes} menit). Silakan ambil nomor baru.',
    en: 'Number {number} came back too late ({minutes} {minutes|minute|minutes}). Please take a new number.',
  },
  'return-used': {
    id: 'Nomor {number} sudah pernah kembali satu kali. Silakan ambil nomor baru.',
    en: 'Number {number} has come back once already. Please take a new number.',
  },
  'ticket-not-held': { id: 'Nomor {number} tidak sedang ditunda.', en: 'Number {number} is not on hold.' },
  'hold-too-long': {
    id: 'Paling lama menunda {minutes} menit.',
    en: 'A hold lasts {minutes} {minutes|minute|minutes} at most.',
  },
  'hold-past-closing': {
    id: 'Layanan nomor {number} tutup {when}. Tunda paling lama sampai saat itu, atau selesaikan sekarang.',
    en: 'The service of number {number} closes {when}. Hold it until then at most, or complete it now.',
  },
  'transfer-to-itself': {
    id: 'Nomor {number} sudah di layanan itu. Pilih layanan atau loket lain.',
    en: 'Number {number} is already in that line. Choose another service or counter.',
  },
  'transfer-into-void': {
    id: 'Layanan tujuan tidak dapat melayani hari ini: {reason}',
    en: 'The service you chose cannot serve today: {reason}',
  },
  'ticket-ended': { id: 'Nomor {number} sudah berakhir.', en: 'Number {number} has already ended.' },
  'cancel-while-serving': {
    id: 'Nomor {number} sedang dilayani. Selesaikan dengan hasilnya.',
    en: 'Number {number} is being served. Complete it with its outcome.',
  },
  'priority-already': { id: 'Nomor {number} sudah prioritas.', en: 'Number {number} already has priority.' },
  'nothing-to-undo': { id: 'Tidak ada tindakan yang dapat diurungkan.', en: 'There is nothing to undo.' },
  'undo-too-late': {
    id: 'Tindakan hanya dapat diurungkan dalam {seconds} detik.',
    en: 'An action can be undone for {seconds} {seconds|second|seconds} only.',
  },
  'undo-overtaken': {
    id: 'Nomor {number} sudah berubah sejak itu; tindakan ini tidak dapat diurungkan.',
    en: 'Number {number} has changed since; this cannot be undone.',
  },
} as const satisfies RefusalSentences;
