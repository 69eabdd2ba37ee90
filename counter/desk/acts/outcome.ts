import type { CounterId } from '../../../shared/base/ids.ts';
import { fill } from '../../../shared/base/text.ts';
import type { Outcome } from '../../../shared/base/ticket.ts';
import { outcomeWords } from '../../../shared/base/ticket-words.ts';
import type { DeskTicket } from '../../../shared/views/desk-view.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';
import type { OtherAct } from './act.ts';
import { completeAct } from './complete.ts';
import { completeAndCallAct } from './complete-and-call.ts';
import { notServing } from './reasons.ts';
import { aboutCurrent, ask } from './steps.ts';

const heading = { id: 'Hasil untuk {number}', en: 'Outcome of {number}' };

export const outcomeAct: OtherAct = {
  key: 'h',
  label: { id: 'Hasil lain', en: 'Other outcome' },
  meaning: { id: 'Selesai karena berkas kurang atau dirujuk', en: 'Ends with papers missing, or referred' },
  needs: 'open-counter',
  whyNot: notServing,
  step: (desk) => aboutCurrent(desk, ({ counterId }, ticket) => ask(outcomeChoice(counterId, ticket))),
};

const lesserOutcomes = ['papers-missing', 'referred'] as const satisfies Outcome[];

const outcomeChoice = (counterId: CounterId, { ticketId, number }: DeskTicket): Choice =>
  choice({
    heading: fill(heading, { number }),
    options: lesserOutcomes.map((outcome) =>
      option(outcomeWords[outcome], ({ second }) =>
        wishFor({ type: second ? 'Complete' : 'CompleteAndCallNext', counterId, ticketId, outcome }),
      ),
    ),
    confirm: completeAndCallAct.label,
    second: { label: completeAct.label, key: completeAct.key },
  });
