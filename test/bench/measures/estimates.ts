/** What the estimates of waits cost those who call and take numbers: the same server with them and without, one after the other. */
import type { Busy } from '../clients/busy-hall.ts';
import { percentile } from '../clients/statistics.ts';
import { type Both, each, hallCounters, inPairs, type Measure } from '../kit/bench.ts';
import type { ServerKind } from '../kit/server-process.ts';
import { type Limit, type Row, rowOf } from '../kit/table.ts';

const load = { displays: 20, kiosks: 6, perSecond: 20 };
const waiting = 300;
const bar: Limit = { of: 'ratio', is: 'at most', value: 1.2 };

export const estimates: Measure = async (bench) => {
  const { isQuick } = bench.options;
  const desks = bench.desks(hallCounters);
  const servers = {
    bare: bench.server('antrean', hallCounters, 'without-estimates'),
    antrean: bench.server('antrean', hallCounters),
  };
  const run = async (kind: ServerKind, seconds: number, first = 0): Promise<Round> => {
    const before = servers[kind].mainCpuMs();
    const busy = await bench.clients.ask(servers[kind].port, 'busyHall', { ...load, seconds, desks, waiting: first });
    return { ...busy, cpuMs: (servers[kind].mainCpuMs() - before) / (load.perSecond * seconds) };
  };
  try {
    for (const server of Object.values(servers)) await server.start();
    await inPairs(1, (kind) => run(kind, 6, waiting));
    return rowsOf(await inPairs(isQuick ? 1 : 5, (kind) => run(kind, 6)));
  } finally {
    for (const server of Object.values(servers)) await bench.end(server);
  }
};

interface Round extends Busy {
  /** Of the thread that answers commands and sends views, for each command. */
  cpuMs: number;
}

const commands = [
  ['a call', 'callAnswers'],
  ['a number taken', 'issueAnswers'],
] as const;

function rowsOf(rounds: Both<Round[]>): Row[] {
  const group = `Estimates of waits, beside the same server without them: ${load.perSecond} commands/s; 43 desks, 6 kiosks, 20 displays watch, ${waiting} wait`;
  const answers = commands.flatMap(([what, times]) =>
    [0.5, 0.99].map((share) => {
      const place = { group, what: `answer to ${what}, p${share * 100}`, unit: 'ms' };
      const values = each(rounds, (round) => percentile(round[times], share));
      return rowOf(place, values, share === 0.99 ? bar : null);
    }),
  );
  const cpu = rowOf(
    { group, what: 'processor time of the thread that answers, for each command', unit: 'ms' },
    each(rounds, ({ cpuMs }) => cpuMs),
    bar,
  );
  return [...answers, cpu];
}
