/** What a forecast of all waits takes. */
import type { Measure } from '../kit/bench.ts';
import { runProgram } from '../kit/programs.ts';
import { rowOf } from '../kit/table.ts';

const withinMs = 60_000;

export const forecastCost: Measure = async () => {
  const { waiting, times } = (await runProgram('forecast', [], withinMs)) as { waiting: number; times: number[] };
  const group = `A forecast of all waits: the sample hall, 43 counters, ${waiting} waiting`;
  const row = rowOf(
    { group, what: 'processor time, the median', unit: 'ms' },
    { bare: [], antrean: times },
    { of: 'antrean', is: 'at most', value: 20 },
  );
  return [row];
};
