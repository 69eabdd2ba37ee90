/** The kiosk's search where a hall is largest. */
import type { Measure } from '../kit/bench.ts';
import { largest } from '../kit/largest-hall.ts';
import { runProgram } from '../kit/programs.ts';
import { rowOf } from '../kit/table.ts';

const withinMs = 30_000;
/** Than this machine. */
const slower = 6;
const group = `The kiosk's search among ${largest.services} services, on a machine six times slower`;

export const kioskSearch: Measure = async () => {
  const times = (await runProgram('kiosk-search', [], withinMs)) as number[];
  const slow = times.map((ms) => ms * slower).sort((a, b) => a - b);
  const row = (what: string, values: readonly number[]) =>
    rowOf({ group, what, unit: 'ms' }, { bare: [], antrean: values }, { of: 'antrean', is: 'at most', value: 50 });
  return [row('a key, the median', slow), row('a key, the slowest of all', slow.slice(-1))];
};
