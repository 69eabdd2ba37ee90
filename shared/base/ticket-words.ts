/** What desks and the record say of a ticket's life. Apart from `ticket.ts`, so that visitors' pages do not load it. */
import type {
  AbsenceReason,
  CallReason,
  CancelReason,
  ClosingReason,
  DirectReason,
  MoveReason,
  Outcome,
  PauseReason,
  PriorityEndReason,
  ReopenReason,
  StopReason,
  TicketStatus,
  WordsFor,
} from './ticket.ts';

export const statusWords: WordsFor<TicketStatus> = {
  waiting: { id: 'Menunggu', en: 'Waiting' },
  called: { id: 'Dipanggil', en: 'Called' },
  serving: { id: 'Dilayani', en: 'Being served' },
  held: { id: 'Ditunda', en: 'On hold' },
  missed: { id: 'Tidak hadir', en: 'Missed' },
  completed: { id: 'Selesai', en: 'Completed' },
  cancelled: { id: 'Batal', en: 'Cancelled' },
  unserved: { id: 'Tidak terlayani', en: 'Not served' },
};
export const outcomeWords: WordsFor<Outcome> = {
  done: { id: 'Selesai', en: 'Done' },
  'papers-missing': { id: 'Berkas kurang', en: 'Papers missing' },
  referred: { id: 'Dirujuk', en: 'Referred' },
};
export const pauseReasonWords: WordsFor<PauseReason> = {
  rest: { id: 'Istirahat', en: 'Rest' },
  prayer: { id: 'Salat', en: 'Prayer' },
  meeting: { id: 'Rapat', en: 'Meeting' },
  system: { id: 'Gangguan sistem', en: 'System trouble' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const callReasonWords: WordsFor<CallReason> = {
  urgent: { id: 'Keadaan mendesak', en: 'Urgent need' },
  continuing: { id: 'Melanjutkan layanan tadi', en: 'Continuing an earlier service' },
  'wrong-line': { id: 'Salah mengambil antrean', en: 'Had taken the wrong line' },
  supervisor: { id: 'Arahan pengawas', en: 'Told by the supervisor' },
};
export const cancelReasonWords: WordsFor<CancelReason> = {
  left: { id: 'Pemohon pulang', en: 'The visitor left' },
  mistake: { id: 'Salah ambil nomor', en: 'Taken by mistake' },
  duplicate: { id: 'Nomor ganda', en: 'Taken twice' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const absenceReasonWords: WordsFor<AbsenceReason> = {
  'not-come': { id: 'Petugas tidak hadir', en: 'No officer has come' },
  'duty-elsewhere': { id: 'Tugas di tempat lain', en: 'On duty elsewhere' },
  system: { id: 'Gangguan sistem', en: 'System trouble' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const moveReasonWords: WordsFor<MoveReason> = {
  'wrong-line': { id: 'Salah mengambil antrean', en: 'Had taken the wrong line' },
  sooner: { id: 'Lebih cepat dilayani di sana', en: 'Served sooner there' },
  'officer-away': { id: 'Petugas tidak di tempat', en: 'The officer is away' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const priorityEndReasonWords: WordsFor<PriorityEndReason> = {
  mistake: { id: 'Salah tekan', en: 'Given by mistake' },
  asked: { id: 'Diminta pemohon', en: 'The visitor asked for it' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const reopenReasonWords: WordsFor<ReopenReason> = {
  mistake: { id: 'Keliru diakhiri', en: 'Ended by mistake' },
  'came-back': { id: 'Pemohon kembali', en: 'The visitor is back' },
  'not-finished': { id: 'Belum tuntas dilayani', en: 'Not finished yet' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const closingReasonWords: WordsFor<ClosingReason> = {
  ill: { id: 'Sakit', en: 'Ill' },
  family: { id: 'Urusan keluarga', en: 'A family matter' },
  'duty-elsewhere': { id: 'Tugas di tempat lain', en: 'On duty elsewhere' },
  'nobody-waits': { id: 'Tidak ada yang menunggu', en: 'Nobody waits' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const directReasonWords: WordsFor<DirectReason> = {
  relief: { id: 'Pergantian petugas', en: 'Change of officers' },
  away: { id: 'Petugas tidak di tempat', en: 'The officer is away' },
  elsewhere: { id: 'Petugas diperlukan di tempat lain', en: 'The officer is needed elsewhere' },
  'long-lines': { id: 'Antrean panjang', en: 'Long lines' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const stopReasonWords: WordsFor<StopReason> = {
  full: { id: 'Antrean penuh', en: 'The line is full' },
  system: { id: 'Gangguan sistem pusat', en: 'Trouble with the central system' },
  officer: { id: 'Petugas berhalangan', en: 'The officers cannot serve just now' },
  power: { id: 'Gangguan listrik atau jaringan', en: 'Trouble with power or network' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
