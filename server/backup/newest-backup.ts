/** Whether the newest backup is whole: a file that was whole when it was made may go bad, or be changed. */
import { existsSync, statSync } from 'node:fs';
import type { Instant } from '../../shared/base/ids.ts';
import { messageOf } from '../base/message.ts';
import type { Finding } from '../health/words.ts';
import { type Backup, backupsIn } from './backup-folder.ts';
import { DamagedCopy, walkElsewhere } from './copying.ts';

const checkedAgainMs = 24 * 60 * 60_000;

interface Checked {
  /** Of the file as it was then. */
  mark: string;
  at: Instant;
  /** Null: it was whole. */
  damage: string | null;
}

export class NewestBackup {
  #checked: Checked | null = null;

  /** A backup is walked while it is made. */
  made(path: string, now: Instant): void {
    this.#checked = { mark: markOf(path), at: now, damage: null };
  }

  isDamaged(backup: Backup): boolean {
    return this.#of(backup)?.damage != null;
  }

  /** `made`: it was not checked since this process started, or has another date since. */
  found(backup: Backup): Pick<Finding<'backup'>, 'state' | 'reason'> {
    const checked = this.#of(backup);
    if (checked === null) return { state: 'made' };
    return checked.damage === null ? { state: 'good' } : { state: 'damaged', reason: checked.damage };
  }

  /** Walks it in another process, where that was not done within a day. Throws when it could not be done. */
  async check(backup: Backup, now: Instant, signal: AbortSignal): Promise<void> {
    const known = this.#of(backup);
    if (known !== null && Math.abs(now - known.at) < checkedAgainMs) return;
    const mark = markOf(backup.path);
    this.#checked = { mark, at: now, damage: await damageOf(backup.path, signal) };
  }

  #of({ path }: Backup): Checked | null {
    return this.#checked?.mark === markOf(path) ? this.#checked : null;
  }
}

/** Those that are dated in the future come last. */
export function newestIn(folder: string, now: Instant): Backup | null {
  const made = existsSync(folder) ? backupsIn(folder) : [];
  return made.find(({ at }) => at <= now) ?? made[0] ?? null;
}

async function damageOf(path: string, signal: AbortSignal): Promise<string | null> {
  try {
    await walkElsewhere(path, signal);
    return null;
  } catch (error) {
    // Another process of the hall may have taken it for its own new backup.
    statSync(path);
    if (error instanceof DamagedCopy) return messageOf(error);
    throw error;
  }
}

function markOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}
