import type { CounterId } from '../../../shared/base/ids.ts';
import { fill } from '../../../shared/base/text.ts';
import { CallReason } from '../../../shared/base/ticket.ts';
import { callReasonWords } from '../../../shared/base/ticket-words.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { DeskTicket } from '../../../shared/views/desk-view.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';
import type { OtherAct } from './act.ts';
import { phaseOf } from './desk-state.ts';
import { deskBusy, notAmong, type Reason, sentence } from './reasons.ts';
import { ask, nothing } from './steps.ts';

const words = {
  pickFirst: { id: 'Pilih nomor dari daftar dengan ↑ ↓ dahulu.', en: 'Choose a number from the line with ↑ ↓ first.' },
  heading: { id: 'Panggil {number} di luar urutan', en: 'Call {number} out of turn' },
  lead: { id: 'Alasan ini tercatat bersama panggilannya.', en: 'The reason is recorded with the call.' },
  confirm: { id: 'Panggil', en: 'Call' },
} satisfies Words;

export const callChosenAct: OtherAct = {
  key: 'i',
  label: { id: 'Panggil pilihan', en: 'Call the chosen' },
  meaning: { id: 'Nomor pilihan dipanggil, dengan alasan', en: 'Calls the chosen number, with a reason' },
  needs: 'open-counter',
  whyNot: (desk) => {
    const { view, chosen } = desk;
    if (!view.mayCallChosen) return sentence('choosing-not-permitted');
    if (phaseOf(view) === 'paused') return sentence('counter-paused');
    if (view.current) return deskBusy(desk);
    if (!chosen) return view.waitingCount === 0 ? sentence('line-empty') : words.pickFirst;
    return notAmong('waiting')(desk) ?? boundElsewhere(desk);
  },
  note: ({ chosen }) => chosen && { id: chosen.number },
  step: ({ view, chosen }) => (chosen ? ask(callChosenChoice(view.counterId, chosen)) : nothing),
};

const callChosenChoice = (counterId: CounterId, { ticketId, number }: DeskTicket): Choice =>
  choice({
    heading: fill(words.heading, { number }),
    lead: words.lead,
    options: CallReason.options.map((reason) =>
      option(callReasonWords[reason], () => wishFor({ type: 'CallTicket', counterId, ticketId, reason })),
    ),
    confirm: words.confirm,
  });

const boundElsewhere: Reason = ({ chosen, found }) =>
  chosen && found && found.onlyCounterNumber !== null
    ? sentence('ticket-for-other-counter', {
        number: chosen.number,
        counter: { id: `Loket ${found.onlyCounterNumber}`, en: `Counter ${found.onlyCounterNumber}` },
      })
    : null;
