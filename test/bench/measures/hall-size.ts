/** Whether a command costs more because the hall is large. */
import type { Measure } from '../kit/bench.ts';
import { largest } from '../kit/largest-hall.ts';
import { runProgram } from '../kit/programs.ts';
import { type Limit, rowOf } from '../kit/table.ts';
import type { HallSizes } from '../programs/hall-size.ts';

const bar: Limit = { of: 'ratio', is: 'at most', value: 1.2 };
const withinMs = 60_000;
/** At the left, where other measures have the bare server, stands the sample hall. */
const group = `A command in the sample hall, and in one of ${largest.agencies} agencies, ${largest.services} services and ${largest.counters} counters`;

export const hallSize: Measure = async ({ options }) => {
  const found = (await runProgram('hall-size', [options.isQuick ? '5' : '15'], withinMs)) as HallSizes;
  return Object.entries(found).map(([what, costs]) =>
    rowOf({ group, what, unit: 'µs' }, { bare: costs.sample, antrean: costs.largest }, bar),
  );
};
