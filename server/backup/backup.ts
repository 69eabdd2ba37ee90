/** One backup of a log that may be in use. */
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../shared/base/ids.ts';
import type { EventLog } from '../log/log.ts';
import {
  aloneIn,
  type Backup,
  backupName,
  backupsIn,
  freeBytes,
  partPath,
  roomIn,
  worthKeeping,
} from './backup-folder.ts';
import type { Ending } from './copy.ts';
import { copyLog, DamagedCopy } from './copying.ts';
import { removeDatabase, sync } from './files.ts';
import { headOf, lookInto } from './log-file.ts';
import { type RegisterRows, registerRows } from './register-rows.ts';
import type { Walked } from './walk.ts';

/** What is backed up. */
export interface Source {
  log: EventLog;
  /** The last position that is durable. */
  head: () => number;
  register: () => Promise<RegisterRows>;
}

export interface MadeBackup extends Walked {
  path: string;
}

export interface BackupOptions {
  /** Breaks it off. */
  signal?: AbortSignal | undefined;
  /** False: the clock is in doubt, so nobody knows what is old. Nothing goes then. */
  mayRemove?: boolean;
}

/** About: a visitor's entry of the sample hall takes 530. */
const entryBytes = 600;
/** Left free for the hall itself. */
const reserveBytes = 256 * 1024 * 1024;

/**
 * A file of its own in `folder`, whole and walked through when this resolves; those that are not worth keeping any more go.
 * Throws an `Error` with a sentence, `FolderBusy` among them; nothing that is worth keeping has changed then.
 */
export const makeBackup = (
  source: Source,
  folder: string,
  now: Instant,
  { signal, mayRemove = true }: BackupOptions = {},
): Promise<MadeBackup> =>
  aloneIn(folder, async () => {
    const until = source.head();
    const { taken, base, unwanted } = await startingPoint(source.log, folder, { now, until, mayRemove });
    const path = partPath(folder);
    if (taken !== null) renameSync(taken.path, path);
    const walked = await copyFrom(taken ?? base, base?.path ?? null);
    const finalPath = join(folder, backupName(now, walked.entries));
    renameSync(path, finalPath);
    sync(folder);
    for (const backup of unwanted) removeDatabase(backup.path);
    return { ...walked, path: finalPath };

    async function copyFrom(start: Backup | null, base: string | null): Promise<Walked> {
      try {
        return await copyLog(source.log, until, () => endingOf(source, until), { path, base }, signal);
      } catch (error) {
        if (start === null || !(error instanceof DamagedCopy)) throw error;
        // The older backup that it started from has gone bad; the log itself may be sound.
        removeDatabase(path);
        return copyFrom(null, null);
      }
    }
  });

/** Whether a backup in `folder` holds all there is, the register included. */
export async function isBackedUp({ log, head, register }: Source, folder: string): Promise<boolean> {
  if (!existsSync(folder)) return false;
  const position = head();
  const newest = await latestPrefix(log, backupsIn(folder));
  if (newest?.position !== position) return false;
  return isDeepStrictEqual(await lookInto(newest.path, registerRows), await register());
}

interface Start {
  /** Not worth keeping any more: it becomes the new backup, and gets only what it lacks. */
  taken: Backup | null;
  /** It is copied first. With neither `taken` nor `base` all entries are read from the log. */
  base: Backup | null;
  unwanted: Backup[];
}

/** Every write wears the disk and delays the hall, so a new backup reuses an older one where it can. */
async function startingPoint(
  log: EventLog,
  folder: string,
  { now, until, mayRemove }: { now: Instant; until: number; mayRemove: boolean },
): Promise<Start> {
  const backups = backupsIn(folder);
  const bytes = Math.max(0, ...backups.map((backup) => backup.bytes));
  const next: Backup = { path: '', at: now, position: until, bytes };
  const kept = new Set(worthKeeping([...backups, next], now, roomIn(folder, backups)));
  const unkept = mayRemove ? backups.filter((backup) => !kept.has(backup)) : [];
  const taken = await latestPrefix(log, unkept);
  const base = taken === null ? await latestPrefix(log, backups) : null;
  assertRoom(folder, (base?.bytes ?? 0) + (until - ((taken ?? base)?.position ?? 0)) * entryBytes);
  return { taken, base, unwanted: unkept.filter((backup) => backup !== taken) };
}

/** Of these, the longest that `log` continues. A log that was restored goes on differently from backups of the time after. */
async function latestPrefix(log: EventLog, backups: readonly Backup[]): Promise<Backup | null> {
  for (const backup of backups.toSorted((left, right) => right.position - left.position))
    if (await isPrefix(log, backup)) return backup;
  return null;
}

async function isPrefix(log: EventLog, { path, position }: Backup): Promise<boolean> {
  try {
    const head = await lookInto(path, headOf);
    for await (const entry of log.read(position))
      return head.position === position && entry.position === position && entry.hash === head.hash;
    return false;
  } catch {
    // Damaged, or no longer there: it is of no use here, and `npm run verify` tells why.
    return false;
  }
}

async function endingOf({ log, register }: Source, until: number): Promise<Ending> {
  for await (const snapshot of log.snapshots())
    if (snapshot.position <= until) return { register: await register(), snapshot };
  return { register: await register(), snapshot: null };
}

function assertRoom(folder: string, bytes: number): void {
  const free = freeBytes(folder);
  if (free < bytes + reserveBytes)
    throw new Error(
      `The disk has ${megabytes(free)} free; a backup needs ${megabytes(bytes)}, and the hall some of its own`,
    );
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
