/** A question that an act asks first: its options, perhaps minutes, and the wish that each answer leads to. Pure. */

import type { Text } from '../../shared/base/text.ts';
import type { Command } from '../../shared/commands.ts';

/** What an officer wants: a command, or to leave the counter (perhaps after a command). */
export type Wish =
  | { kind: 'command'; command: Command }
  | { kind: 'leave'; to: 'officer' | 'counter'; first: Command | null };

export interface Given {
  /** 0 if the question asks for no minutes. */
  minutes: number;
  /** Whether the second way of confirming was taken. */
  second: boolean;
}

export interface Option {
  label: Text;
  detail: Text | null;
  /** It cannot be chosen; the detail says why. */
  off?: boolean;
  wish: (given: Given) => Wish;
}

export interface Choice {
  heading: Text;
  lead: Text | null;
  /** With a single option the question is a yes or no. */
  options: Option[];
  /** None of them is what most people want: whoever answers picks one first, also where it is the only one. */
  isUnpicked?: boolean;
  minutes: { choices: number[]; initial: number } | null;
  confirm: Text;
  /** Another way to confirm, on a letter key. */
  second: { label: Text; key: string } | null;
  /** Whether the answer does something that cannot be undone: the button is then red. */
  grave: boolean;
}

export const wishFor = (command: Command): Wish => ({ kind: 'command', command });

/** What most questions have in common. */
export const choice = (parts: Partial<Choice> & Pick<Choice, 'heading' | 'options' | 'confirm'>): Choice => ({
  lead: null,
  minutes: null,
  second: null,
  grave: false,
  ...parts,
});

export const option = (label: Text, wish: Option['wish']): Option => ({ label, detail: null, wish });
