/** `npm run backup`: a backup now, by the server that runs, or else by this process. */
import { existsSync } from 'node:fs';
import type { Instant } from '../../shared/base/ids.ts';
import { type MadeBackup, makeBackup, type Source } from '../backup/backup.ts';
import { backupFolder } from '../backup/backups.ts';
import { headOf, logPath } from '../backup/log-file.ts';
import { assertNothingLost } from '../backup/lost-end.ts';
import { redisSource } from '../backup/redis-hall.ts';
import { registerRows } from '../backup/register-rows.ts';
import { askForBackup, triggerPath } from '../backup/trigger.ts';
import { extentOf } from '../backup/words.ts';
import { messageOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import { timeAtStart } from '../clock/at-start.ts';
import { lockFolder } from '../log/folder-lock.ts';
import { SqliteLog } from '../log/sqlite.ts';
import { openSqliteFile } from '../log/sqlite-file.ts';
import { type Config, configOf, noHallFile } from '../setup/config.ts';
import { readHallFile } from '../setup/hall-file.ts';
import { placeInRedis } from '../setup/redis-place.ts';
import { runTool, Usage } from './tool.ts';

await runTool(async (args) => {
  if (args.length > 0) throw new Usage('npm run backup takes nothing; the backup goes into DATA_DIR/backup');
  const made = await backUp(configOf(process.env));
  return [`Backed up: ${extentOf(made)}, walked from the first to the last.`, made.path];
});

async function backUp(config: Config): Promise<MadeBackup> {
  const told = await askForBackup(triggerPath(config.dataDir));
  if (told === null) return backUpHere(config);
  if ('problem' in told) throw new StartProblem(`The backup failed: ${told.problem}`);
  return told.made;
}

/** No server answers in this data folder. */
async function backUpHere(config: Config): Promise<MadeBackup> {
  const source = await sourceOf(config);
  try {
    const { at, isInDoubt } = timeAtStart(await endOf(source), Date.now());
    return await makeBackup(source, backupFolder(config.dataDir), at, { mayRemove: !isInDoubt });
  } catch (error) {
    throw new StartProblem(`The backup failed: ${messageOf(error)}`, { cause: error });
  } finally {
    await source.log.close();
  }
}

/** When its last entry was written; 0: it has none. */
async function endOf({ log, head }: Source): Promise<Instant> {
  for await (const { at } of log.read(head())) return at;
  return 0;
}

async function sourceOf({ dataDir, hallFile, redis }: Config): Promise<Source> {
  if (redis !== null) {
    const isEmpty = hallFile === noHallFile;
    const file = hallFile === null || isEmpty ? null : readHallFile(hallFile);
    return redisSource({ ...redis, hallId: placeInRedis(dataDir, file, isEmpty) });
  }
  const path = logPath(dataDir);
  if (!existsSync(path)) throw new StartProblem(`There is nothing to back up: ${path} does not exist`);
  lockFolder(dataDir);
  const database = openSqliteFile(path);
  // A backup of what is left would hide the loss from the next start.
  await assertNothingLost(dataDir, database);
  const { position } = headOf(database);
  return { log: new SqliteLog(database), head: () => position, register: async () => registerRows(database) };
}
