/** `npm run restore -- FILE`: the hall's log becomes what FILE holds. */

import { InUse } from '../backup/log-file.ts';
import { type Restored, restoreBackup } from '../backup/restore-backup.ts';
import { counted, extentOf, periodWords } from '../backup/words.ts';
import { StartProblem } from '../base/start-problem.ts';
import { BrokenLog } from '../log/log.ts';
import { configOf } from '../setup/config.ts';
import { runTool, Usage } from './tool.ts';

await runTool(async (args) => {
  const [file] = args;
  if (file === undefined || args.length > 1)
    throw new Usage('npm run restore -- FILE, with one of the files in DATA_DIR/backup');
  const { dataDir, redis } = configOf(process.env);
  if (redis !== null)
    throw new StartProblem(
      `this hall's log is on Redis; npm run move -- --from ${file} --to REDIS_URL copies a backup there`,
    );
  try {
    return told(file, await restoreBackup(file, dataDir, Date.now()));
  } catch (error) {
    if (error instanceof InUse) throw new StartProblem(`${error.message}; stop it first, nothing was changed`);
    if (!(error instanceof StartProblem || error instanceof BrokenLog)) throw error;
    throw new StartProblem(`${file} was not restored, and nothing was changed: ${error.message}`, { cause: error });
  }
});

function told(file: string, { walked, aside, lost }: Restored): string[] {
  const restored = `Restored from ${file}: ${extentOf(walked)}, walked from the first to the last.`;
  const next = 'Start the hall again (npm start); pages that are open take up the restored log by themselves.';
  const people = 'People, devices and keys are as they were then: what was erased or revoked since is to be so again.';
  if (aside === null) return [restored, people, next];
  return [restored, `The log that was there is kept as ${aside}.`, lossOf({ walked, aside, lost }), people, next];
}

function lossOf({ walked, lost }: Restored): string {
  if (lost === null) return 'It could not be read to its end, so nobody can tell what it had beyond the backup.';
  const { entries, numbers, firstAt, lastAt } = lost;
  if (firstAt === null || lastAt === null) return 'It had no entry that the restored log has not.';
  const what = `${counted(entries, 'entry', 'entries')} (${counted(numbers, 'number')} given out)`;
  return `Lost: ${what} that it had and the restored log has not, ${periodWords(firstAt, lastAt, walked.clock)}.`;
}
