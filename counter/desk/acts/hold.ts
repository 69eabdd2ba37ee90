import type { CounterId } from '../../../shared/base/ids.ts';
import { fill } from '../../../shared/base/text.ts';
import { HoldReason, holdReasonWords } from '../../../shared/base/ticket.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { DeskTicket } from '../../../shared/views/desk-view.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';
import type { OtherAct } from './act.ts';
import { noTicket } from './reasons.ts';
import { aboutCurrent, ask } from './steps.ts';

const words = {
  heading: { id: 'Tunda {number}', en: 'Hold {number}' },
  lead: {
    id: 'Nomor tetap. Setelah waktunya habis, nomor ini menunggu lagi dengan sendirinya.',
    en: 'The number stays. When its time is up it waits again by itself.',
  },
} satisfies Words;

export const holdAct: OtherAct = {
  key: 'd',
  label: { id: 'Tunda', en: 'Hold' },
  meaning: {
    id: 'Nomor ini disisihkan dengan alasan dan batas waktu',
    en: 'Sets this number aside, with a reason and a limit',
  },
  needs: 'open-counter',
  whyNot: noTicket,
  step: (desk, { hall }) =>
    aboutCurrent(desk, ({ counterId }, ticket) => ask(holdChoice(counterId, ticket, hall.holdMaxMinutes))),
};

function holdChoice(counterId: CounterId, { ticketId, number }: DeskTicket, maxMinutes: number): Choice {
  const choices = minutesUpTo(maxMinutes);
  return choice({
    heading: fill(words.heading, { number }),
    lead: words.lead,
    options: HoldReason.options.map((reason) =>
      option(holdReasonWords[reason], ({ minutes }) => wishFor({ type: 'Hold', counterId, ticketId, reason, minutes })),
    ),
    minutes: { choices, initial: choices.includes(usualMinutes) ? usualMinutes : choices[0]! },
    confirm: holdAct.label,
  });
}

const someMinutes = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240];
const usualMinutes = 15;

/** A hall may allow less than the shortest of the list. */
function minutesUpTo(maxMinutes: number): number[] {
  const choices = someMinutes.filter((minutes) => minutes <= maxMinutes);
  return choices.length > 0 ? choices : [maxMinutes];
}
