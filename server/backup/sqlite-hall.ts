/** A hall's SQLite file, to be copied away or copied there. */
import { existsSync, linkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartProblem } from '../base/start-problem.ts';
import { lockFolder } from '../log/folder-lock.ts';
import { Copy } from './copy.ts';
import { removeDatabase, sync } from './files.ts';
import { entriesIn, headOf, lookInto, openToLook, snapshotsIn } from './log-file.ts';
import type { Destination, Origin } from './move.ts';
import { registerRows } from './register-rows.ts';

/** `file` may be a backup. Throws `StartProblem`, `InUse` among them. */
export async function sqliteOrigin(file: string): Promise<Origin> {
  const database = openToLook(file);
  return {
    label: file,
    logId: String(database.prepare('SELECT log_id FROM log').get()?.log_id),
    entries: () => entriesIn(database),
    snapshots: () => snapshotsIn(database),
    register: async () => registerRows(database),
    // Opened anew: a server that has started meanwhile is found out.
    head: () => lookInto(file, headOf),
    close: async () => database.close(),
  };
}

/** Throws `StartProblem` where there is a file already. */
export async function sqliteDestination(file: string, logId: string): Promise<Destination> {
  const part = `${file}.moving`;
  assertNothingAt(file);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unlock = lockFolder(dirname(file));
  removeDatabase(part);
  const copy = await Copy.open(part, null);
  return {
    add: (entries) => copy.add(entries),
    finish: (ending) => copy.finish(ending, logId),
    publish: async () => {
      assertNothingAt(file);
      // Unlike a renaming this never takes another's place.
      linkSync(part, file);
      sync(dirname(file));
    },
    close: async () => {
      await copy.close();
      removeDatabase(part);
      unlock();
    },
  };
}

function assertNothingAt(file: string): void {
  if (existsSync(file)) throw new StartProblem(`${file} exists; a log is only moved to where none is`);
}
