/** The start with a year behind it. */

import { median } from '../clients/statistics.ts';
import { hallCounters, type Measure } from '../kit/bench.ts';
import { runProgram } from '../kit/programs.ts';
import type { Row } from '../kit/table.ts';
import type { Year } from '../programs/year.ts';

const days = 300;
const ticketsADay = 1_000;
const starts = 2;
const withinMs = 120_000;

export const year: Measure = async (bench) => {
  const server = bench.server('antrean', hallCounters);
  try {
    const args = [server.hallFile, server.dataDir, String(days), String(ticketsADay), bench.options.redisUrl ?? ''];
    const { entries } = (await runProgram('year', args, withinMs)) as Year;
    const startMs: number[] = [];
    for (let start = 0; start < starts; start++) {
      startMs.push(await server.start());
      if (start + 1 < starts) await server.stop();
    }
    const group = `A year behind it: ${days} days of ${ticketsADay.toLocaleString('en')} tickets, ${entries.toLocaleString('en')} entries`;
    const nothing = { group, bare: null, ratio: null, bar: null };
    return [
      { ...nothing, what: 'start', unit: 'ms', antrean: median(startMs) },
      { ...nothing, what: 'memory of the server after it', unit: 'MB', antrean: server.memoryMb() },
    ] satisfies Row[];
  } finally {
    await server.end();
  }
};
