/** Where a hall's log and register are kept: a file in a folder, or Redis. */
import { existsSync, mkdirSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Logger } from 'pino';
import type { Instant } from '../../shared/base/ids.ts';
import type { Hall as HallSettings } from '../../shared/hall/hall.ts';
import { assertNoHallBefore } from '../backup/hall-before.ts';
import { knownLog, rememberLog } from '../backup/known-log.ts';
import { logPath } from '../backup/log-file.ts';
import { assertNothingLost } from '../backup/lost-end.ts';
import { type RegisterRows, registerRows, rowsOfStore } from '../backup/register-rows.ts';
import { messageOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import { FilePlace } from '../log/file-place.ts';
import { lockFolder, lockPath } from '../log/folder-lock.ts';
import type { EventLog } from '../log/log.ts';
import { SqliteLog } from '../log/sqlite.ts';
import { filesOf, openSqliteFile, writeNothing } from '../log/sqlite-file.ts';
import type { RegisterStore } from '../register/register.ts';
import { SqliteRegisterStore } from '../register/register-sqlite.ts';
import { type Config, noHallFile } from './config.ts';
import { placeInRedis } from './redis-place.ts';

export interface Stores {
  log: EventLog;
  registerStore: RegisterStore;
  registerRows: () => Promise<RegisterRows>;
  /** A test write that leaves log and register as they are; rejects with `NotWritten`. */
  probe: () => Promise<void>;
  /** A file of the log that is no longer where it was opened. Null: all are, or there are none. */
  missingFile: () => string | null;
  /** Asks for the time of the store, which all processes of the hall have. Null: this process has the log for itself. */
  storeTime: (() => Promise<Instant>) | null;
}

/**
 * A file has one hall in it; a Redis may have many, and the hall's id tells them apart. `file`: the settings of the start, null:
 * none. Throws `StartProblem` and `BrokenLog`.
 */
export async function openStores(config: Config, file: HallSettings | null, logger: Logger): Promise<Stores> {
  if (config.redis !== null) {
    const hallId = placeInRedis(config.dataDir, file, config.hallFile === noHallFile);
    // Few halls need it, and it is a tenth of what a start loads.
    const { openRedis } = await import('./redis-open.ts');
    const stores = await openRedis(config.redis, hallId, logger, knownLog(config.dataDir, hallId));
    remember(config.dataDir, hallId, stores.log, logger);
    return { ...stores, registerRows: async () => rowsOfStore(stores.registerStore), missingFile: () => null };
  }
  const dataDir = dataFolder(config.dataDir);
  // For as long as the process lives.
  lockFolder(dataDir);
  const database = await openDatabase(dataDir, logger);
  const place = new FilePlace([...filesOf(logPath(dataDir)), lockPath(dataDir)]);
  return {
    log: new SqliteLog(database, place),
    registerStore: new SqliteRegisterStore(database, place),
    registerRows: async () => registerRows(database),
    probe: async () => writeNothing(database, place),
    missingFile: () => place.missing,
    storeTime: null,
  };
}

function remember(dataDir: string, hallId: string, { logId }: EventLog, logger: Logger): void {
  try {
    rememberLog(dataDir, hallId, logId);
  } catch (error) {
    logger.warn({ err: error }, 'which log this is cannot be noted; another one in its place would not be noticed');
  }
}

async function openDatabase(dataDir: string, logger: Logger): Promise<DatabaseSync> {
  const path = logPath(dataDir);
  // Before a new, empty log is made.
  if (!existsSync(path)) await assertNothingLost(dataDir, null);
  assertNoHallBefore(dataDir);
  const database = openSqliteFile(path);
  // Backups that cannot be read do not stop the hall (rule B18).
  await assertNothingLost(dataDir, database, ({ message }) => logger.warn(message));
  return database;
}

function dataFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  } catch (error) {
    throw new StartProblem(`DATA_DIR ${path} cannot be made: ${messageOf(error)}`);
  }
}
