/** Everything that the desk's elements tell their parents. */
import type { CounterId } from '../shared/ids.ts';
import type { ActName } from './act-words.ts';
import type { Choice, Wish } from './choice.ts';
import type { Notice } from './send-controller.ts';

export interface DeskEvents {
  /** A name was given. */
  'signed-in': { name: string };
  'signed-out': null;
  /** A counter was chosen; `wish` opens it or takes it over, null: the officer is there already. */
  'counter-chosen': { counterId: CounterId; wish: Wish | null };
  /** An agency is absent today, or here after all. */
  'agency-marked': { wish: Wish };
  /** A button of an act was pressed. */
  'act-pressed': { name: ActName };
  /** A wish of the desk, ready to be granted. */
  wished: { name: ActName; wish: Wish };
  'choice-made': { wish: Wish };
  'choice-asked': { choice: Choice };
  'ticket-pointed': { ticketId: string };
  /** Something to tell the officer; null: what was told is over. */
  noticed: Notice | null;
  'page-asked': { page: 'help' | 'today' };
  /** Of a dialog's frame. */
  confirmed: null;
  dismissed: null;
}

export type DeskEvent<K extends keyof DeskEvents> = CustomEvent<DeskEvents[K]>;

export const raise = <K extends keyof DeskEvents>(from: EventTarget, name: K, detail: DeskEvents[K]): boolean =>
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
