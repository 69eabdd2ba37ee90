import { describe, expect, test, vi } from 'vitest';
import { Tally } from './base/tally.ts';
import { dullIn } from './dull.ts';
import { type Result, runWorld } from './world.ts';

vi.mock('socket.io-client', () => import('./network/socket.ts'));

const count = 160;
/** Guards against hanging: they take a minute of processor, which they share with browsers. */
const patienceMs = 480_000;

/** What went wrong once, and a world that finds it when it is put back. */
const regressions: [seed: number, story: string][] = [
  [118, 'a process that was behind refused a command that another had granted'],
  [28, 'a command under way was said not to be saved to whoever asked again, and was saved'],
  [67, 'a page told that a command could not be saved, which had been saved'],
  [15, 'a page that came to a process which did not know its ticket yet never showed it'],
  [17, 'a view that was no more was told with the position at which it still was'],
  [256, 'a page that knew more than its process was not sent its view again once the process knew as much'],
];

/** What there is to say of worlds that broke a promise. */
const complaints = (results: readonly Result[]): string[] =>
  results
    .filter(({ problem }) => problem !== null)
    .map(({ seed, problem }) => `${problem} (again: npm run soak -- --seed ${seed})`);

async function run(seeds: readonly number[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const seed of seeds) results.push(await runWorld(seed));
  return results;
}

/** A world is the same each time: those of `regressions` that were among the first are not run again. */
const known = new Map<number, Result>();

function seedsFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

describe('worlds in which everything fails', () => {
  test('keep every promise, and are about something', { timeout: patienceMs }, async () => {
    const results = await run(seedsFrom(1, count));
    for (const result of results) known.set(result.seed, result);
    expect(complaints(results)).toEqual([]);
    const tally = new Tally();
    for (const result of results) tally.add(result.tally);
    expect(dullIn(tally)).toEqual([]);
  });

  test('are the same twice, to the last message, and others with another seed', { timeout: patienceMs }, async () => {
    const some = seedsFrom(2_001, 4);
    const digests = async () => (await run(some)).map(({ digest }) => digest);
    const first = await digests();
    expect(await digests()).toEqual(first);
    expect(new Set(first).size).toBe(some.length);
  });

  test('find out a log that forgets what it has acknowledged', { timeout: patienceMs }, async () => {
    const { problem } = await runWorld(1, { forgetful: true });
    expect(problem).not.toBeNull();
  });
});

describe('what went wrong once stays right', () => {
  test.each(regressions)('seed %i: %s', async (seed) => {
    expect(complaints([known.get(seed) ?? (await runWorld(seed))])).toEqual([]);
  });
});
