/** Why an act cannot be done now, where several acts have the same reason. */

import type { Text } from '../../../shared/base/text.ts';
import type { TicketStatus } from '../../../shared/base/ticket.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import type { DeskAct } from './act.ts';
import { type DeskState, phaseOf } from './desk-state.ts';

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
} satisfies Words;

export type Reason = (desk: DeskState) => Text | null;
/** In the words of the hall's own refusal. */
export const sentence = (...args: Parameters<typeof refusal>): Text => refusal(...args).sentence;

const offline: Reason = ({ live }) => (live ? null : reasonWords.offline);

const shut: Reason = ({ view }) => {
  const phase = phaseOf(view);
  if (phase === 'absent') return reasonWords.absent;
  return phase === 'closed' ? sentence('counter-closed') : null;
};

/** Why what every such act needs is not there. */
export const lackingFor: Record<DeskAct['needs'], Reason> = {
  nothing: () => null,
  server: offline,
  'open-counter': (desk) => offline(desk) ?? shut(desk),
};

/** Of a number that was found: whether it is one of this counter, in one of these states. */
export const notAmong =
  (...statuses: TicketStatus[]): Reason =>
  ({ chosen, found }) => {
    if (!chosen || !found) return null;
    const { number } = chosen;
    if (!found.here) return sentence('ticket-not-served-here', { number });
    if (statuses.includes(found.status)) return null;
    return ended.includes(found.status)
      ? sentence('ticket-ended', { number })
      : sentence('ticket-not-waiting', { number });
  };
const ended: TicketStatus[] = ['completed', 'cancelled', 'unserved'];

export const deskBusy: Reason = ({ view: { current } }) =>
  current ? sentence('counter-busy', { number: current.ticket.number }) : null;

export const notCalled: Reason = ({ view: { current } }) => {
  if (!current) return reasonWords.noTicket;
  return current.status === 'serving' ? sentence('already-serving', { number: current.ticket.number }) : null;
};

export const notServing: Reason = ({ view: { current } }) => {
  if (!current) return reasonWords.noTicket;
  return current.status === 'called' ? sentence('not-serving-yet', { number: current.ticket.number }) : null;
};

export const noTicket: Reason = ({ view }) => (view.current ? null : reasonWords.noTicket);
