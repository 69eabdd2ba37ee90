import { fill, type Text } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import type { OtherAct } from './act.ts';
import { secondsUntil } from './desk-state.ts';
import { sentence } from './reasons.ts';
import { nothing, send } from './steps.ts';

const note = { id: '{what} · {seconds} dtk', en: '{what} · {seconds} s' };

export const undoAct: OtherAct = {
  key: 'z',
  label: { id: 'Urungkan', en: 'Undo' },
  meaning: { id: 'Tindakan terakhir diambil kembali', en: 'Takes the last action back' },
  needs: 'open-counter',
  whyNot: ({ view, now }) => (view.undo && now < view.undo.until ? null : sentence('nothing-to-undo')),
  note: ({ view: { undo, current }, now }) =>
    undo && now < undo.until
      ? fill(note, { what: undoWords(undo, current), seconds: secondsUntil(undo.until, now) })
      : null,
  step: ({ view: { counterId, undo } }) =>
    undo ? send({ type: 'Undo', counterId, actionPosition: undo.position }) : nothing,
};

/** By what happened, as the view tells it. */
const words = {
  called: { id: 'panggilan {number}', en: 'call of {number}' },
  started: { id: 'mulai layani {number}', en: 'start of {number}' },
  completed: { id: 'selesai {number}', en: 'end of {number}' },
  missed: { id: '{number} tidak hadir', en: '{number} missed' },
  held: { id: '{number} ditunda', en: '{number} on hold' },
  transferred: { id: '{number} dialihkan', en: '{number} transferred' },
  cancelled: { id: '{number} dibatalkan', en: '{number} cancelled' },
  returned: { id: '{number} hadir kembali', en: '{number} came back' },
  resumed: { id: '{number} dilanjutkan', en: '{number} resumed' },
  priority: { id: '{number} prioritas', en: '{number} priority' },
} satisfies Words;
const both = { id: 'selesai {number} & panggilan', en: 'end of {number} & the call' };
const other = { id: 'tindakan terakhir, {number}', en: 'the last action, {number}' };

type Undo = NonNullable<CounterView['undo']>;

const undoWords = (undo: Undo, current: CounterView['current']): Text =>
  fill(wordOf(undo, current), { number: undo.number });

/** "Complete and call next" is one action about two numbers: the view names the completed one and calls it "called". */
function wordOf({ what, number }: Undo, current: CounterView['current']): Text {
  if (what === 'called' && current && current.ticket.number !== number) return both;
  return what in words ? words[what as keyof typeof words] : other;
}
