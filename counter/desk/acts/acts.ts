/** All acts of the desk, and what an officer sees of them now. Pure. */
import type { Text } from '../../../shared/text.ts';
import type { CatalogueView } from '../../../shared/views.ts';
import type { DeskAct, OtherAct } from './act.ts';
import { type ActName, type OtherName, otherNames, type PrimaryName, primaryOf } from './act-names.ts';
import { callChosen } from './call-chosen.ts';
import { callNext } from './call-next.ts';
import { cancel } from './cancel.ts';
import { chooseCounter } from './choose-counter.ts';
import { close } from './close.ts';
import { complete } from './complete.ts';
import { completeAndCall } from './complete-and-call.ts';
import { type DeskState, phaseOf } from './desk-state.ts';
import { endPause } from './end-pause.ts';
import { hold } from './hold.ts';
import { leave } from './leave.ts';
import { missed } from './missed.ts';
import { open } from './open.ts';
import { outcome } from './outcome.ts';
import { pause } from './pause.ts';
import { priority } from './priority.ts';
import { lacking } from './reasons.ts';
import { recall } from './recall.ts';
import { resume } from './resume.ts';
import { returned } from './return.ts';
import { start } from './start.ts';
import type { Step } from './steps.ts';
import { transfer } from './transfer.ts';
import { undo } from './undo.ts';

export const primaryActs: Record<PrimaryName, DeskAct> = {
  'choose-counter': chooseCounter,
  open,
  'end-pause': endPause,
  'call-next': callNext,
  start,
  'complete-and-call': completeAndCall,
};

export const otherActs: Record<OtherName, OtherAct> = {
  recall,
  missed,
  hold,
  transfer,
  complete,
  outcome,
  priority,
  cancel,
  'call-chosen': callChosen,
  resume,
  return: returned,
  undo,
  pause,
  close,
  leave,
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
    whyNot: lacking[needs](desk) ?? whyNot(desk),
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
