/** A copy of a log that is being made: an ordinary SQLite file of Antrean under a name that says that it is not done yet. */
import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Entry } from '../domain/core/entry.ts';
import { checkLink, type Head, isIntact } from '../log/chain.ts';
import type { Snapshot } from '../log/log.ts';
import { SqliteLog } from '../log/sqlite.ts';
import { openSqliteFile } from '../log/sqlite-file.ts';
import { copyGently, sync } from './files.ts';
import { headOf, snapshotsIn, walkDatabase } from './log-file.ts';
import { type RegisterRows, replaceRegister } from './register-rows.ts';
import type { Walked } from './walk.ts';

/** What the end of a copy brings beside the entries. */
export interface Ending {
  register: RegisterRows;
  /** So that a hall that is restored from it starts quickly. */
  snapshot: Snapshot | null;
}

export class Copy {
  #path: string;
  #database: DatabaseSync;
  #log: SqliteLog;
  #head: Head;

  private constructor(path: string) {
    this.#path = path;
    this.#database = openSqliteFile(path);
    // It is synced as a whole before it gets its name; until then it may be lost.
    this.#database.exec('PRAGMA synchronous=NORMAL');
    // A name that was erased is not to be found between the rows either.
    this.#database.exec('PRAGMA secure_delete=ON');
    this.#log = new SqliteLog(this.#database);
    this.#head = headOf(this.#database);
  }

  /** At `path`: a copy of the file `base`, or what is there, or nothing yet. */
  static async open(path: string, base: string | null): Promise<Copy> {
    if (base !== null) await copyGently(base, path);
    return new Copy(path);
  }

  get head(): Head {
    return this.#head;
  }

  /** Throws `BrokenLog` where they do not continue it. */
  async add(entries: readonly Entry[]): Promise<void> {
    const { position, hash } = entries.reduce(checkLink, this.#head);
    await this.#log.append(entries, this.#head.position);
    this.#head = { position, hash };
  }

  /** Walks it from its first entry to its last. It is whole and on the disk when this resolves. Throws `BrokenLog`. */
  async finish({ register, snapshot }: Ending, logId: string = randomUUID()): Promise<Walked> {
    if (snapshot !== null && !this.#has(snapshot)) await this.#log.saveSnapshot(snapshot);
    replaceRegister(this.#database, register);
    // Whoever goes on from a copy writes another log: a screen that saw more of the old one must not take it for the same.
    this.#database.prepare('UPDATE log SET log_id = ?').run(logId);
    const walked = await walkDatabase(this.#database);
    await this.close();
    sync(this.#path);
    return walked;
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  #has({ position }: Snapshot): boolean {
    return snapshotsIn(this.#database).some((kept) => kept.position === position && isIntact(kept));
  }
}
