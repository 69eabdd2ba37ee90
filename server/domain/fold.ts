import type { CommandId, Instant } from '../../shared/ids.ts';
import type { Entry } from './entry.ts';
import type { RememberedAnswer, State } from './state.ts';

/** The state after one more entry. An entry that does not follow the last one is a broken log, and throws. */
export function foldEntry(_state: State, _entry: Entry): State {
  throw new Error('not written yet');
}

/** The answer that a command was given, for its retries. */
export const rememberedAnswer = (state: State, commandId: CommandId): RememberedAnswer | undefined =>
  state.answers.get(commandId);

/** When `AdvanceTime` has something to do next; null: never. */
export function nextDue(_state: State): Instant | null {
  throw new Error('not written yet');
}
