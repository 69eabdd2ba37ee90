/** What the hall has learned about waits, as it is used. */
import { Learned, nothingLearned } from '../domain/core/learned.ts';
import type { State } from '../domain/core/state.ts';

const understood = new WeakMap<object, Learned>();

/** What the state has; nothing where it is of another version, and of another shape. */
export function learnedIn({ learned }: Pick<State, 'learned'>): Learned {
  if (learned === null) return nothingLearned;
  const known = understood.get(learned) ?? Learned.safeParse(learned.learned).data ?? nothingLearned;
  understood.set(learned, known);
  return known;
}
