/** A small question that an act asks first: some options, perhaps minutes, and what to do with the answer. Pure. */
import type { Command } from '../../shared/commands.ts';
import type { Text } from '../../shared/text.ts';

/** What an officer wants: something of the hall, or to sign out or choose another counter, perhaps once a command is done. */
export type Wish =
  | { kind: 'command'; command: Command }
  | { kind: 'leave'; to: 'officer' | 'counter'; first: Command | null };

export interface Given {
  /** 0 where the question asks for none. */
  minutes: number;
  /** Whether the second way of confirming was taken. */
  second: boolean;
}

export interface Option {
  label: Text;
  detail: Text | null;
  wish: (given: Given) => Wish;
}

export interface Choice {
  heading: Text;
  lead: Text | null;
  /** One option is no choice: the question is then a yes or no. */
  options: Option[];
  minutes: { choices: number[]; initial: number } | null;
  confirm: Text;
  /** Another way to confirm, on a letter key. */
  second: { label: Text; key: string } | null;
  /** Whether to agree does harm that nothing takes back. */
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
