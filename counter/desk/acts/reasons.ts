/** Why an act cannot be done now, in a sentence; null: it can. The hall has the last word; this spares a vain press. */
import type { Words } from '../../../shared/client/language.ts';
import { refusal } from '../../../shared/refusals.ts';
import type { Text } from '../../../shared/text.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import type { OtherName, PrimaryName } from './act-words.ts';
import { type Desk, phaseOf, ticketInHand } from './desk-state.ts';

export const reasonWords = {
  offline: {
    id: 'Sambungan terputus. Tombol kembali aktif setelah tersambung.',
    en: 'The connection is lost. The keys work again once it is back.',
  },
  absent: { id: 'Instansi ini tidak hadir hari ini.', en: 'This agency is not here today.' },
  noTicket: { id: 'Belum ada nomor di loket ini.', en: 'There is no number at this counter yet.' },
  noTicketChosen: {
    id: 'Belum ada nomor di loket ini. Pilih dari daftar dengan ↑ ↓.',
    en: 'There is no number at this counter. Choose one from the line with ↑ ↓.',
  },
  pickFirst: { id: 'Pilih nomor dari daftar dengan ↑ ↓ dahulu.', en: 'Choose a number from the line with ↑ ↓ first.' },
  noneHeld: { id: 'Tidak ada nomor yang ditunda.', en: 'No number is on hold.' },
  noneMissed: { id: 'Tidak ada nomor yang dapat kembali.', en: 'No number can come back.' },
} satisfies Words;

type Reason = (desk: Desk) => Text | null;
const sentence = (...args: Parameters<typeof refusal>): Text => refusal(...args).sentence;

/** Nothing about tickets or pauses can be done while the counter is closed. */
function whileShut({ view }: Desk): Text | null {
  const phase = phaseOf(view);
  if (phase === 'absent') return reasonWords.absent;
  return phase === 'closed' ? sentence('counter-closed') : null;
}

const busy: Reason = ({ view: { current } }) =>
  current ? sentence('counter-busy', { number: current.ticket.number }) : null;

const called: Reason = ({ view: { current } }) => {
  if (!current) return reasonWords.noTicket;
  return current.status === 'serving' ? sentence('already-serving', { number: current.ticket.number }) : null;
};

const serving: Reason = ({ view: { current } }) => {
  if (!current) return reasonWords.noTicket;
  return current.status === 'called' ? sentence('not-serving-yet', { number: current.ticket.number }) : null;
};

const atCounter: Reason = ({ view }) => (view.current ? null : reasonWords.noTicket);

const recall: Reason = (desk) => {
  const { current } = desk.view;
  if (current?.status !== 'called') return called(desk);
  const { calls, maxCalls, recallFrom, ticket } = current;
  if (calls >= maxCalls) return sentence('recall-limit', { number: ticket.number, calls });
  if (desk.now >= recallFrom) return null;
  return sentence('recall-too-soon', { seconds: secondsUntil(recallFrom, desk.now) });
};

const priority: Reason = (desk) => {
  const ticket = ticketInHand(desk);
  if (!ticket) return reasonWords.noTicketChosen;
  if (ticket.class === 'priority') return sentence('priority-already', { number: ticket.number });
  return desk.chosen ? null : called(desk);
};

const cancel: Reason = (desk) => {
  const ticket = ticketInHand(desk);
  if (!ticket) return reasonWords.noTicketChosen;
  if (desk.chosen || desk.view.current?.status !== 'serving') return null;
  return sentence('cancel-while-serving', { number: ticket.number });
};

const callChosen: Reason = (desk) => {
  if (!desk.view.mayCallChosen) return sentence('choosing-not-permitted');
  if (phaseOf(desk.view) === 'paused') return sentence('counter-paused');
  if (desk.view.current) return busy(desk);
  if (desk.view.waitingCount === 0) return sentence('line-empty');
  return desk.chosen ? null : reasonWords.pickFirst;
};

const undo: Reason = ({ view, now }) => (view.undo && now < view.undo.until ? null : sentence('nothing-to-undo'));

const reasons = {
  recall,
  missed: called,
  hold: atCounter,
  transfer: atCounter,
  complete: serving,
  outcome: serving,
  priority,
  cancel,
  'call-chosen': callChosen,
  resume: ({ view }) => (view.held.length > 0 ? null : reasonWords.noneHeld),
  return: ({ view, now }) => (view.missed.some(({ until }) => now <= until) ? null : reasonWords.noneMissed),
  undo,
  pause: busy,
  close: busy,
} satisfies Record<Exclude<OtherName, 'leave'>, Reason>;

export function whyNot(name: OtherName, desk: Desk): Text | null {
  if (name === 'leave') return null;
  if (!desk.live) return reasonWords.offline;
  return whileShut(desk) ?? reasons[name](desk);
}

export function whyNotPrimary(name: PrimaryName, desk: Desk): Text | null {
  switch (name) {
    case 'choose-counter':
      return null;
    case 'call-next':
      if (!desk.live) return reasonWords.offline;
      return desk.view.waitingCount > 0 ? null : sentence('line-empty');
    case 'start':
    case 'complete-and-call':
    case 'end-pause':
    case 'open':
      return desk.live ? null : reasonWords.offline;
    default:
      return unreachable(name);
  }
}

export const secondsUntil = (instant: number, now: number): number => Math.max(0, Math.ceil((instant - now) / 1000));
