import type { State } from './state.ts';

/** What can never be, in words; empty while all is well. Asserted after every step of every test. */
export function violations(_state: State): string[] {
  throw new Error('not written yet');
}
