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
/** Why a counter asks to close before its time. */
export const ClosingReason = z.enum(['ill', 'family', 'duty-elsewhere', 'nobody-waits', 'other']);
/** Why no numbers are given out for a while. */
export const StopReason = z.enum(['full', 'system', 'officer', 'power', 'other']);
/** Why a supervisor ends a counter, or gives it to somebody else. */
export const DirectReason = z.enum(['relief', 'away', 'elsewhere', 'long-lines', 'other']);

/** What a supervisor did about a counter. */
export const DirectedAction = z.enum(['opened', 'handed', 'paused', 'resumed', 'ended', 'services', 'agreed']);

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
export type ClosingReason = z.infer<typeof ClosingReason>;
export type StopReason = z.infer<typeof StopReason>;
export type DirectReason = z.infer<typeof DirectReason>;
export type DirectedAction = z.infer<typeof DirectedAction>;

/** In words, those that visitors read too; `ticket-words.ts` has those of the desks and the record. */
export type WordsFor<T extends string> = Record<T, Required<Text>>;

export const holdReasonWords: WordsFor<HoldReason> = {
  papers: { id: 'Melengkapi berkas', en: 'Completing papers' },
  payment: { id: 'Membayar', en: 'Paying' },
  copy: { id: 'Fotokopi atau pas foto', en: 'Copies or photos' },
  system: { id: 'Menunggu sistem', en: 'Waiting for the system' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
export const unservedReasonWords: WordsFor<UnservedReason> = {
  'not-come': { id: 'Petugas tidak hadir', en: 'No officer has come' },
  'closed-early': { id: 'Loket ditutup lebih awal', en: 'Closed early' },
  'duty-elsewhere': { id: 'Tugas di tempat lain', en: 'On duty elsewhere' },
  system: { id: 'Gangguan sistem', en: 'System trouble' },
  other: { id: 'Alasan lain', en: 'Another reason' },
};
