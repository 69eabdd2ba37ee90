/** What an act of the desk is: one file each, one row each of the table in `acts.ts`. */

import type { Text } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { DeskState } from './desk-state.ts';
import type { Step } from './steps.ts';

/**
 * One key for what comes next, in every state. Space and not Enter: desks have document scanners, and those type Enter
 * after all that they read; and Enter, which confirms the dialogs, pressed once too often must not call anybody.
 */
export const primaryKey = ' ';

export interface DeskAct {
  /** `primaryKey`, or a letter of its own. */
  key: string;
  label: Words[string];
  /** What it is called in a state in which it does something else. */
  otherLabel?: (desk: DeskState) => Text | null;
  /** What must be there before anything else is looked at. An open counter is one that the server can be asked about. */
  needs: 'nothing' | 'server' | 'open-counter';
  /** Why it cannot be done now; null: it can. The hall has the last word; this spares a vain press. */
  whyNot: (desk: DeskState) => Text | null;
  /** What stands small beside the label, and changes with time. */
  note?: (desk: DeskState) => Text | null;
  /** What it leads to, if it can be done. */
  step: (desk: DeskState, catalogue: CatalogueView) => Step;
}

/** Beside the one key for what comes next. */
export interface OtherAct extends DeskAct {
  /** What it does, for the page of all keys. */
  meaning: Words[string];
}

export const always = (): null => null;
