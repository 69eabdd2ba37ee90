/** `npm run restore -- FILE`: the hall's log becomes what FILE holds. */

import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { InUse } from '../backup/log-file.ts';
import { type Restored, restoreBackup } from '../backup/restore-backup.ts';
import { isSameHall, type WhoseLog, whoseFolder, whoseLog } from '../backup/whose.ts';
import { counted, extentOf, periodWords } from '../backup/words.ts';
import { StartProblem } from '../base/start-problem.ts';
import { BrokenLog } from '../log/log.ts';
import { type Config, configOf } from '../setup/config.ts';
import { readHallFile } from '../setup/hall-file.ts';
import { runTool, Usage } from './tool.ts';

await runTool(async (args) => {
  const { file, isOtherHall } = parsed(args);
  const config = configOf(process.env);
  const { dataDir, redis } = config;
  if (redis !== null)
    throw new StartProblem(
      `this hall's log is on Redis; npm run move -- --from ${file} --to REDIS_URL copies a backup there`,
    );
  if (!isOtherHall) await assertSameHall(file, config);
  try {
    return told(file, await restoreBackup(file, dataDir, Date.now()));
  } catch (error) {
    if (error instanceof InUse) throw new StartProblem(`${error.message}; stop it first, nothing was changed`);
    if (!(error instanceof StartProblem || error instanceof BrokenLog)) throw error;
    throw new StartProblem(`${file} was not restored, and nothing was changed: ${error.message}`, { cause: error });
  }
});

/** Throws `StartProblem` where it is another hall's and nobody says that this is meant. */
async function assertSameHall(file: string, { dataDir, hallFile }: Config): Promise<void> {
  const its = await whoseLog(file);
  const ours = (await whoseFolder(dataDir)) ?? (hallFile === null ? null : inFile(hallFile));
  if (its === null || ours === null || isSameHall(its, ours)) return;
  const said = `${file} is of another hall: ${wordsOf(its)}, and here is ${differently(its, ours)}`;
  if (process.stdin.isTTY && (await answerTo(`${said}. Type ${its.hallId} to put it here: `)) === its.hallId) return;
  throw new StartProblem(`${said}; nothing was changed. If that is meant: npm run restore -- --other-hall ${file}`);
}

function inFile(hallFile: string): WhoseLog {
  return { ...readHallFile(hallFile), begins: null };
}

function differently(its: WhoseLog, ours: WhoseLog): string {
  return its.hallId === ours.hallId ? 'one with the same id, whose log begins with another entry' : wordsOf(ours);
}

function wordsOf({ hallId, name }: WhoseLog): string {
  return `${name.id} (${hallId})`;
}

async function answerTo(question: string): Promise<string> {
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await asking.question(question)).trim();
  } finally {
    asking.close();
  }
}

function parsed(args: string[]): { file: string; isOtherHall: boolean } {
  try {
    const options = { 'other-hall': { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Error('one file');
    return { file, isOtherHall: values['other-hall'] ?? false };
  } catch (error) {
    throw new Usage('npm run restore -- FILE [--other-hall], with one of the files in DATA_DIR/backup', {
      cause: error,
    });
  }
}

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
