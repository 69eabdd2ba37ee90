/**
 * For a night, not for `npm test`. `npm run soak` kills the real server two hundred times, attacks a hall at work for ten
 * minutes and then runs simulated worlds for five; with options it does what they say:
 *
 *   npm run soak -- --minutes 60            worlds of fresh seeds; those that fail are printed at once
 *   npm run soak -- --seed 123 [--trace]    one of them again, with everything that happens in it
 *   npm run soak -- --kills 1000            a real server, killed so often
 *   npm run soak -- --siege 60              a hall at work, attacked for so many minutes
 */
import './network/redirect.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Tally } from './base/tally.ts';

// After the redirection, which what this imports needs.
const { runWorld } = await import('./world.ts');
const { dullIn } = await import('./dull.ts');

const usage =
  'npm run soak [-- --minutes N | --kills N | --siege N | --seed N [--trace]], N a number above 0, of kills and seeds a whole one';

function parsed() {
  try {
    const { values } = parseArgs({
      options: {
        minutes: { type: 'string' },
        kills: { type: 'string' },
        siege: { type: 'string' },
        seed: { type: 'string' },
        trace: { type: 'boolean', default: false },
      },
    });
    const { minutes, kills, siege, seed } = values;
    const isWhole = (value = '1') => /^\d+$/.test(value) && Number.isSafeInteger(Number(value)) && Number(value) > 0;
    if (!(Number(minutes ?? 1) > 0) || !(Number(siege ?? 1) > 0) || !isWhole(kills) || !isWhole(seed))
      throw new Error('not such a number');
    return values;
  } catch {
    console.error(usage);
    process.exit(2);
  }
}
const values = parsed();

async function replay(seed: number): Promise<boolean> {
  const tell = values.trace ? { tell: (line: string) => console.log(line) } : {};
  const { problem, digest, lastLines } = await runWorld(seed, tell);
  if (!values.trace) console.log(lastLines.join('\n'));
  console.log(problem === null ? `seed ${seed} keeps every promise` : `seed ${seed} FAILED: ${problem}`);
  console.log(`digest ${digest}`);
  return problem === null;
}

async function worlds(minutes: number): Promise<boolean> {
  const first = Date.now() % 2 ** 31;
  const end = performance.now() + minutes * 60_000;
  const tally = new Tally();
  const failed: number[] = [];
  console.log(`seeds from ${first} on, for ${minutes} min`);
  let seed = first;
  for (; performance.now() < end; seed++) {
    const { problem, tally: ofThis } = await runWorld(seed);
    tally.add(ofThis);
    if (problem === null) continue;
    failed.push(seed);
    console.log(`FAILED: ${problem}\n  again: npm run soak -- --seed ${seed}`);
  }
  report(tally);
  console.log(`${seed - first} worlds, ${failed.length} failed ${failed.join(' ')}`);
  return failed.length === 0;
}

function report(tally: Tally): void {
  const lines = [...tally.counts].sort().map(([what, times]) => `${String(times).padStart(9)}  ${what}`);
  console.log(lines.join('\n'));
  const dull = dullIn(tally);
  if (dull.length > 0) console.log(`never happened: ${dull.join(', ')}`);
}

/** In a process of its own: there pages have real sockets. */
async function program(path: string, amount: number): Promise<boolean> {
  const file = fileURLToPath(new URL(path, import.meta.url));
  const child = spawn(process.execPath, [file, String(amount)], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code === 0;
}

async function soak(): Promise<boolean> {
  if (values.seed !== undefined) return replay(Number(values.seed));
  const { minutes, kills, siege } = values;
  const usual = minutes ?? kills ?? siege;
  const [times, attackedFor, worldsFor] =
    usual === undefined ? [200, 10, 5] : [Number(kills ?? 0), Number(siege ?? 0), Number(minutes ?? 0)];
  const results: boolean[] = [];
  if (times > 0) results.push(await program('../faults/soak-kill.ts', times));
  if (attackedFor > 0) results.push(await program('../siege/siege.ts', attackedFor));
  if (worldsFor > 0) results.push(await worlds(worldsFor));
  return !results.includes(false);
}

process.exit((await soak()) ? 0 : 1);
