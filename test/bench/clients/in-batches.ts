/** How many connections are opened at once. */
const atOnce = 50;

/** `work(0)` to `work(count - 1)`, some at a time; results in this order. None for a `count` below 1. */
export async function inBatches<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const indexes = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => from + index);
    results.push(...(await Promise.all(indexes.map(work))));
  }
  return results;
}
