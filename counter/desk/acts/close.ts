import { fill, type Text } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';
import type { OtherAct } from './act.ts';
import { deskBusy } from './reasons.ts';
import { ask } from './steps.ts';

const words = {
  heading: { id: 'Tutup Loket {counter}?', en: 'Close counter {counter}?' },
  waiting: {
    id: 'Masih ada {waiting} nomor yang dapat dilayani di sini. Mereka menunggu loket lain.',
    en: '{waiting} {waiting|number|numbers} could still be served here. {waiting|It waits|They wait} for another counter.',
  },
  alone: {
    id: 'Untuk {waiting} nomor tidak ada loket lain yang buka. Setelah ditutup, putuskan di daftar loket: tetap menunggu, dialihkan, atau diakhiri.',
    en: 'No other counter is open for {waiting} {waiting|number|numbers}. Once it is closed, decide in the list of counters: wait on, transfer or end.',
  },
  nobody: { id: 'Tidak ada yang menunggu.', en: 'Nobody is waiting.' },
} satisfies Words;

export const closeAct: OtherAct = {
  key: 'o',
  label: { id: 'Tutup loket', en: 'Close the counter' },
  meaning: { id: 'Loket selesai untuk hari ini', en: 'The counter is done' },
  needs: 'open-counter',
  whyNot: deskBusy,
  step: ({ view }) => ask(closeChoice(view)),
};

const closeChoice = ({ counterId, number, waitingCount, waitingHereAlone }: CounterView): Choice =>
  choice({
    heading: fill(words.heading, { counter: number }),
    lead: leadFor(waitingCount, waitingHereAlone),
    options: [option(closeAct.label, () => wishFor({ type: 'CloseCounter', counterId }))],
    confirm: closeAct.label,
    grave: true,
  });

function leadFor(waiting: number, alone: number): Text {
  if (alone > 0) return fill(words.alone, { waiting: alone });
  return waiting > 0 ? fill(words.waiting, { waiting }) : words.nobody;
}
