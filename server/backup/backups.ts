/** The backups that a server makes by itself, and when it is asked. */

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Instant } from '../../shared/base/ids.ts';
import { messageOf } from '../base/message.ts';
import { Mutex } from '../base/mutex.ts';
import type { TimeKeeper } from '../clock/time-keeper.ts';
import { foundOr } from '../health/health.ts';
import type { Finding } from '../health/words.ts';
import { isBackedUp, makeBackup, type Source } from './backup.ts';
import { type Backup, backupsIn, FolderBusy } from './backup-folder.ts';
import { NewestBackup, newestIn } from './newest-backup.ts';
import { answerTriggers, type Told, triggerPath } from './trigger.ts';

export const backupFolder = (dataDir: string): string => join(dataDir, 'backup');

export interface BackupParts {
  source: Source;
  dataDir: string;
  time: Pick<TimeKeeper, 'now' | 'doubt'>;
  logger: Logger;
  /** Calls back after so many milliseconds; gives a function that forgets it. */
  later: (ms: number, then: () => void) => () => void;
}

const minuteMs = 60_000;
const everyMs = 15 * minuteMs;
/** Not at once, because a start has much to do; but soon, so that a server that restarts often still makes backups. */
const firstAfterMs = minuteMs;
/** Several were missed, and nobody was told why. */
const oldAfterMs = 4 * everyMs;

export class Backups {
  #parts: BackupParts;
  #mutex = new Mutex();
  #stopping = new AbortController();
  #forget = () => {};
  #closeTrigger = async () => {};
  #isToldOfFuture = false;
  /** Why the last one failed; null: it did not. */
  problem: string | null = null;
  /** Somebody else was at work in the folder when the last one was to be made. */
  #isBlocked = false;
  #newest = new NewestBackup();

  constructor(parts: BackupParts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    this.#forget = this.#parts.later(firstAfterMs, () => void this.#regularly());
    try {
      mkdirSync(this.#parts.dataDir, { recursive: true, mode: 0o700 });
      this.#closeTrigger = await answerTriggers(triggerPath(this.#parts.dataDir), () => this.now());
    } catch (error) {
      this.#parts.logger.warn(
        { err: error },
        '`npm run backup` cannot reach this server; it makes its own backups all the same',
      );
    }
  }

  /** How things are with the backups, as far as this process and the folder tell. */
  get found(): Finding<'backup'> {
    const { source, dataDir, time } = this.#parts;
    const now = time.now();
    return foundOr(() => {
      const newest = newestIn(backupFolder(dataDir), now);
      const known = { at: newest?.at ?? null, position: newest?.position ?? null, reason: this.problem };
      if (newest !== null && this.#newest.isDamaged(newest)) return { ...known, ...this.#newest.found(newest) };
      if (this.problem !== null) return { ...known, state: 'failing' };
      const ageMs = newest === null ? Number.POSITIVE_INFINITY : now - newest.at;
      if (this.#isBlocked && ageMs > 2 * everyMs) return { ...known, state: 'blocked' };
      if (newest === null) return { state: 'none' };
      if (ageMs > oldAfterMs && source.head() > newest.position) return { ...known, state: 'old' };
      return { ...known, ...this.#newest.found(newest) };
    }, 'failing');
  }

  /** One after the other: two at once would write the same file. */
  now(): Promise<Told> {
    return this.#mutex.run(() => this.#make());
  }

  /** Breaks off the one under way; it leaves nothing that looks like a backup. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#forget();
    await this.#mutex.idle();
    await this.#closeTrigger();
  }

  async #regularly(): Promise<void> {
    await this.#mutex.run(async () => {
      await this.#makeIfNew();
      await this.#checkNewest();
    });
    if (!this.#stopping.signal.aborted) this.#forget = this.#parts.later(everyMs, () => void this.#regularly());
  }

  async #makeIfNew(): Promise<Told | null> {
    const { source, dataDir, time } = this.#parts;
    this.#tellOfFuture();
    // If the newest backup cannot be compared, a new one is made; what is wrong is then reported by that.
    const isDone = await isRecent(source, backupFolder(dataDir), time.now()).catch(() => false);
    if (!isDone || this.#isNewestDamaged()) return this.#make();
    this.problem = null;
    this.#isBlocked = false;
    return null;
  }

  #isNewestDamaged(): boolean {
    try {
      const newest = newestIn(backupFolder(this.#parts.dataDir), this.#parts.time.now());
      return newest !== null && this.#newest.isDamaged(newest);
    } catch {
      // Another process has just renamed it.
      return false;
    }
  }

  async #checkNewest(): Promise<void> {
    const { dataDir, time, logger } = this.#parts;
    // Why none can be made is told already, and is tried again first.
    if (this.problem !== null) return;
    try {
      const newest = newestIn(backupFolder(dataDir), time.now());
      if (newest !== null) await this.#newest.check(newest, time.now(), this.#stopping.signal);
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      logger.warn({ err: error }, 'the newest backup could not be checked; tried again in its turn');
    }
  }

  /** Once: it is kept in its place by its position, and stops no other. */
  #tellOfFuture(): void {
    const { dataDir, time, logger } = this.#parts;
    if (this.#isToldOfFuture || time.doubt() !== null) return;
    const paths = datedAfter(backupFolder(dataDir), time.now() + minuteMs);
    if (paths.length === 0) return;
    this.#isToldOfFuture = true;
    logger.warn(
      { paths },
      'backups have a date in the future; the clock was wrong when they were made, or is wrong now',
    );
  }

  async #make(): Promise<Told> {
    const { source, dataDir, time, logger } = this.#parts;
    const startedAt = performance.now();
    try {
      const made = await makeBackup(source, backupFolder(dataDir), time.now(), {
        signal: this.#stopping.signal,
        // When something is old is not known meanwhile.
        mayRemove: time.doubt() === null,
      });
      this.problem = null;
      this.#isBlocked = false;
      this.#newest.made(made.path, time.now());
      logger.info(
        { path: made.path, entries: made.entries, ms: Math.round(performance.now() - startedAt) },
        'backed up',
      );
      return { made };
    } catch (error) {
      if (this.#stopping.signal.aborted) return { problem: 'The server is stopping' };
      this.#isBlocked = error instanceof FolderBusy;
      if (error instanceof FolderBusy) return { problem: error.message };
      this.problem = messageOf(error);
      logger.error({ err: error }, 'a backup failed; the hall goes on, and the next one is tried in its turn');
      return { problem: this.problem };
    }
  }
}

function datedAfter(folder: string, at: Instant): string[] {
  try {
    return backupsIn(folder).flatMap((backup) => (backup.at > at ? [backup.path] : []));
  } catch {
    // There is none yet, or it cannot be read: the backup that is made next tells of that.
    return [];
  }
}

/** Another process of the hall may have made it. One that is dated in the future is not recent. */
async function isRecent(source: Source, folder: string, now: Instant): Promise<boolean> {
  if (!existsSync(folder)) return false;
  const isNew = ({ at }: Backup) => Math.abs(now - at) < everyMs / 2;
  return backupsIn(folder).some(isNew) || (await isBackedUp(source, folder));
}

/** With the timer of this process, which it does not keep alive. */
export async function startBackups(parts: Omit<BackupParts, 'later'>): Promise<Backups> {
  const backups = new Backups({ ...parts, later });
  await backups.start();
  return backups;
}

export function later(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms).unref();
  return () => clearTimeout(timer);
}
