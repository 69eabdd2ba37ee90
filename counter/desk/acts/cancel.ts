import type { CounterId } from '../../../shared/base/ids.ts';
import { fill } from '../../../shared/base/text.ts';
import { CancelReason } from '../../../shared/base/ticket.ts';
import { cancelReasonWords } from '../../../shared/base/ticket-words.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { DeskTicket } from '../../../shared/views/desk-view.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';
import type { OtherAct } from './act.ts';
import { chosenStatus, ticketInHand } from './desk-state.ts';
import { notAmong, reasonWords, sentence } from './reasons.ts';
import { ask, nothing } from './steps.ts';

const words = {
  heading: { id: 'Batalkan {number}?', en: 'Cancel {number}?' },
  lead: { id: 'Nomor ini keluar dari antrean.', en: 'This number leaves the line.' },
  confirm: { id: 'Batalkan nomor', en: 'Cancel the number' },
} satisfies Words;

/** The number pointed at in the line, else the one at the counter. */
export const cancelAct: OtherAct = {
  key: 'b',
  label: { id: 'Batal', en: 'Cancel' },
  meaning: {
    id: 'Hapus nomor ini atau nomor pilihan dari antrean',
    en: 'Takes this or the chosen number out of the line',
  },
  needs: 'open-counter',
  whyNot: (desk) => {
    const ticket = ticketInHand(desk);
    if (!ticket) return reasonWords.noTicketChosen;
    const isServed = (chosenStatus(desk) ?? desk.view.current?.status) === 'serving';
    if (isServed) return sentence('cancel-while-serving', { number: ticket.number });
    const isElsewhere = desk.found?.status === 'called' && desk.view.current?.ticket.ticketId !== ticket.ticketId;
    return isElsewhere ? sentence('ticket-not-here') : notAmong('waiting', 'called', 'held', 'missed')(desk);
  },
  note: ({ chosen }) => chosen && { id: chosen.number },
  step: (desk) => {
    const ticket = ticketInHand(desk);
    return ticket ? ask(cancelChoice(desk.view.counterId, ticket)) : nothing;
  },
};

const cancelChoice = (counterId: CounterId, { ticketId, number }: DeskTicket): Choice =>
  choice({
    heading: fill(words.heading, { number }),
    lead: words.lead,
    options: CancelReason.options.map((reason) =>
      option(cancelReasonWords[reason], () => wishFor({ type: 'Cancel', counterId, ticketId, reason })),
    ),
    confirm: words.confirm,
    grave: true,
  });
