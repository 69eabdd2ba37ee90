/** Whether a command costs more because of what others have done today: every command, in a large hall, early and late. */
import type { Measure } from '../kit/bench.ts';
import { runProgram } from '../kit/programs.ts';
import { type Limit, rowOf } from '../kit/table.ts';
import type { CommandCost } from '../programs/every-command.ts';

/** What is left: a larger state fits less into the caches of the machine, and its maps are a level deeper. */
const bar: Limit = { of: 'ratio', is: 'at most', value: 2.5 };
const withinMs = 60_000;
/** At the left, where other measures have the bare server, stands the empty morning. */
const group = 'A command in a hall of 600 services: in an empty morning, and after 5,000 tickets and 300 kiosk pages';

export const everyCommand: Measure = async ({ options }) => {
  const costs = (await runProgram('every-command', [options.isQuick ? '3' : '7'], withinMs)) as CommandCost[];
  return costs.map(({ type, early, late }) =>
    rowOf({ group, what: type, unit: 'µs' }, { bare: early, antrean: late }, bar),
  );
};
