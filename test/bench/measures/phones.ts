/** Five thousand phones that follow their tickets while calls go on. */

import type { Desk, Issued } from '../clients/hall-clients.ts';
import { percentile } from '../clients/statistics.ts';
import { type Bench, type Both, each, hallCounters, inPairs, type Measure } from '../kit/bench.ts';
import { ClientProcess } from '../kit/client-process.ts';
import { openFilesWithin } from '../kit/open-files.ts';
import type { ServerKind, ServerProcess } from '../kit/server-process.ts';
import { type Limit, rowOf } from '../kit/table.ts';

const wanted = 5_000;
const processes = 4;
const perSecond = 40;
const seconds = 6;
/** What a phone's watch keeps is no copy of its view. */
const memoryBar: Limit = { of: 'ratio', is: 'at most', value: 1.7 };
/** For the calls to arrive. */
const settleMs = 1_500;

interface Found {
  times: number[];
  memoryMb: number;
  connectSeconds: number;
}

export const phones: Measure = (bench) =>
  bench.withPair(hallCounters, async (servers, desks) => {
    const count = openFilesWithin(wanted + 200) - 200;
    const found = await inPairs(1, (kind) => withPhones(bench, kind, servers, desks, count));
    const group = `${count.toLocaleString('en')} phones follow their tickets, ${perSecond} calls/s`;
    return [
      rowOf(
        { group, what: 'from the key of a call to its phone, p50', unit: 'ms' },
        each(found, ({ times }) => percentile(times, 0.5)),
      ),
      rowOf(
        { group, what: 'from the key of a call to its phone, p99', unit: 'ms' },
        each(found, ({ times }) => percentile(times, 0.99)),
      ),
      rowOf(
        { group, what: 'all phones connect', unit: 's' },
        each(found, ({ connectSeconds }) => connectSeconds),
      ),
      rowOf(
        { group, what: 'memory of the server', unit: 'MB' },
        each(found, ({ memoryMb }) => memoryMb),
        memoryBar,
      ),
    ];
  });

async function withPhones(
  bench: Bench,
  kind: ServerKind,
  servers: Both<ServerProcess>,
  desks: readonly Desk[],
  count: number,
): Promise<Found> {
  const server = servers[kind];
  const tickets = await bench.clients.ask(server.port, 'takeTickets', { count, desks });
  const crowd = Array.from({ length: processes }, () => new ClientProcess());
  try {
    const connectSeconds = await connect(crowd, server.port, tickets);
    const calls = await bench.clients.ask(server.port, 'callsAtPace', { desks, perSecond, seconds });
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    const memoryMb = server.memoryMb();
    const ticketIds = calls.map(({ ticketId }) => ticketId);
    const parts = await Promise.all(crowd.map((each) => each.ask(server.port, 'phoneArrivals', { ticketIds })));
    const arrivals = new Map(parts.flat().map(({ ticketId, at }) => [ticketId, at]));
    const times = calls.map(({ ticketId, sentAt }) => (arrivals.get(ticketId) ?? Number.POSITIVE_INFINITY) - sentAt);
    return { times, memoryMb, connectSeconds };
  } finally {
    await Promise.all(crowd.map((each) => each.end()));
  }
}

/** Seconds until the last phone has its view. */
async function connect(crowd: readonly ClientProcess[], port: number, tickets: readonly Issued[]): Promise<number> {
  const startedAt = performance.now();
  const share = Math.ceil(tickets.length / crowd.length);
  const work = crowd.map((each, index) =>
    each.ask(port, 'phonesWatch', { tickets: tickets.slice(index * share, (index + 1) * share) }),
  );
  await Promise.all(work);
  return (performance.now() - startedAt) / 1_000;
}
