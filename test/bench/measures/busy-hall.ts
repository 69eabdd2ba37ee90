/** Ten busy halls in one: 50 commands a second, while all desks, kiosks and displays of a hall watch. */
import { percentile } from '../clients/statistics.ts';
import { each, hallCounters, inPairs, type Measure } from '../kit/bench.ts';
import type { ServerKind } from '../kit/server-process.ts';
import { type Limit, rowOf } from '../kit/table.ts';

const load = { displays: 20, kiosks: 6, perSecond: 50 };
const bar: Limit = { of: 'antrean', is: 'below', value: 100 };

export const busyHall: Measure = (bench) =>
  bench.withPair(hallCounters, async (servers, desks) => {
    const { isQuick } = bench.options;
    const run = (kind: ServerKind, seconds: number) =>
      bench.clients.ask(servers[kind].port, 'busyHall', { ...load, seconds, desks });
    await inPairs(1, (kind) => run(kind, 1));
    const all = await inPairs(isQuick ? 1 : 2, (kind) => run(kind, isQuick ? 3 : 4));
    const group = `From the key of a call to a display, at ${load.perSecond} commands/s; 43 desks, 6 kiosks, 20 displays watch`;
    const place = (what: string) => ({ group, what, unit: 'ms' });
    return [
      rowOf(
        place('p50'),
        each(all, ({ p50 }) => p50),
      ),
      rowOf(
        place('p99'),
        each(all, ({ p99 }) => p99),
        bar,
      ),
      rowOf(
        place('p99 of the answer'),
        each(all, ({ callAnswers }) => percentile(callAnswers, 0.99)),
      ),
    ];
  });
