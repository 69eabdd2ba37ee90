/** Numbers taken, and numbers called, as fast as the servers answer. */

import type { Desk } from '../clients/hall-clients.ts';
import type { Speed } from '../clients/visitors.ts';
import { type Bench, type Both, each, hallCounters, inPairs, type Measure } from '../kit/bench.ts';
import type { ServerProcess } from '../kit/server-process.ts';
import { type Limit, type Row, rowOf } from '../kit/table.ts';

const bar: Limit = { of: 'ratio', is: 'at least', value: 0.5 };
/** How many commands make a round, or what can be done in its time: a round is a part of a day, and lines stay as long as lines are. */
const levels = [
  { clients: 1, issued: 1_000, called: 300, limit: null },
  { clients: 50, issued: 2_000, called: 1_500, limit: bar },
  { clients: 200, issued: 3_000, called: 2_000, limit: null },
];
const roundMs = 1_500;
type Level = (typeof levels)[number];

interface Round extends Speed {
  /** Microseconds of the server's processor for each command. */
  cpuUs: number;
}

export const issueSpeed: Measure = (bench) =>
  atAllLevels(bench, 'Numbers taken', (server, { clients, issued }, desks) => async () => {
    const amount = { atMost: issued, withinMs: roundMs };
    return timed(server, 1, () =>
      bench.clients.ask(server.port, 'issueNumbers', { kiosks: clients, desks, ...amount }),
    );
  });

export const callSpeed: Measure = (bench) =>
  atAllLevels(bench, 'Numbers called, and the service before it started', (server, { clients, called }, desks) => {
    const { port } = server;
    const callers = desks.slice(0, clients);
    // Somewhat more wait than can be called, so that no line runs dry.
    let missing = Math.ceil(1.3 * called);
    return async () => {
      await bench.clients.ask(port, 'takeTickets', { count: missing, desks: callers });
      const amount = { atMost: called, withinMs: roundMs };
      const round = await timed(server, 2, () => bench.clients.ask(port, 'callNumbers', { desks: callers, ...amount }));
      missing = round.count;
      return round;
    };
  });

/** Made once for each server and level; each call of what it gives is one round. */
type Rounds = (server: ServerProcess, level: Level, desks: readonly Desk[]) => () => Promise<Round>;

async function atAllLevels(bench: Bench, group: string, roundsOf: Rounds): Promise<Row[]> {
  const rows: Row[] = [];
  const chosen = bench.options.isQuick ? levels.slice(0, 2) : levels;
  for (const level of chosen) rows.push(...(await atLevel(bench, group, level, roundsOf)));
  return rows;
}

function atLevel(bench: Bench, group: string, level: Level, roundsOf: Rounds): Promise<Row[]> {
  return bench.withPair(Math.max(level.clients, hallCounters), async (servers, desks) => {
    const run = { bare: roundsOf(servers.bare, level, desks), antrean: roundsOf(servers.antrean, level, desks) };
    // Code that has just started is slow.
    const { isQuick } = bench.options;
    await inPairs(isQuick ? 1 : 2, (kind) => run[kind]());
    const rounds = await inPairs(isQuick ? 2 : 5, (kind) => run[kind]());
    return rowsOf(group, level, rounds);
  });
}

async function timed(server: ServerProcess, commandsEach: number, work: () => Promise<Speed>): Promise<Round> {
  const before = server.cpuMs();
  const speed = await work();
  return { ...speed, cpuUs: ((server.cpuMs() - before) * 1_000) / (speed.count * commandsEach) };
}

function rowsOf(group: string, { clients, limit }: Level, rounds: Both<Round[]>): Row[] {
  const place = (what: string, unit: string) => ({
    group,
    what: `${clients === 1 ? '1 client' : `${clients} clients`}, ${what}`,
    unit,
  });
  const cpu = place('server CPU for each command', 'µs');
  return [
    rowOf(
      place('throughput', '/s'),
      each(rounds, ({ perSecond }) => perSecond),
      limit,
    ),
    rowOf(
      place('answer p50', 'ms'),
      each(rounds, ({ p50 }) => p50),
    ),
    rowOf(
      place('answer p99', 'ms'),
      each(rounds, ({ p99 }) => p99),
    ),
    rowOf(
      cpu,
      each(rounds, ({ cpuUs }) => cpuUs),
    ),
  ];
}
