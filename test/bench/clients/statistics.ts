/** What many measurements come to. */

/** The smallest value that at least `share` of them (0 to 1) do not exceed: the nearest rank, so a value that occurred. Throws when empty. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('There is no percentile of nothing');
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1]!;
}

/** Of an even number of values the mean of the two in the middle. Throws when empty. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('There is no median of nothing');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median of `second[i] / first[i]`: what disturbs the machine disturbs both of a pair, and cancels out. */
export function medianRatio(first: readonly number[], second: readonly number[]): number {
  if (first.length !== second.length) throw new RangeError(`${first.length} and ${second.length} are not pairs`);
  return median(first.map((value, index) => second[index]! / value));
}
