import type { CounterId } from '../../../shared/base/ids.ts';
import { fill } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { DeskTicket } from '../../../shared/views/desk-view.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';
import type { OtherAct } from './act.ts';
import { ticketInHand } from './desk-state.ts';
import { notAmong, notCalled, reasonWords, sentence } from './reasons.ts';
import { ask, nothing } from './steps.ts';

const words = {
  heading: { id: 'Prioritas untuk {number}', en: 'Priority for {number}' },
  lead: {
    id: 'Tidak perlu bukti. Kelompoknya tidak tampil di layar mana pun.',
    en: 'No proof is needed. No screen shows the group.',
  },
  confirm: { id: 'Beri prioritas', en: 'Give priority' },
} satisfies Words;

/** For the number pointed at in the line, else for the one at the counter. */
export const priorityAct: OtherAct = {
  key: 'p',
  label: { id: 'Prioritas', en: 'Priority' },
  meaning: {
    id: 'Beri prioritas kepada nomor ini atau nomor pilihan',
    en: 'Gives this or the chosen number priority',
  },
  needs: 'open-counter',
  whyNot: (desk) => {
    const ticket = ticketInHand(desk);
    if (!ticket) return reasonWords.noTicketChosen;
    if (ticket.class === 'priority') return sentence('priority-already', { number: ticket.number });
    return desk.chosen ? notAmong('waiting', 'called', 'held')(desk) : notCalled(desk);
  },
  note: ({ chosen }) => chosen && { id: chosen.number },
  step: (desk, { priorityGroups }) => {
    const ticket = ticketInHand(desk);
    return ticket ? ask(priorityChoice(desk.view.counterId, ticket, priorityGroups)) : nothing;
  },
};

const priorityChoice = (
  counterId: CounterId,
  { ticketId, number }: DeskTicket,
  groups: CatalogueView['priorityGroups'],
): Choice =>
  choice({
    heading: fill(words.heading, { number }),
    lead: words.lead,
    options: groups.map(({ code, label }) =>
      option(label, () => wishFor({ type: 'GrantPriority', counterId, ticketId, priorityGroup: code })),
    ),
    confirm: words.confirm,
  });
