/**
 * `npm run bench:wait [-- --days 20,40] [--world FILE] [--only ordinary] [--json] [--plots]`: how well waits are foretold, beside the
 * known methods, on simulated days that none of the predictors has seen. `--days`: of history, which is learned from and not measured,
 * and of test. `--world` takes a world from a module of your own (`server/rehearsal/world.ts` says what that is); `--only` one of the
 * built-in ones. `--json` adds all figures as one line; `--plots` draws them into `server/domain/estimate/pictures/`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../../../server/base/message.ts';
import { StartProblem } from '../../../server/base/start-problem.ts';
import { type CheckedWorld, checkWorld } from '../../../server/rehearsal/world-check.ts';
import { readWorldFile } from '../../../server/rehearsal/world-file.ts';
import { verdictsOf } from './measure/bars.ts';
import { type Days, measureWorld } from './measure/measure-world.ts';
import { barsOf, dataOf, leftOutOf, tablesOf } from './measure/printed.ts';
import { calibration, comparison, errorByHour, type MeasuredWorld } from './plots/plots.ts';
import { baselines, knownMethods } from './predictors/baselines.ts';
import { ours, oursCold, oursLearned } from './predictors/ours.ts';
import { builtIn } from './worlds/built-in.ts';

interface Options {
  days: Days;
  worlds: CheckedWorld[];
  json: boolean;
  plots: boolean;
}

async function optionsFrom(args: string[]): Promise<Options> {
  const { values } = parseArgs({
    args,
    options: {
      days: { type: 'string', default: '20,40' },
      world: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      plots: { type: 'boolean', default: false },
    },
  });
  const [history, test, ...more] = values.days.split(',').map(Number);
  const areDays = [history, test].every((count) => Number.isInteger(count) && count! >= 0 && count! <= 1_000);
  if (!areDays || test === 0 || more.length > 0)
    throw new StartProblem(
      `--days ${values.days}: two whole numbers are needed, of days of history and of at least one of test, as 20,40`,
    );
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

async function main(): Promise<void> {
  const { days, worlds, json, plots } = await optionsFrom(process.argv.slice(2));
  const reports = worlds.map((world) => {
    const predictors = [...baselines(world.hall), oursCold(), oursLearned(world.hall)];
    const measured = measureWorld(world, predictors, days, (line) => console.error(line));
    const verdicts = verdictsOf(measured, ours.learned, knownMethods);
    const { history, test } = days;
    console.log(
      `World "${world.name}", ${history} days of history and ${test} of test. Minutes; errors are said minus came.`,
    );
    console.log(['', tablesOf(measured), leftOutOf(measured), ...barsOf(verdicts), ''].join('\n'));
    return { name: world.name, measured, verdicts };
  });
  if (plots) drawInto(join(import.meta.dirname, '../../../server/domain/estimate/pictures'), reports);
  if (json)
    console.log(
      JSON.stringify(
        reports.map(({ name, measured, verdicts }) => ({ world: name, days, ...dataOf(measured, verdicts) })),
      ),
    );
}

function drawInto(folder: string, worlds: readonly MeasuredWorld[]): void {
  const plots = {
    'calibration.svg': calibration(worlds, ours),
    'error-by-hour.svg': errorByHour(worlds, ours, knownMethods),
    'comparison.svg': comparison(worlds, ours, knownMethods),
  };
  for (const [file, svg] of Object.entries(plots)) writeFileSync(join(folder, file), svg);
}

main().catch((error: unknown) => {
  const isTold = error instanceof StartProblem || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isTold ? messageOf(error) : error);
  process.exitCode = 1;
});
