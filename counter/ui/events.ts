/** The events that elements raise. Each folder adds its own to this list, in its `events.ts`. */
import type { Refusal } from '../../shared/refusals/refusal.ts';
import type { Choice, Wish } from './choice.ts';
import type { Notice } from './desk-notice.ts';

export interface DeskEvents {
  /** The server does not let this session in any more. `inDoubt`: something was under way. */
  'session-ended': { why: Refusal; inDoubt: boolean };
  /** A notice to show; null: the last notice is no longer needed. */
  noticed: Notice | null;
  'page-asked': { page: 'help' | 'find' | 'today' | 'account' | 'supervision' };
  'choice-asked': { choice: Choice };
  'choice-made': { wish: Wish };
  /** The hall was set up just now: what was refused for want of it can be had. */
  'hall-begun': null;
  /** Of a dialog's frame. */
  confirmed: null;
  dismissed: null;
  /** It has stood for long enough to be answered. */
  armed: null;
}

export type DeskEvent<K extends keyof DeskEvents> = CustomEvent<DeskEvents[K]>;

export const raise = <K extends keyof DeskEvents>(from: EventTarget, name: K, detail: DeskEvents[K]): boolean =>
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
