/**
 * Whether a log has lost its end. Its chain cannot tell, for what is left is an unbroken beginning; a backup that reaches
 * further can. What was restored on purpose may end earlier than backups of the time before, and so that time is noted.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../shared/base/ids.ts';
import { messageOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import type { Head } from '../log/chain.ts';
import { type Backup, backupsIn } from './backup-folder.ts';
import { backupFolder } from './backups.ts';
import { sync } from './files.ts';
import { hashAt, headOf, logPath, lookInto } from './log-file.ts';

/**
 * Throws `StartProblem` where the log does not hold all that the newest backup in `dataDir` holds. `log` is the hall's file, open;
 * null: there is none. Where the backups cannot be read, `unread` hears why and may throw; without entries there is nothing to go on
 * with, and it is thrown in any case.
 */
export async function assertNothingLost(
  dataDir: string,
  log: DatabaseSync | null,
  unread: (problem: StartProblem) => void = thrown,
): Promise<void> {
  const end = log === null ? 0 : headOf(log).position;
  const found = backupsOf(dataDir);
  if (found instanceof StartProblem) return end === 0 ? thrown(found) : unread(found);
  // A restore never leaves an empty log; so where the log has no entries, every backup counts, also older ones.
  const newest = await longestReadable(end === 0 ? found : sinceRestore(dataDir, found));
  if (newest === null || newest.head.position === 0) return;
  const { path, head } = newest;
  if (log !== null && hashAt(log, head.position) === head.hash) return;
  throw new StartProblem(`${problemOf(logPath(dataDir), end, newest)}; ${wayOut(path)}`);
}

/**
 * The log in `dataDir` is now what somebody has put there: backups of the time before may reach further, and go on otherwise. They
 * are noted by their names, because the dates in these are as right as the clock was.
 */
export function noteRestored(dataDir: string, now: Instant): void {
  const found = backupsOf(dataDir);
  // Those that cannot be read have no names here; they are told by the time alone.
  const names = found instanceof StartProblem ? [] : found.map(({ path }) => basename(path));
  if (names.length === 0 && !(found instanceof StartProblem)) return;
  writeFileSync(notePath(dataDir), [new Date(now).toISOString(), ...names, ''].join('\n'));
  sync(notePath(dataDir));
}

interface Found {
  path: string;
  head: Head;
}

function problemOf(log: string, end: number, { path, head }: Found): string {
  if (end === 0) return `${log} holds nothing, and the backup ${path} holds ${head.position} entries of a hall`;
  if (end < head.position)
    return `${log} ends at entry ${end}, and its newest backup ${path} reaches entry ${head.position}: the end of the log is lost`;
  return `entry ${head.position} of ${log} is not the one that its newest backup ${path} has`;
}

const wayOut = (path: string): string =>
  `restore it (npm run restore -- ${path}), or, if the log is meant to be as it is, move that backup and those that reach as far out of the folder`;

const notePath = (dataDir: string): string => `${logPath(dataDir)}.restored`;

function sinceRestore(dataDir: string, backups: readonly Backup[]): Backup[] {
  const [time = '', ...names] = noteIn(dataDir);
  const before = new Set(names);
  // A note that could not name them, or is of an older Antrean, has the time alone.
  const since = names.length === 0 ? Date.parse(time) || 0 : 0;
  return backups.filter(({ path, at }) => at > since && !before.has(basename(path)));
}

/** If the note cannot be read, no backup is ignored because of it. */
function noteIn(dataDir: string): string[] {
  try {
    return readFileSync(notePath(dataDir), 'utf8').trim().split('\n');
  } catch {
    return [];
  }
}

/** Where they cannot be read, the problem: another account has made the folder, or it is none. */
function backupsOf(dataDir: string): Backup[] | StartProblem {
  const folder = backupFolder(dataDir);
  try {
    return existsSync(folder) ? backupsIn(folder) : [];
  } catch (error) {
    return new StartProblem(
      `the backups in ${folder} cannot be read (${messageOf(error)}), so nobody can tell whether the log has lost its end; give the folder and what is in it to the account of the server`,
    );
  }
}

function thrown(problem: StartProblem): void {
  throw problem;
}

/** By what they hold and not by their names: the clock may have been wrong when one was made. */
async function longestReadable(backups: readonly Backup[]): Promise<Found | null> {
  for (const { path } of backups.toSorted((left, right) => right.position - left.position)) {
    const head = await lookInto(path, headOf).catch(() => null);
    // A damaged one tells nothing of the log; `npm run verify` tells of it.
    if (head !== null) return { path, head };
  }
  return null;
}
