/** From the answer to a call until the last of 100 and of 1,000 displays has it. */

import type { Desk } from '../clients/hall-clients.ts';
import { median, percentile } from '../clients/statistics.ts';
import { type Bench, type Both, each, hallCounters, inPairs, type Measure } from '../kit/bench.ts';
import type { ServerKind, ServerProcess } from '../kit/server-process.ts';
import { type Limit, type Row, rowOf } from '../kit/table.ts';

const levels = [100, 1_000];
const levelWithBar = 1_000;
const bar: Limit = { of: 'ratio', is: 'at most', value: 1.5 };

interface Round {
  /** Milliseconds, one for each call. */
  times: number[];
  /** Milliseconds of the server's processor for each call and the start of the service after it. */
  cpuMs: number;
}

/** The bare server's small view, and one with as many bytes as Antrean's. */
const bareViews = { small: 'display', large: 'display-large' } as const;

export const fanOut: Measure = (bench) => withView(bench, 'small', levels);
export const fanOutOfBytes: Measure = (bench) => withView(bench, 'large', [levelWithBar]);

function withView(bench: Bench, size: keyof typeof bareViews, counts: readonly number[]): Promise<Row[]> {
  return bench.withPair(hallCounters, async (servers, desks) => {
    const rows: Row[] = [];
    for (const displays of counts)
      rows.push(...rowsOf(size, displays, await atLevel(bench, servers, desks, size, displays)));
    return rows;
  });
}

async function atLevel(
  bench: Bench,
  servers: Both<ServerProcess>,
  desks: readonly Desk[],
  size: keyof typeof bareViews,
  displays: number,
): Promise<Both<Round[]>> {
  const run = async (kind: ServerKind, calls: number): Promise<Round> => {
    const server = servers[kind];
    const view = kind === 'bare' ? bareViews[size] : 'display';
    await bench.clients.ask(server.port, 'takeTickets', { count: 2 * calls, desks: desks.slice(0, 1) });
    const before = server.cpuMs();
    const times = await bench.clients.ask(server.port, 'fanOut', { displays, view, calls, desks });
    return { times, cpuMs: (server.cpuMs() - before) / calls };
  };
  // Connects the displays, and warms up.
  await inPairs(1, (kind) => run(kind, 3));
  const { isQuick } = bench.options;
  return inPairs(isQuick ? 2 : 3, (kind) => run(kind, isQuick ? 6 : 10));
}

function rowsOf(size: keyof typeof bareViews, displays: number, rounds: Both<Round[]>): Row[] {
  const group =
    size === 'small'
      ? 'From the answer to a call to the last of many displays'
      : 'The same, when the bare server sends as many bytes as Antrean does';
  const limit = displays === levelWithBar && size === 'small' ? bar : null;
  const place = (what: string) => ({ group, what: `${displays.toLocaleString('en')} displays, ${what}`, unit: 'ms' });
  return [
    rowOf(
      place('p50'),
      each(rounds, ({ times }) => median(times)),
      limit,
    ),
    rowOf(
      place('slowest'),
      each(rounds, ({ times }) => percentile(times, 1)),
    ),
    rowOf(
      place('server CPU for a call and a start'),
      each(rounds, ({ cpuMs }) => cpuMs),
    ),
  ];
}
