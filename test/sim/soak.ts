/**
 * Worlds without end: `npm run soak -- --minutes 10` runs fresh seeds and prints those that fail at once;
 * `npm run soak -- --seed 123` runs one again, `--trace` with everything that happens in it.
 */
import './redirect.ts';
import { parseArgs } from 'node:util';
import { Tally } from './tally.ts';

// After the redirection, which what this imports needs.
const { runWorld } = await import('./world.ts');
const { dullIn } = await import('./dull.ts');

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string' },
    trace: { type: 'boolean', default: false },
  },
});

async function replay(seed: number): Promise<boolean> {
  const tell = values.trace ? { tell: (line: string) => console.log(line) } : {};
  const { problem, digest, lastLines } = await runWorld(seed, tell);
  if (!values.trace) console.log(lastLines.join('\n'));
  console.log(problem === null ? `seed ${seed} keeps every promise` : `seed ${seed} FAILED: ${problem}`);
  console.log(`digest ${digest}`);
  return problem === null;
}

async function soak(minutes: number): Promise<boolean> {
  const first = Date.now() % 2 ** 31;
  const end = performance.now() + minutes * 60_000;
  const tally = new Tally();
  let [worlds, failed] = [0, 0];
  console.log(`seeds from ${first} on, for ${minutes} min`);
  for (let seed = first; performance.now() < end; seed++) {
    const { problem, tally: ofThis } = await runWorld(seed);
    worlds++;
    tally.add(ofThis);
    if (problem === null) continue;
    failed++;
    console.log(`FAILED: ${problem}\n  again: npm run soak -- --seed ${seed}`);
  }
  console.log(
    [...tally.counts]
      .sort()
      .map(([what, times]) => `${String(times).padStart(9)}  ${what}`)
      .join('\n'),
  );
  console.log(`${worlds} worlds, ${failed} failed`);
  const dull = dullIn(tally);
  if (dull.length > 0) console.log(`never happened: ${dull.join(', ')}`);
  return failed === 0 && worlds > 0;
}

const isGood = values.seed === undefined ? await soak(Number(values.minutes)) : await replay(Number(values.seed));
process.exit(isGood ? 0 : 1);
