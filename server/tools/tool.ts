/** What the small commands have in common: lines on standard output, or one line on standard error and an exit code. */

import { StartProblem } from '../base/start-problem.ts';
import { BrokenLog } from '../log/log.ts';

/** The command was typed wrongly; its message shows how it is typed. */
export class Usage extends Error {
  override name = 'Usage';
}

/** Exit codes: 0 done, 1 it could not be done or something is broken, 2 typed wrongly. */
export async function runTool(work: (args: string[]) => Promise<string[]>): Promise<void> {
  try {
    console.log((await work(process.argv.slice(2))).join('\n'));
  } catch (error) {
    const isPlain = error instanceof StartProblem || error instanceof BrokenLog || error instanceof Usage;
    console.error(isPlain ? `Antrean: ${error.message}` : error);
    process.exitCode = error instanceof Usage ? 2 : 1;
  }
}
