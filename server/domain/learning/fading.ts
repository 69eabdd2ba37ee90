/** Each day that is learned makes all before it count a little less; what has faded away is let go. */

export const faded = { pace: 0.97, shape: 0.93, levels: 0.95, waits: 0.95, scores: 0.94, late: 0.97 };
/** Whatever counts for less than so much of a visit is forgotten. */
const least = 0.2;

export type Fading<T> = { [K in keyof T]: T[K] };

export function fadedAll<T extends readonly number[]>(
  tallies: Readonly<Record<string, T>>,
  by: number,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(tallies)
      .map(([key, tally]) => [key, tally.map((each) => each * by) as unknown as T] as const)
      .filter(([, [count = 0]]) => count >= least),
  );
}

export const fadedHistogram = (histogram: readonly number[], by: number): number[] =>
  histogram.map((each) => each * by);

export function put<T extends number[]>(tallies: Record<string, T>, key: string, more: T): void {
  const known = tallies[key];
  tallies[key] = known ? (known.map((each, place) => each + more[place]!) as T) : more;
}

/** Three digits are enough. */
export function rounded<T>(value: T): T {
  if (typeof value === 'number') return (Number.isInteger(value) ? value : Number(value.toPrecision(4))) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)])) as T;
  return value;
}
