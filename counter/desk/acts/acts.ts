/** All acts of the desk, and what an officer sees of them now. Pure. */
import type { Text } from '../../../shared/base/text.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { DeskAct, OtherAct } from './act.ts';
import { type ActName, type OtherName, otherNames, type PrimaryName, primaryOf } from './act-names.ts';
import { askCloseAct } from './ask-close.ts';
import { callChosenAct } from './call-chosen.ts';
import { callNextAct } from './call-next.ts';
import { cancelAct } from './cancel.ts';
import { chooseCounterAct } from './choose-counter.ts';
import { closeAct } from './close.ts';
import { completeAct } from './complete.ts';
import { completeAndCallAct } from './complete-and-call.ts';
import { type DeskState, phaseOf } from './desk-state.ts';
import { endPauseAct } from './end-pause.ts';
import { giveAct } from './give.ts';
import { holdAct } from './hold.ts';
import { leaveAct } from './leave.ts';
import { missedAct } from './missed.ts';
import { openAct } from './open.ts';
import { outcomeAct } from './outcome.ts';
import { pauseAct } from './pause.ts';
import { priorityAct } from './priority.ts';
import { lackingFor } from './reasons.ts';
import { recallAct } from './recall.ts';
import { resumeAct } from './resume.ts';
import { returnedAct } from './return.ts';
import { showAgainAct } from './show-again.ts';
import { startAct } from './start.ts';
import type { Step } from './steps.ts';
import { transferAct } from './transfer.ts';
import { undoAct } from './undo.ts';

export const primaryActs: Record<PrimaryName, DeskAct> = {
  'choose-counter': chooseCounterAct,
  open: openAct,
  'end-pause': endPauseAct,
  'call-next': callNextAct,
  start: startAct,
  'complete-and-call': completeAndCallAct,
};

export const otherActs: Record<OtherName, OtherAct> = {
  recall: recallAct,
  missed: missedAct,
  hold: holdAct,
  transfer: transferAct,
  complete: completeAct,
  outcome: outcomeAct,
  priority: priorityAct,
  cancel: cancelAct,
  'call-chosen': callChosenAct,
  'show-again': showAgainAct,
  give: giveAct,
  resume: resumeAct,
  return: returnedAct,
  undo: undoAct,
  pause: pauseAct,
  close: closeAct,
  'ask-close': askCloseAct,
  leave: leaveAct,
};

const table: Record<ActName, DeskAct> = { ...primaryActs, ...otherActs };

/** An act as it stands on its button now. */
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

export const actsOf = (desk: DeskState): Acts => ({
  primary: actOf(primaryOf[phaseOf(desk.view)], desk),
  others: otherNames.map((name) => actOf(name, desk)),
});

function actOf(name: ActName, desk: DeskState): Act {
  const { key, label, otherLabel, needs, whyNot, note } = table[name];
  return {
    name,
    key,
    label: otherLabel?.(desk) ?? label,
    whyNot: lackingFor[needs](desk) ?? whyNot(desk),
    note: note?.(desk) ?? null,
  };
}

/** What an act leads to. Only for acts that are possible. */
export const stepOf = (name: ActName, desk: DeskState, catalogue: CatalogueView): Step =>
  table[name].step(desk, catalogue);

/** Whether an act can be done without the server, too. */
export const needOf = (name: ActName): DeskAct['needs'] => table[name].needs;

export const actWithKey = ({ primary, others }: Acts, key: string): Act | null =>
  [primary, ...others].find((act) => act.key === key) ?? null;

export const actNamed = ({ primary, others }: Acts, name: ActName): Act | null =>
  [primary, ...others].find((act) => act.name === name) ?? null;
