/** Whether a command costs as much late in a day as it does early. */

import { median, medianRatio } from '../clients/statistics.ts';
import type { Measure } from '../kit/bench.ts';
import { benchFolder, removeFolder } from '../kit/children.ts';
import { runProgram } from '../kit/programs.ts';
import { barOf, type Limit, type Row } from '../kit/table.ts';
import type { Cost, FlatDay } from '../programs/flat.ts';

const bar: Limit = { of: 'antrean', is: 'at most', value: 1.3 };
const withinMs = 60_000;

export const flat: Measure = async ({ options }) => {
  const folder = benchFolder();
  const days = (await runProgram(
    'flat',
    [folder, options.isQuick ? '1' : '2', options.redisUrl ?? ''],
    withinMs,
  )) as FlatDay[];
  removeFolder(folder);
  return [
    ...rowsOf(days, 'decided, written, applied', ({ alone }) => alone),
    ...rowsOf(days, 'and every view of the hall seen anew', ({ withViews }) => withViews),
  ];
};

function rowsOf(days: readonly FlatDay[], what: string, cost: (found: Cost) => number): Row[] {
  const group = 'Cost of a command in the day, processor time in one process';
  const early = days.map((day) => cost(day.early));
  const late = days.map((day) => cost(day.late));
  const nothing = { bare: null, ratio: null, bar: null };
  const growth = {
    group,
    what: `${what}: ticket 5,000 to ticket 100`,
    unit: '×',
    ...nothing,
    antrean: medianRatio(early, late),
  };
  return [
    { group, what: `${what}, from ticket 100`, unit: 'µs', ...nothing, antrean: median(early) },
    { group, what: `${what}, to ticket 5,000`, unit: 'µs', ...nothing, antrean: median(late) },
    { ...growth, bar: barOf(growth, bar) },
  ];
}
