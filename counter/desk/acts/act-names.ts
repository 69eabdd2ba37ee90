/** The names of all acts of the desk. For each the table in `acts.ts` has a row. */
import type { Phase } from './desk-state.ts';

/** What comes next, by what the counter is doing: one key does it in every state. */
export const primaryOf = {
  absent: 'choose-counter',
  closed: 'open',
  paused: 'end-pause',
  free: 'call-next',
  called: 'start',
  serving: 'complete-and-call',
} as const satisfies Record<Phase, string>;

/** In the order of the page of all keys. */
export const otherNames = [
  'recall',
  'missed',
  'hold',
  'transfer',
  'complete',
  'outcome',
  'priority',
  'cancel',
  'call-chosen',
  'show-again',
  'give',
  'resume',
  'return',
  'undo',
  'pause',
  'close',
  'ask-close',
  'leave',
] as const;

export type PrimaryName = (typeof primaryOf)[Phase];
export type OtherName = (typeof otherNames)[number];
export type ActName = PrimaryName | OtherName;
