/** From what the desk knows to what its officer can do: the acts, their keys, and the one that comes next. Pure. */
import type { Words } from '../../../shared/client/language.ts';
import { fill, type Text } from '../../../shared/text.ts';
import { type ActName, actKeys, actLabels, type OtherName, otherNames, primaryOf } from './act-words.ts';
import { type Desk, phaseOf } from './desk-state.ts';
import { secondsUntil, whyNot, whyNotPrimary } from './reasons.ts';
import { undoWords } from './undo.ts';

export interface Act {
  name: ActName;
  key: string;
  label: Text;
  /** Why it cannot be done now; null: it can. */
  whyNot: Text | null;
  /** What stands small beside the label, and changes with time. */
  note: Text | null;
}

export interface Acts {
  primary: Act;
  /** Always all of them, in one order, so that nothing on the desk moves. */
  others: Act[];
}

const noteWords = {
  calls: { id: '{calls} dari {maxCalls}', en: '{calls} of {maxCalls}' },
  wait: { id: '{seconds} dtk', en: '{seconds} s' },
  undo: { id: '{what} · {seconds} dtk', en: '{what} · {seconds} s' },
} satisfies Words;
const changePause = { id: 'Ubah jeda', en: 'Change the pause' };

export function actsOf(desk: Desk): Acts {
  const name = primaryOf[phaseOf(desk.view)];
  const primary = {
    name,
    key: actKeys[name],
    label: actLabels[name],
    whyNot: whyNotPrimary(name, desk),
    note: null,
  };
  return { primary, others: otherNames.map((other) => otherAct(other, desk)) };
}

const otherAct = (name: OtherName, desk: Desk): Act => ({
  name,
  key: actKeys[name],
  label: name === 'pause' && phaseOf(desk.view) === 'paused' ? changePause : actLabels[name],
  whyNot: whyNot(name, desk),
  note: noteOf(name, desk),
});

function noteOf(name: OtherName, desk: Desk): Text | null {
  const { current, undo } = desk.view;
  if (name === 'recall' && current?.status === 'called') return recallNote(current, desk.now);
  if (name === 'undo' && undo && desk.now < undo.until) {
    const facts = { what: undoWords(undo, current), seconds: secondsUntil(undo.until, desk.now) };
    return fill(noteWords.undo, facts);
  }
  const chosen = (name === 'priority' || name === 'cancel' || name === 'call-chosen') && desk.chosen;
  return chosen ? { id: chosen.number } : null;
}

function recallNote(current: { calls: number; maxCalls: number; recallFrom: number }, now: number): Text {
  const { calls, maxCalls, recallFrom } = current;
  const soon = calls < maxCalls && now < recallFrom;
  return soon
    ? fill(noteWords.wait, { seconds: secondsUntil(recallFrom, now) })
    : fill(noteWords.calls, { calls, maxCalls });
}

export const actWithKey = ({ primary, others }: Acts, key: string): Act | null =>
  [primary, ...others].find((act) => act.key === key) ?? null;

export const actNamed = ({ primary, others }: Acts, name: ActName): Act | null =>
  [primary, ...others].find((act) => act.name === name) ?? null;
