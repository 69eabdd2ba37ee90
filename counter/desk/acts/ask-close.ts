import { fill } from '../../../shared/base/text.ts';
import { ClosingReason } from '../../../shared/base/ticket.ts';
import { closingReasonWords } from '../../../shared/base/ticket-words.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';
import { always, type OtherAct } from './act.ts';
import { ask, send } from './steps.ts';

const words = {
  takeBack: { id: 'Batal minta tutup', en: 'Do not ask to close' },
  waits: { id: 'menunggu jawaban', en: 'no answer yet' },
  agreed: { id: 'setelah nomor ini', en: 'after this number' },
  refused: { id: 'tadi ditolak', en: 'was refused' },
  heading: {
    id: 'Minta menutup Loket {counter} sebelum waktunya',
    en: 'Ask to close counter {counter} before its time',
  },
  lead: {
    id: 'Supervisor memutuskan. Sampai ada jawaban, loket tetap buka.',
    en: 'A supervisor decides. Until there is an answer the counter stays open.',
  },
  again: { id: 'Tadi ditolak: {word}', en: 'Refused before: {word}' },
  confirm: { id: 'Kirim permintaan', en: 'Send the request' },
} satisfies Words;

export const askCloseAct: OtherAct = {
  key: 'e',
  label: { id: 'Minta tutup', en: 'Ask to close' },
  otherLabel: ({ view }) => (isAsked(view) ? words.takeBack : null),
  meaning: {
    id: 'Supervisor memutuskan apakah loket tutup lebih awal',
    en: 'A supervisor decides whether it closes early',
  },
  needs: 'open-counter',
  whyNot: always,
  note: ({ view: { closing } }) => {
    if (!closing) return null;
    if (closing.answer === null) return words.waits;
    return closing.answer.agrees ? words.agreed : words.refused;
  },
  step: ({ view }) =>
    isAsked(view) ? send({ type: 'TakeBackAskToClose', counterId: view.counterId }) : ask(askChoice(view)),
};

/** And not refused. */
const isAsked = ({ closing }: CounterView): boolean => closing !== null && closing.answer?.agrees !== false;

const askChoice = ({ counterId, number, closing }: CounterView): Choice =>
  choice({
    heading: fill(words.heading, { counter: number }),
    lead: closing?.answer?.word ? fill(words.again, { word: closing.answer.word }) : words.lead,
    options: ClosingReason.options.map((reason) =>
      option(closingReasonWords[reason], () => wishFor({ type: 'AskToClose', counterId, reason })),
    ),
    confirm: words.confirm,
  });
