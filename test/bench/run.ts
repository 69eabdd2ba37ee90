/**
 * `npm run bench [-- --json] [--quick] [--redis] [--only issue,call] [--profile FOLDER]`: Antrean beside a bare server on
 * the same machine at the same time, as a table. `--json` adds it as one line; `--quick` leaves the year, the phones and
 * the 200 clients out; `--redis` puts both logs into a Redis of its own; `--only` takes some of the measures (`bytes` among
 * them, which is left out otherwise); `--profile` writes the servers' CPU profiles, and makes them slower.
 */
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Bench, type Measure } from './kit/bench.ts';
import { endAll } from './kit/children.ts';
import { startRedis } from './kit/redis-process.ts';
import { type Row, tableOf } from './kit/table.ts';
import { busyHall } from './measures/busy-hall.ts';
import { day } from './measures/day.ts';
import { estimates } from './measures/estimates.ts';
import { everyCommand } from './measures/every-command.ts';
import { fanOut, fanOutOfBytes } from './measures/fan-out.ts';
import { flat } from './measures/flat.ts';
import { floorAtAGlance } from './measures/floor.ts';
import { forecastCost } from './measures/forecast.ts';
import { hallSize } from './measures/hall-size.ts';
import { kioskSearch } from './measures/kiosk-search.ts';
import { phones } from './measures/phones.ts';
import { callSpeed, issueSpeed } from './measures/throughput.ts';
import { year } from './measures/year.ts';

const measures = {
  issue: issueSpeed,
  call: callSpeed,
  displays: fanOut,
  bytes: fanOutOfBytes,
  busy: busyHall,
  phones,
  day,
  flat,
  commands: everyCommand,
  size: hallSize,
  floor: floorAtAGlance,
  search: kioskSearch,
  forecast: forecastCost,
  estimates,
  year,
};
type Name = keyof typeof measures;
const names = Object.keys(measures) as Name[];
const notQuick: readonly Name[] = ['phones', 'floor', 'estimates', 'year'];
/** Explains another figure. */
const onlyWhenAsked: readonly Name[] = ['bytes'];

/** The whole bench; longer means that something hangs, or that the machine is too busy to measure anything. */
const withinMs = { full: 240_000, quick: 60_000 };

interface Report {
  at: string;
  cores: number;
  /** Average over a minute, before and after. */
  load: [number, number];
  log: 'sqlite' | 'redis';
  seconds: number;
  rows: Row[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      redis: { type: 'boolean', default: false },
      only: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const chosen = chosenNames(values.only, values.quick);
  const redis = values.redis ? await startRedis() : null;
  const profileFolder = values.profile === undefined ? null : resolve(values.profile);
  const bench = new Bench({ isQuick: values.quick, redisUrl: redis?.url ?? null, profileFolder });
  const report: Report = {
    at: new Date().toISOString(),
    cores: cpus().length,
    load: [loadavg()[0]!, 0],
    log: redis === null ? 'sqlite' : 'redis',
    seconds: 0,
    rows: [],
  };
  const limit = values.quick ? withinMs.quick : withinMs.full;
  const problem = await Promise.race([measure(bench, chosen, report.rows), timeUp(limit)]);
  report.seconds = Math.round(performance.now() / 1_000);
  report.load[1] = loadavg()[0]!;
  console.log(printed(report));
  if (values.json) console.log(JSON.stringify(report));
  if (problem !== null) console.error(problem);
  process.exitCode = problem === null ? 0 : 1;
}

function chosenNames(only: string | undefined, isQuick: boolean): Name[] {
  const leftOut = [...onlyWhenAsked, ...(isQuick ? notQuick : [])];
  const wanted = only?.split(',') ?? names.filter((name) => !leftOut.includes(name));
  const unknown = wanted.filter((name) => !names.includes(name as Name));
  if (unknown.length > 0) throw new Error(`No measure ${unknown.join(', ')}; there are ${names.join(', ')}`);
  return names.filter((name) => wanted.includes(name));
}

/** One that fails leaves its rows out, and the others go on. Gives what went wrong; null: nothing. */
async function measure(bench: Bench, chosen: readonly Name[], rows: Row[]): Promise<string | null> {
  const failed: Name[] = [];
  for (const name of chosen) {
    const startedAt = performance.now();
    const run: Measure = measures[name];
    try {
      rows.push(...(await run(bench)));
    } catch (error) {
      console.error(error);
      failed.push(name);
    }
    console.error(`${name}: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  }
  return failed.length === 0 ? null : `Could not be measured: ${failed.join(', ')}`;
}

const timeUp = (ms: number): Promise<string> =>
  new Promise((tell) => {
    setTimeout(() => tell(`Stopped after ${ms / 1_000} s; what is missing was not measured.`), ms).unref();
  });

function printed({ at, cores, load, log, seconds, rows }: Report): string {
  const [before, after] = load.map((value) => value.toFixed(1));
  return [
    `Antrean beside a bare server (Express, Socket.IO, ${log}, no domain), ${at}`,
    `${cores} cores, load average ${before} before and ${after} after, ${seconds} s. Ratio: Antrean to bare, the median of pairs.`,
    '',
    tableOf(rows),
  ].join('\n');
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.once('exit', endAll);
main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => process.exit());
