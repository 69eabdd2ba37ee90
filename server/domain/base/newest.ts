/**
 * `newest` in front of `others`, `most` in all. Done with each call and each action: `[newest, ...others]` would grow its
 * list step by step, and leave several times as much to the garbage collector.
 */
export function withNewest<T>(newest: T, others: readonly T[], most: number): readonly T[] {
  const all = [newest].concat(others);
  while (all.length > most) all.pop();
  return all;
}
