/** The hall at a glance where a hall is largest, in a slow browser. */
import type { Measure } from '../kit/bench.ts';
import { runProgram } from '../kit/programs.ts';
import { type Limit, rowOf } from '../kit/table.ts';
import type { FloorTimes } from '../programs/floor.ts';

const withinMs = 90_000;
const group = 'The hall at a glance: 60 agencies, 600 services, 150 counters, in a browser six times slower';
const bars: Record<keyof FloorTimes, Limit> = {
  firstView: { of: 'antrean', is: 'at most', value: 1_000 },
  key: { of: 'antrean', is: 'at most', value: 100 },
};

export const floorAtAGlance: Measure = async () => {
  const { firstView, key } = (await runProgram('floor', [], withinMs)) as FloorTimes;
  const row = (what: string, values: readonly number[], bar: Limit) =>
    rowOf({ group, what, unit: 'ms' }, { bare: [], antrean: values }, bar);
  return [
    row('from the key of its page until a screen of it is shown', firstView, bars.firstView),
    row('a key in its search until what it finds is shown', key, bars.key),
  ];
};
