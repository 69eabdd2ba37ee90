/** Which backups exist, and which of them are kept. */
import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../shared/base/ids.ts';
import { sqliteCode } from '../log/sqlite-file.ts';
import { removeDatabase } from './files.ts';

export interface Backup {
  path: string;
  /** When it was made. */
  at: Instant;
  /** The last one in it. */
  position: number;
  bytes: number;
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Each is a whole log, and an older one holds nothing of the log that a newer one does not: it is there in case the newer one
 * was damaged, or the register went wrong. None is much older than four weeks, so that a name that was erased is gone by then.
 */
const rules = [
  { within: 2 * hour, oneEach: 1 },
  { within: 7 * day, oneEach: day },
  { within: 28 * day, oneEach: 7 * day },
];
const alwaysKept = 3;

/** Those to keep, newest first; with `room`, no more bytes than that unless they are the newest three. */
export function worthKeeping(backups: readonly Backup[], now: Instant, room = Number.POSITIVE_INFINITY): Backup[] {
  const newestFirst = dated(backups, now);
  const byRule = new Set(rules.flatMap(({ within, oneEach }) => newestOfEach(newestFirst, oneEach, now - within)));
  let bytes = 0;
  return newestFirst.flatMap(({ backup }, index) => {
    if (index >= alwaysKept && (!byRule.has(backup) || bytes + backup.bytes > room)) return [];
    bytes += backup.bytes;
    return [backup];
  });
}

interface Dated {
  backup: Backup;
  /** When it was made, as far as that can be known. */
  at: Instant;
}

/**
 * Newest first. The clock was wrong when one was made that is dated in the future: it is as old as the oldest of those that hold as
 * much or more, for it was made before them.
 */
function dated(backups: readonly Backup[], now: Instant): Dated[] {
  const past = backups.filter(({ at }) => at <= now);
  const asOldAs = (position: number) =>
    past.reduce((oldest, other) => (other.position >= position ? Math.min(oldest, other.at) : oldest), now);
  return backups
    .map((backup) => ({ backup, at: backup.at <= now ? backup.at : asOldAs(backup.position) }))
    .toSorted((left, right) => right.at - left.at || right.backup.position - left.backup.position);
}

function newestOfEach(newestFirst: readonly Dated[], length: number, since: Instant): Backup[] {
  const stretches = new Map<number, Backup>();
  for (const { backup, at } of newestFirst) {
    const stretch = Math.floor(at / length);
    if (at > since && !stretches.has(stretch)) stretches.set(stretch, backup);
  }
  return [...stretches.values()];
}

/** The time in its name is UTC: it sorts, and it is the same wherever it is read. */
export const backupName = (at: Instant, position: number): string =>
  `antrean-${new Date(at).toISOString().replaceAll(/[-:.]/g, '')}-${position}.sqlite`;

const namePattern = /^antrean-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\d+)\.sqlite$/;

/** Newest first. Other files in the folder are not ours. */
export function backupsIn(folder: string): Backup[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const parts = namePattern.exec(name)?.slice(1);
      if (parts === undefined) return [];
      const [year, month, date, hours, minutes, seconds, millis, position] = parts;
      const at = Date.parse(`${year}-${month}-${date}T${hours}:${minutes}:${seconds}.${millis}Z`);
      const path = join(folder, name);
      // Another process may have removed it meanwhile.
      const bytes = statSync(path, { throwIfNoEntry: false })?.size;
      return bytes === undefined ? [] : [{ path, at, position: Number(position), bytes }];
    })
    .sort((left, right) => right.at - left.at);
}

/** The name of the backup that is being made. */
export const partPath = (folder: string): string => join(folder, 'antrean.sqlite.part');

/** Somebody else is at work in the folder. */
export class FolderBusy extends Error {
  override name = 'FolderBusy';
}

/**
 * Several processes of a hall may have one folder; one at a time works in it. What it finds unfinished was left by a
 * process that was killed, and is removed. Throws `FolderBusy`.
 */
export async function aloneIn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // SQLite's lock on an empty database goes with the process, however that ends.
  const lock = new DatabaseSync(ownLock(folder));
  try {
    take(lock);
    removeDatabase(partPath(folder));
    // After a failure the unfinished file must not keep the disk full.
    return await work().finally(() => removeDatabase(partPath(folder)));
  } finally {
    lock.close();
  }
}

/** Whoever may read a file may lock it; so nobody else may. */
function ownLock(folder: string): string {
  const path = join(folder, '.lock');
  closeSync(openSync(path, 'a', 0o600));
  try {
    chmodSync(path, 0o600);
  } catch {
    // Another account's, who shares the folder with us on purpose.
  }
  return path;
}

function take(lock: DatabaseSync): void {
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    if (sqliteCode(error) === 5) throw new FolderBusy('Another process is making a backup in this folder');
    throw error;
  }
}

/** Bytes that backups may take: half of what would be free without them. */
export function roomIn(folder: string, backups: readonly Backup[]): number {
  return (freeBytes(folder) + backups.reduce((sum, { bytes }) => sum + bytes, 0)) / 2;
}

export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
