/** A backup becomes the hall's log again. What stood in its place is moved aside, and never deleted. */
import { randomUUID } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, realpathSync, renameSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import type { Instant } from '../../shared/base/ids.ts';
import { StartProblem } from '../base/start-problem.ts';
import { restore } from '../hall/restore.ts';
import { FolderInUse, lockFolder } from '../log/folder-lock.ts';
import { SqliteLog } from '../log/sqlite.ts';
import { openSqliteFile, sqliteCode } from '../log/sqlite-file.ts';
import { commonPosition, type Surplus, surplusAfter } from './difference.ts';
import { removeDatabase, sync } from './files.ts';
import { headOf, InUse, logPath, lookInto, walkFile } from './log-file.ts';
import { noteRestored } from './lost-end.ts';
import { accountOfProcess, type Restoring, restoredEntry } from './restored-entry.ts';
import type { Walked } from './walk.ts';

export interface Restored {
  walked: Walked;
  /** Where the log went that was there before; null: there was none. */
  aside: string | null;
  /** What it had and the backup has not; null: that could not be read, or there was none. */
  lost: Surplus | null;
}

/**
 * `file` is a backup, or any other closed log of Antrean. Throws `StartProblem` or `BrokenLog`, and then nothing has changed:
 * a server runs, the file is broken, or its hall cannot be opened with this Antrean.
 */
export async function restoreBackup(
  file: string,
  dataDir: string,
  now: Instant,
  account = accountOfProcess(),
): Promise<Restored> {
  const path = logPath(dataDir);
  assertOther(file, path);
  assertClosed(path);
  const walked = await walkFile(file, { isFolded: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockOf(dataDir);
  const next = `${path}.restoring`;
  try {
    removeDatabase(next);
    copyWhole(file, next);
    const lost = await lostOf(path, next);
    await prepare(next, { account, now, lost });
    const aside = existsSync(path) ? asideOf(path, now) : null;
    if (aside === null) putThere(path, next, now);
    else replace(path, next, aside);
    noteRestored(dataDir, now);
    sync(dataDir);
    return { walked, aside, lost };
  } finally {
    removeDatabase(next);
    unlock();
  }
}

/** Also of a server whose log was moved away while it runs. */
function lockOf(dataDir: string): () => void {
  try {
    return lockFolder(dataDir);
  } catch (error) {
    throw error instanceof FolderInUse ? new InUse(logPath(dataDir)) : error;
  }
}

function assertOther(file: string, path: string): void {
  if (existsSync(file) && existsSync(path) && realpathSync(file) === realpathSync(path))
    throw new StartProblem(`${file} is the log that is there already`);
}

/**
 * Throws `InUse` while a server has it open. SQLite sees the lock through another name of the file as well, and does not see
 * what lies beside it under this name, and so does not tidy that up.
 */
function assertClosed(path: string): void {
  if (!existsSync(path)) return;
  const probe = `${path}.probe`;
  removeDatabase(probe);
  linkSync(path, probe);
  const database = new DatabaseSync(probe);
  try {
    database.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK');
  } catch (error) {
    if (sqliteCode(error) === 5) throw new InUse(path);
    // Damaged, then: it is open in no server.
  } finally {
    database.close();
    removeDatabase(probe);
  }
}

function copyWhole(file: string, next: string): void {
  for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, next + suffix);
  chmodSync(next, 0o600);
}

/** A log of its own, of the newest schema, from which a hall can be opened, which tells that it was restored, and on the disk. */
async function prepare(next: string, restoring: Restoring): Promise<void> {
  const database = openSqliteFile(next);
  const log = new SqliteLog(database);
  try {
    // Screens that saw more of the log that is replaced must not take this one for the same, and wait for it to catch up.
    database.prepare('UPDATE log SET log_id = ?').run(randomUUID());
    const { position } = headOf(database);
    for await (const last of log.read(position)) {
      await log.append([restoredEntry(last, restoring)], position);
      break;
    }
    await restore(log, pino({ level: 'silent' }));
  } finally {
    await log.close();
  }
  sync(next);
}

async function lostOf(path: string, next: string): Promise<Surplus | null> {
  if (!existsSync(path)) return null;
  try {
    return await lookInto(path, (old) =>
      lookInto(next, (restored) => surplusAfter(old, commonPosition(old, restored))),
    );
  } catch {
    // Damaged: that is why it is replaced.
    return null;
  }
}

const asideOf = (path: string, now: Instant): string =>
  `${path}.replaced-${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}`;

/** A write-ahead log that was left behind must not be taken for the new log's. */
function putThere(path: string, next: string, now: Instant): void {
  for (const suffix of sidesOf(path)) renameSync(path + suffix, asideOf(path, now) + suffix);
  renameSync(next, path);
}

const sidesOf = (path: string): string[] => ['-wal', '-shm', '-journal'].filter((suffix) => existsSync(path + suffix));

/**
 * There is a log at `path` at every moment: a server that is started again and again by the system would otherwise find
 * none, and begin a new hall. Throws `InUse`, and all is as it was, when one has started on the old log meanwhile.
 */
function replace(path: string, next: string, aside: string): void {
  linkSync(path, aside);
  // A damaged log keeps its write-ahead log, which must not be taken for the new one's.
  const sides = sidesOf(path);
  for (const suffix of sides) renameSync(path + suffix, aside + suffix);
  renameSync(next, path);
  try {
    assertClosed(aside);
  } catch (error) {
    renameSync(aside, path);
    for (const suffix of sides) renameSync(aside + suffix, path + suffix);
    throw error;
  }
}
