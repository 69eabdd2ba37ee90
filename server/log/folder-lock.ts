/**
 * One process has a data folder. The log's own lock goes away with its file; this one stays in the folder, and ends with the
 * process, however that ends.
 */
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { messageOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import { sqliteCode } from './sqlite-file.ts';

export const lockPath = (dataDir: string): string => join(dataDir, 'antrean.lock');

/** A database that nobody refers to is closed when memory is tidied up, and its lock goes with it. */
const held = new Set<DatabaseSync>();

/** Another process has it. */
export class FolderInUse extends StartProblem {
  override name = 'FolderInUse';
}

/** `dataDir` exists. Gives a function that gives it back. Throws `StartProblem`, `FolderInUse` among them. */
export function lockFolder(dataDir: string): () => void {
  const path = lockPath(dataDir);
  try {
    // Only where there is none: to close a file gives up the locks that this process has on it.
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    return locked(path);
  } catch (error) {
    if (sqliteCode(error) === 5)
      throw new FolderInUse(
        `${join(dataDir, 'antrean.sqlite')} is in use by another process; only one Antrean may have it open`,
      );
    throw new StartProblem(`${path} cannot be locked: ${messageOf(error)}`);
  }
}

/** An empty database: nothing is ever written to it, so a full disk is no hindrance. */
function locked(path: string): () => void {
  const database = new DatabaseSync(path);
  try {
    database.exec('BEGIN EXCLUSIVE');
    held.add(database);
    return () => {
      held.delete(database);
      if (database.isOpen) database.close();
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
