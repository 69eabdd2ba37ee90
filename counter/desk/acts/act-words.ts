/** The desk's acts: what each is called, and the one key that does it. */
import type { Words } from '../../../shared/client/language.ts';
import type { Phase } from './desk-state.ts';

/**
 * One key for what comes next, in every state. Space and not Enter: desks have document scanners, and those type Enter
 * after all that they read; and Enter, which confirms the dialogs, pressed once too often must not call anybody.
 */
export const primaryKey = ' ';

export const actKeys = {
  'call-next': primaryKey,
  start: primaryKey,
  'complete-and-call': primaryKey,
  'end-pause': primaryKey,
  open: primaryKey,
  'choose-counter': primaryKey,
  recall: 'u',
  missed: 't',
  hold: 'd',
  transfer: 'a',
  complete: 's',
  outcome: 'h',
  priority: 'p',
  cancel: 'b',
  'call-chosen': 'i',
  resume: 'l',
  return: 'k',
  undo: 'z',
  pause: 'j',
  close: 'o',
  leave: 'g',
} as const;

export type ActName = keyof typeof actKeys;

/** Keys of the page itself, which do nothing to the queue. */
export const pageKeys = { today: 'r', help: '?', account: 'n', supervision: 'w' } as const;

export const primaryOf = {
  absent: 'choose-counter',
  closed: 'open',
  paused: 'end-pause',
  free: 'call-next',
  called: 'start',
  serving: 'complete-and-call',
} as const satisfies Record<Phase, ActName>;

export type PrimaryName = (typeof primaryOf)[Phase];
export type OtherName = Exclude<ActName, PrimaryName>;

export const otherNames = [
  'recall',
  'missed',
  'hold',
  'transfer',
  'complete',
  'outcome',
  'priority',
  'cancel',
  'call-chosen',
  'resume',
  'return',
  'undo',
  'pause',
  'close',
  'leave',
] as const satisfies OtherName[];

export const actLabels = {
  'call-next': { id: 'Panggil berikutnya', en: 'Call next' },
  start: { id: 'Mulai layani', en: 'Start' },
  'complete-and-call': { id: 'Selesai & panggil berikutnya', en: 'Complete & call next' },
  'end-pause': { id: 'Akhiri jeda', en: 'End the pause' },
  open: { id: 'Buka loket', en: 'Open the counter' },
  'choose-counter': { id: 'Pilih loket lain', en: 'Choose another counter' },
  recall: { id: 'Panggil ulang', en: 'Call again' },
  missed: { id: 'Tidak hadir', en: 'Missed' },
  hold: { id: 'Tunda', en: 'Hold' },
  transfer: { id: 'Alihkan', en: 'Transfer' },
  complete: { id: 'Selesai', en: 'Complete' },
  outcome: { id: 'Hasil lain', en: 'Other outcome' },
  priority: { id: 'Prioritas', en: 'Priority' },
  cancel: { id: 'Batal', en: 'Cancel' },
  'call-chosen': { id: 'Panggil pilihan', en: 'Call the chosen' },
  resume: { id: 'Lanjutkan', en: 'Resume' },
  return: { id: 'Hadir kembali', en: 'Came back' },
  undo: { id: 'Urungkan', en: 'Undo' },
  pause: { id: 'Jeda', en: 'Pause' },
  close: { id: 'Tutup loket', en: 'Close the counter' },
  leave: { id: 'Ganti petugas', en: 'Change officer' },
} satisfies Record<ActName, Words[string]>;

/** What each act does, for the page of all keys. */
export const actMeanings = {
  recall: { id: 'Nomor ini dipanggil sekali lagi', en: 'Calls this number once more' },
  missed: { id: 'Pemohon tidak datang; boleh kembali sebentar lagi', en: 'Nobody came; they may still come back' },
  hold: {
    id: 'Nomor ini disisihkan dengan alasan dan batas waktu',
    en: 'Sets this number aside, with a reason and a limit',
  },
  transfer: { id: 'Ke layanan atau loket lain, nomor tetap', en: 'To another service or counter, same number' },
  complete: { id: 'Selesai tanpa memanggil berikutnya', en: 'Completes without calling the next' },
  outcome: { id: 'Selesai karena berkas kurang atau dirujuk', en: 'Ends with papers missing, or referred' },
  priority: {
    id: 'Beri prioritas kepada nomor ini atau nomor pilihan',
    en: 'Gives this or the chosen number priority',
  },
  cancel: {
    id: 'Hapus nomor ini atau nomor pilihan dari antrean',
    en: 'Takes this or the chosen number out of the line',
  },
  'call-chosen': { id: 'Nomor pilihan dipanggil, dengan alasan', en: 'Calls the chosen number, with a reason' },
  resume: { id: 'Nomor yang ditunda kembali menunggu', en: 'A number on hold waits again' },
  return: { id: 'Nomor yang tidak hadir kembali menunggu', en: 'A missed number waits again' },
  undo: { id: 'Tindakan terakhir diambil kembali', en: 'Takes the last action back' },
  pause: { id: 'Loket beristirahat sampai waktu tertentu', en: 'The counter rests until a given time' },
  close: { id: 'Loket selesai untuk hari ini', en: 'The counter is done' },
  leave: { id: 'Petugas lain, atau loket lain', en: 'Another officer, or another counter' },
} satisfies Record<OtherName, Words[string]>;
