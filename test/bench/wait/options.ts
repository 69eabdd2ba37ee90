/** What the command line asks for. */
import { parseArgs } from 'node:util';
import { StartProblem } from '../../../server/base/start-problem.ts';
import { type CheckedWorld, checkWorld } from '../../../server/rehearsal/world-check.ts';
import { readWorldFile } from '../../../server/rehearsal/world-file.ts';
import type { Days } from './measure/measure-world.ts';
import { builtIn } from './worlds/built-in.ts';

export const help = `npm run bench:wait -- [options]: how well waits are foretold, on simulated days

  --days H,T     H days of history, which are learned from and not measured, and T days of test; left out: 20,40.
                 0,T: a hall that has learned nothing, on T days, and nobody else: without a day the known methods have no figures
  --only NAME    one of the built-in worlds: ${Object.keys(builtIn).join(', ')}; left out: all
  --world FILE   a world of your own; README.md beside this file has one
  --json         all figures as one more line
  --plots        draws them into server/domain/estimate/pictures/
  --help         this`;

export interface Options {
  days: Days;
  worlds: CheckedWorld[];
  json: boolean;
  plots: boolean;
}

/** Null: help is asked for. */
export async function optionsFrom(args: string[]): Promise<Options | null> {
  const { values } = parseArgs({
    args,
    options: {
      days: { type: 'string', default: '20,40' },
      world: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      plots: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const [history, test, ...more] = values.days.split(',').map(Number);
  const areDays = [history, test].every((count) => Number.isInteger(count) && count! >= 0 && count! <= 1_000);
  if (!areDays || test === 0 || more.length > 0)
    throw new StartProblem(
      `--days ${values.days}: two whole numbers are needed, of days of history and of at least one of test, as 20,40`,
    );
  if (history === 0 && values.plots)
    throw new StartProblem('--plots draws what was learned: --days needs at least one day of history');
  if (values.world !== undefined && values.only !== undefined)
    throw new StartProblem('--world and --only: one of them; --only names a built-in world');
  const names = Object.keys(builtIn) as (keyof typeof builtIn)[];
  const chosen = values.only === undefined ? names : names.filter((name) => name === values.only);
  if (chosen.length === 0) throw new StartProblem(`--only ${values.only}: there are ${names.join(', ')}`);
  const worlds =
    values.world === undefined
      ? chosen.map((name) => checkWorld(builtIn[name](), name))
      : [await readWorldFile(values.world)];
  return { days: { history: history!, test: test! }, worlds, json: values.json, plots: values.plots };
}
