/** The questions about one ticket. Each names the ticket that it was asked about, so that a late answer hits no other. */
import type { Words } from '../../../shared/client/language.ts';
import type { CounterId } from '../../../shared/ids.ts';
import { fill } from '../../../shared/text.ts';
import {
  CallReason,
  CancelReason,
  callReasonWords,
  cancelReasonWords,
  HoldReason,
  holdReasonWords,
  type Outcome,
  outcomeWords,
} from '../../../shared/ticket.ts';
import type { CatalogueView, DeskTicket } from '../../../shared/views.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';
import { actKeys, actLabels } from './act-words.ts';

const words = {
  hold: { id: 'Tunda {number}', en: 'Hold {number}' },
  holdLead: {
    id: 'Nomor tetap. Setelah waktunya habis, nomor ini menunggu lagi dengan sendirinya.',
    en: 'The number stays. When its time is up it waits again by itself.',
  },
  holdConfirm: { id: 'Tunda', en: 'Hold' },
  outcome: { id: 'Hasil untuk {number}', en: 'Outcome of {number}' },
  cancel: { id: 'Batalkan {number}?', en: 'Cancel {number}?' },
  cancelLead: { id: 'Nomor ini keluar dari antrean.', en: 'This number leaves the line.' },
  cancelConfirm: { id: 'Batalkan nomor', en: 'Cancel the number' },
  priority: { id: 'Prioritas untuk {number}', en: 'Priority for {number}' },
  priorityLead: {
    id: 'Tidak perlu bukti. Kelompoknya tidak tampil di layar mana pun.',
    en: 'No proof is needed. No screen shows the group.',
  },
  priorityConfirm: { id: 'Beri prioritas', en: 'Give priority' },
  chosen: { id: 'Panggil {number} di luar urutan', en: 'Call {number} out of turn' },
  chosenLead: { id: 'Alasan ini tercatat bersama panggilannya.', en: 'The reason is recorded with the call.' },
  chosenConfirm: { id: 'Panggil', en: 'Call' },
} satisfies Words;

const holdMinutes = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240];
const usualHoldMinutes = 15;

/** A hall may allow less than the shortest of the list. */
function minutesUpTo(maxMinutes: number): number[] {
  const choices = holdMinutes.filter((minutes) => minutes <= maxMinutes);
  return choices.length > 0 ? choices : [maxMinutes];
}

export function holdChoice(counterId: CounterId, ticket: DeskTicket, maxMinutes: number): Choice {
  const { ticketId, number } = ticket;
  const choices = minutesUpTo(maxMinutes);
  return choice({
    heading: fill(words.hold, { number }),
    lead: words.holdLead,
    options: HoldReason.options.map((reason) =>
      option(holdReasonWords[reason], ({ minutes }) => wishFor({ type: 'Hold', counterId, ticketId, reason, minutes })),
    ),
    minutes: { choices, initial: choices.includes(usualHoldMinutes) ? usualHoldMinutes : choices[0]! },
    confirm: words.holdConfirm,
  });
}

const lesserOutcomes = ['papers-missing', 'referred'] as const satisfies Outcome[];

export function outcomeChoice(counterId: CounterId, { ticketId, number }: DeskTicket): Choice {
  return choice({
    heading: fill(words.outcome, { number }),
    options: lesserOutcomes.map((outcome) =>
      option(outcomeWords[outcome], ({ second }) =>
        wishFor({ type: second ? 'Complete' : 'CompleteAndCallNext', counterId, ticketId, outcome }),
      ),
    ),
    confirm: actLabels['complete-and-call'],
    second: { label: actLabels.complete, key: actKeys.complete },
  });
}

export function cancelChoice(counterId: CounterId, { ticketId, number }: DeskTicket): Choice {
  return choice({
    heading: fill(words.cancel, { number }),
    lead: words.cancelLead,
    options: CancelReason.options.map((reason) =>
      option(cancelReasonWords[reason], () => wishFor({ type: 'Cancel', counterId, ticketId, reason })),
    ),
    confirm: words.cancelConfirm,
    grave: true,
  });
}

export function priorityChoice(
  counterId: CounterId,
  { ticketId, number }: DeskTicket,
  groups: CatalogueView['priorityGroups'],
): Choice {
  return choice({
    heading: fill(words.priority, { number }),
    lead: words.priorityLead,
    options: groups.map(({ code, label }) =>
      option(label, () => wishFor({ type: 'GrantPriority', counterId, ticketId, priorityGroup: code })),
    ),
    confirm: words.priorityConfirm,
  });
}

export function callChosenChoice(counterId: CounterId, { ticketId, number }: DeskTicket): Choice {
  return choice({
    heading: fill(words.chosen, { number }),
    lead: words.chosenLead,
    options: CallReason.options.map((reason) =>
      option(callReasonWords[reason], () => wishFor({ type: 'CallTicket', counterId, ticketId, reason })),
    ),
    confirm: words.chosenConfirm,
  });
}
