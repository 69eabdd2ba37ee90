/** What a supervisor can do about a number that was found, whatever has become of it. Pure. */

import type { AgencyId } from '../../../shared/base/ids.ts';
import { fill, type Text } from '../../../shared/base/text.ts';
import { CancelReason, PriorityEndReason, ReopenReason } from '../../../shared/base/ticket.ts';
import { cancelReasonWords, priorityEndReasonWords, reopenReasonWords } from '../../../shared/base/ticket-words.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { FoundTicket } from '../../../shared/views/desk-view.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';

const words = {
  move: { id: 'Alihkan', en: 'Move' },
  cancel: { id: 'Batalkan', en: 'Cancel' },
  cancelHeading: { id: 'Batalkan {number}?', en: 'Cancel {number}?' },
  raise: { id: 'Beri prioritas', en: 'Give priority' },
  raiseHeading: { id: 'Prioritas untuk {number}', en: 'Priority for {number}' },
  lower: { id: 'Cabut prioritas', en: 'Take priority back' },
  lowerHeading: { id: 'Cabut prioritas {number}?', en: 'Take the priority of {number} back?' },
  lowerLead: {
    id: 'Batas waktu panggilnya menjadi seperti nomor biasa.',
    en: 'It is then to be called by the time of an ordinary number.',
  },
  reopen: { id: 'Buka kembali', en: 'Let wait again' },
  reopenHeading: { id: '{number} menunggu lagi?', en: 'Let {number} wait again?' },
  reopenLead: { id: 'Nomor ini kembali ke urutan semula.', en: 'The number goes back to its old place.' },
} satisfies Words;

export interface TicketActRow {
  label: Text;
  next: Choice | 'move';
}

/** None while it is called or served: then it is its officer's. */
export function ticketActs(
  { ticket, status, until }: FoundTicket,
  { services, priorityGroups }: Pick<CatalogueView, 'services' | 'priorityGroups'>,
): TicketActRow[] {
  const agencyId = services.find(({ serviceId }) => serviceId === ticket.serviceId)?.agencyId;
  if (agencyId === undefined || status === 'called' || status === 'serving') return [];
  const { ticketId, number } = ticket;
  const about = { agencyId, ticketId };
  const move: TicketActRow = { label: words.move, next: 'move' };
  const cancel: TicketActRow = { label: words.cancel, next: cancelChoice(about, number) };
  const reopen: TicketActRow = { label: words.reopen, next: reopenChoice(about, number) };
  if (status === 'missed') return until === null ? [reopen] : [reopen, move, cancel];
  if (status !== 'waiting' && status !== 'held') return [reopen];
  const raise = choice({
    heading: fill(words.raiseHeading, { number }),
    options: priorityGroups.map(({ code, label }) =>
      option(label, () => wishFor({ type: 'RaiseTicket', ...about, priorityGroup: code })),
    ),
    confirm: words.raise,
  });
  const lower = choice({
    heading: fill(words.lowerHeading, { number }),
    lead: words.lowerLead,
    options: PriorityEndReason.options.map((reason) =>
      option(priorityEndReasonWords[reason], () => wishFor({ type: 'LowerTicket', ...about, reason })),
    ),
    confirm: words.lower,
  });
  const priority: TicketActRow =
    ticket.class === 'priority' ? { label: words.lower, next: lower } : { label: words.raise, next: raise };
  return [move, priority, cancel];
}

type About = { agencyId: AgencyId; ticketId: FoundTicket['ticket']['ticketId'] };

const cancelChoice = (about: About, number: string): Choice =>
  choice({
    heading: fill(words.cancelHeading, { number }),
    options: CancelReason.options.map((reason) =>
      option(cancelReasonWords[reason], () => wishFor({ type: 'CancelTicket', ...about, reason })),
    ),
    confirm: words.cancel,
    grave: true,
  });

const reopenChoice = (about: About, number: string): Choice =>
  choice({
    heading: fill(words.reopenHeading, { number }),
    lead: words.reopenLead,
    options: ReopenReason.options.map((reason) =>
      option(reopenReasonWords[reason], () => wishFor({ type: 'ReopenTicket', ...about, reason })),
    ),
    confirm: words.reopen,
  });
