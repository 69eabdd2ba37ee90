/**
 * `npm run bench:wait [-- --days 20,40] [--world FILE] [--only ordinary] [--json] [--plots] [--help]`: how well waits are foretold,
 * beside the known methods, on simulated days that none of the predictors has seen. `options.ts` says what each option does.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../../server/base/message.ts';
import { StartProblem } from '../../../server/base/start-problem.ts';
import { verdictsOf } from './measure/bars.ts';
import { measureWorld } from './measure/measure-world.ts';
import { barsOf, dataOf, leftOutOf, tablesOf } from './measure/printed.ts';
import { help, optionsFrom } from './options.ts';
import { calibration, comparison, errorByHour, type MeasuredWorld } from './plots/plots.ts';
import { baselines, knownMethods } from './predictors/baselines.ts';
import { ours, oursCold, oursLearned } from './predictors/ours.ts';

async function main(): Promise<void> {
  const options = await optionsFrom(process.argv.slice(2));
  if (options === null) {
    console.log(help);
    return;
  }
  const { days, worlds, json, plots } = options;
  const reports = worlds.map((world) => {
    const hasLearned = days.history > 0;
    const predictors = hasLearned ? [...baselines(world.hall), oursCold(), oursLearned(world.hall)] : [oursCold()];
    const measured = measureWorld(world, predictors, days, (line) => console.error(line));
    const verdicts = hasLearned ? verdictsOf(measured, ours.learned, knownMethods) : [];
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
