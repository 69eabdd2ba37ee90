/** The closed lists that a ticket's life is told with. Reasons are lists and not free text: the log is kept for ever, and free text grows names. */
import * as z from 'zod/mini';
import type { Text } from './text.ts';

export const TicketClass = z.enum(['regular', 'priority', 'appointment']);
export const TicketStatus = z.enum([
  'waiting',
  'called',
  'serving',
  'held',
  'missed',
  'completed',
  'cancelled',
  'unserved',
]);
export const Outcome = z.enum(['done', 'papers-missing', 'referred']);
export const HoldReason = z.enum(['papers', 'payment', 'copy', 'system', 'other']);
export const PauseReason = z.enum(['rest', 'prayer', 'meeting', 'system', 'other']);
export const CallReason = z.enum(['urgent', 'continuing', 'wrong-line', 'supervisor']);
export const CancelReason = z.enum(['left', 'mistake', 'duplicate', 'other']);
/** Why nobody served those who waited. */
export const UnservedReason = z.enum(['not-come', 'closed-early', 'duty-elsewhere', 'system', 'other']);
export const AbsenceReason = z.enum(['not-come', 'duty-elsewhere', 'system', 'other']);
/** Why a supervisor moves somebody who waits, ends a priority, or lets wait again whose number had ended. */
export const MoveReason = z.enum(['wrong-line', 'sooner', 'officer-away', 'other']);
export const PriorityEndReason = z.enum(['mistake', 'asked', 'other']);
export const ReopenReason = z.enum(['mistake', 'came-back', 'not-finished', 'other']);
/** Why no numbers are given out for a while. */
export const StopReason = z.enum(['full', 'system', 'officer', 'power', 'other']);
/** Why a supervisor ends a counter, or gives it to somebody else. */
export const DirectReason = z.enum(['relief', 'away', 'elsewhere', 'long-lines', 'other']);

/** What a supervisor did about a counter. */
export const DirectedAction = z.enum(['opened', 'handed', 'paused', 'resumed', 'ended', 'services']);

/** What an officer did at a counter. */
export const CounterAction = z.enum([
  'called',
  'recalled',
  'started',
  'completed',
  'missed',
  'returned',
  'held',
  'resumed',
  'transferred',
  'cancelled',
  'priority',
  'undone',
  'opened',
  'paused',
  'ended-pause',
  'closed',
  'taken-over',
]);

export type TicketClass = z.infer<typeof TicketClass>;
export type TicketStatus = z.infer<typeof TicketStatus>;
export type Outcome = z.infer<typeof Outcome>;
export type HoldReason = z.infer<typeof HoldReason>;
export type PauseReason = z.infer<typeof PauseReason>;
export type CallReason = z.infer<typeof CallReason>;
export type CancelReason = z.infer<typeof CancelReason>;
export type UnservedReason = z.infer<typeof UnservedReason>;
export type AbsenceReason = z.infer<typeof AbsenceReason>;
export type CounterAction = z.infer<typeof CounterAction>;
export type MoveReason = z.infer<typeof MoveReason>;
export type PriorityEndReason = z.infer<typeof PriorityEndReason>;
export type ReopenReason = z.infer<typeof ReopenReason>;
export type StopReason = z.infer<typeof StopReason>;
export type DirectReason = z.infer<typeof DirectReason>;
export type DirectedAction = z.infer<typeof DirectedAction>;

type Words<T extends string> = Record<T, Required<Text>>;

export const statusWords: Words<TicketStatus> = {
  waiting: { id: 'Menunggu', en: 'Waiting' },
  called: { id: 'Dipanggil', en: 'Called' },
  serving: { id: 'Dilayani', en: 'Being served' },
  held: { id: 'Ditunda', en: 'On hold' },
  missed: { id: 'Tidak hadir', en: 'Missed' },
  completed: { id: 'Selesai', en: 'Completed' },
  cancelled: { id: 'Batal', en: 'Cancelled' },
  unserved: { id: 'Tidak terlayani', en: 'Not served' },
};
export const outcomeWords: Words<Outcome> = {
  done: { id: 'Selesai', en: 'Done' },
  'papers-missing': { id: 'Berkas kurang', en: 'Papers missing' },
  referred: { id: 'Dirujuk', en: 'Referred' },
};
export const holdReasonWords: Words<HoldReason> = {
  papers: { id: 'Melengkapi berkas', en: 'Completing papers' },
  payment: { id: 'Membayar', en: 'Paying' },
  copy: { id: 'Fotokopi atau pas foto', en: 'Copies or photos' },
  system: { id: 'Menunggu sistem', en: 'Waiting for the system' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const pauseReasonWords: Words<PauseReason> = {
  rest: { id: 'Istirahat', en: 'Rest' },
  prayer: { id: 'Salat', en: 'Prayer' },
  meeting: { id: 'Rapat', en: 'Meeting' },
  system: { id: 'Gangguan sistem', en: 'System trouble' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const callReasonWords: Words<CallReason> = {
  urgent: { id: 'Keadaan mendesak', en: 'Urgent need' },
  continuing: { id: 'Melanjutkan layanan tadi', en: 'Continuing an earlier service' },
  'wrong-line': { id: 'Salah mengambil antrean', en: 'Had taken the wrong line' },
  supervisor: { id: 'Arahan pengawas', en: 'Told by the supervisor' },
};
export const cancelReasonWords: Words<CancelReason> = {
  left: { id: 'Pemohon pulang', en: 'The visitor left' },
  mistake: { id: 'Salah ambil nomor', en: 'Taken by mistake' },
  duplicate: { id: 'Nomor ganda', en: 'Taken twice' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const absenceReasonWords: Words<AbsenceReason> = {
  'not-come': { id: 'Petugas tidak hadir', en: 'No officer has come' },
  'duty-elsewhere': { id: 'Tugas di tempat lain', en: 'On duty elsewhere' },
  system: { id: 'Gangguan sistem', en: 'System trouble' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const unservedReasonWords: Words<UnservedReason> = {
  'not-come': { id: 'Petugas tidak hadir', en: 'No officer has come' },
  'closed-early': { id: 'Loket ditutup lebih awal', en: 'Closed early' },
  'duty-elsewhere': { id: 'Tugas di tempat lain', en: 'On duty elsewhere' },
  system: { id: 'Gangguan sistem', en: 'System trouble' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const moveReasonWords: Words<MoveReason> = {
  'wrong-line': { id: 'Salah mengambil antrean', en: 'Had taken the wrong line' },
  sooner: { id: 'Lebih cepat dilayani di sana', en: 'Served sooner there' },
  'officer-away': { id: 'Petugas tidak di tempat', en: 'The officer is away' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const priorityEndReasonWords: Words<PriorityEndReason> = {
  mistake: { id: 'Salah tekan', en: 'Given by mistake' },
  asked: { id: 'Diminta pemohon', en: 'The visitor asked for it' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const reopenReasonWords: Words<ReopenReason> = {
  mistake: { id: 'Keliru diakhiri', en: 'Ended by mistake' },
  'came-back': { id: 'Pemohon kembali', en: 'The visitor is back' },
  'not-finished': { id: 'Belum tuntas dilayani', en: 'Not finished yet' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const directReasonWords: Words<DirectReason> = {
  relief: { id: 'Pergantian petugas', en: 'Change of officers' },
  away: { id: 'Petugas tidak di tempat', en: 'The officer is away' },
  elsewhere: { id: 'Petugas diperlukan di tempat lain', en: 'The officer is needed elsewhere' },
  'long-lines': { id: 'Antrean panjang', en: 'Long lines' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const stopReasonWords: Words<StopReason> = {
  full: { id: 'Antrean penuh', en: 'The line is full' },
  system: { id: 'Gangguan sistem pusat', en: 'Trouble with the central system' },
  officer: { id: 'Petugas berhalangan', en: 'The officers cannot serve just now' },
  power: { id: 'Gangguan listrik atau jaringan', en: 'Trouble with power or network' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
