import type { CounterId } from '../../../shared/base/ids.ts';
import { fill } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { DeskTicket } from '../../../shared/views/desk-view.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';
import type { OtherAct } from './act.ts';
import { ticketInHand } from './desk-state.ts';
import { notAmong, reasonWords } from './reasons.ts';
import { ask, nothing } from './steps.ts';

const words = {
  heading: { id: 'Nomor {number} lagi', en: 'Number {number} again' },
  lead: {
    id: 'Untuk pemohon yang kehilangan kertas atau halamannya. Ini tercatat.',
    en: 'For a visitor who has lost the paper or the page. It is recorded.',
  },
  screen: { id: 'Tampilkan kode untuk telepon', en: 'Show the code for a phone' },
  paper: { id: 'Cetak kertas lagi', en: 'Print the paper again' },
  confirm: { id: 'Berikan lagi', en: 'Give it again' },
} satisfies Words;

/** For the number pointed at, else for the one at the counter. */
export const showAgainAct: OtherAct = {
  key: 'c',
  label: { id: 'Kertas lagi', en: 'Paper again' },
  meaning: { id: 'Kertas yang hilang dicetak atau ditampilkan lagi', en: 'Prints or shows a lost paper again' },
  needs: 'open-counter',
  whyNot: (desk) =>
    ticketInHand(desk) ? notAmong('waiting', 'called', 'serving', 'held', 'missed')(desk) : reasonWords.noTicketChosen,
  note: ({ chosen }) => chosen && { id: chosen.number },
  step: (desk) => {
    const ticket = ticketInHand(desk);
    return ticket ? ask(showAgainChoice(desk.view.counterId, ticket)) : nothing;
  },
};

const showAgainChoice = (counterId: CounterId, { ticketId, number }: DeskTicket): Choice =>
  choice({
    heading: fill(words.heading, { number }),
    lead: words.lead,
    options: [
      option(words.screen, () => wishFor({ type: 'ShowTicketAgain', counterId, ticketId, how: 'screen' })),
      option(words.paper, () => wishFor({ type: 'ShowTicketAgain', counterId, ticketId, how: 'paper' })),
    ],
    confirm: words.confirm,
  });
