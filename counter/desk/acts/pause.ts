import { fill } from '../../../shared/base/text.ts';
import { PauseReason } from '../../../shared/base/ticket.ts';
import { pauseReasonWords } from '../../../shared/base/ticket-words.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';
import type { OtherAct } from './act.ts';
import { phaseOf } from './desk-state.ts';
import { deskBusy } from './reasons.ts';
import { ask } from './steps.ts';

const words = {
  change: { id: 'Ubah jeda', en: 'Change the pause' },
  heading: { id: 'Jeda Loket {counter}', en: 'Pause counter {counter}' },
  lead: {
    id: 'Layar ruang tunggu menampilkan sampai kapan.',
    en: 'The screens of the hall tell until when.',
  },
  confirm: { id: 'Mulai jeda', en: 'Start the pause' },
} satisfies Words;

export const pauseAct: OtherAct = {
  key: 'j',
  label: { id: 'Jeda', en: 'Pause' },
  otherLabel: ({ view }) => (phaseOf(view) === 'paused' ? words.change : null),
  meaning: { id: 'Loket beristirahat sampai waktu tertentu', en: 'The counter rests until a given time' },
  needs: 'open-counter',
  whyNot: deskBusy,
  step: ({ view }) => ask(pauseChoice(view)),
};

const someMinutes = [5, 10, 15, 20, 30, 45, 60, 90, 120];

const pauseChoice = ({ counterId, number }: CounterView): Choice =>
  choice({
    heading: fill(words.heading, { counter: number }),
    lead: words.lead,
    options: PauseReason.options.map((reason) =>
      option(pauseReasonWords[reason], ({ minutes }) => wishFor({ type: 'PauseCounter', counterId, reason, minutes })),
    ),
    minutes: { choices: someMinutes, initial: 15 },
    confirm: words.confirm,
  });
