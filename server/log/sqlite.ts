/** The log in one SQLite file. A group of entries is one transaction, and so one write to the disk. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Entry } from '../domain/core/entry.ts';
import { linkedText, readFrom } from './chain.ts';
import type { FilePlace } from './file-place.ts';
import {
  assertContiguous,
  BrokenLog,
  type EventLog,
  HeadMoved,
  NotWritten,
  type Snapshot,
  snapshotsKept,
} from './log.ts';
import { asNotWritten } from './sqlite-file.ts';

export class SqliteLog implements EventLog {
  readonly logId: string;
  #database: DatabaseSync;
  #insert: StatementSync;
  #head: number;
  #place: FilePlace | null;

  /** `database` comes from `openSqliteFile`; `close` closes it. Nothing is written while a file of `place` is missing. */
  constructor(database: DatabaseSync, place: FilePlace | null = null) {
    this.#database = database;
    this.#place = place;
    this.logId = String(database.prepare('SELECT log_id FROM log').get()?.log_id);
    this.#head = Number(database.prepare('SELECT max(position) AS head FROM entries').get()?.head ?? 0);
    this.#insert = database.prepare('INSERT INTO entries (position, hash, body) VALUES (?, ?, ?)');
  }

  async append(entries: readonly Entry[], after: number): Promise<void> {
    if (!this.#database.isOpen) throw new NotWritten('The log is closed');
    if (this.#head !== after) throw new HeadMoved(this.#head, after);
    assertContiguous(entries, after);
    this.#inTransaction(() => {
      for (const entry of entries) this.#insert.run(entry.position, entry.hash, linkedText(entry));
    });
    this.#head += entries.length;
  }

  async *read(from: number): AsyncGenerator<Entry> {
    const rows = this.#database.prepare(
      'SELECT position, hash, body FROM entries WHERE position >= ? ORDER BY position',
    );
    for (const row of rows.iterate(firstRow(from)))
      yield entryOf(Number(row.position), String(row.hash), String(row.body));
  }

  async saveSnapshot({ position, hash, checksum, text }: Snapshot): Promise<void> {
    this.#inTransaction(() => {
      const insert = 'INSERT OR REPLACE INTO snapshots (position, hash, checksum, text) VALUES (?, ?, ?, ?)';
      this.#database.prepare(insert).run(position, hash, checksum, text);
      const newest = 'SELECT position FROM snapshots ORDER BY position DESC LIMIT ?';
      this.#database.prepare(`DELETE FROM snapshots WHERE position NOT IN (${newest})`).run(snapshotsKept);
    });
  }

  async *snapshots(): AsyncGenerator<Snapshot> {
    for (const row of this.#database.prepare('SELECT * FROM snapshots ORDER BY position DESC').iterate())
      yield {
        position: Number(row.position),
        hash: String(row.hash),
        checksum: String(row.checksum),
        text: String(row.text),
      };
  }

  tail(): void {}

  async close(): Promise<void> {
    if (!this.#database.isOpen) return;
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#database.close();
  }

  #inTransaction(work: () => void): void {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      work();
      this.#place?.assertKept();
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw asNotWritten(error);
    }
  }
}

/** Whoever reads from the beginning also gets what stands in front of the first entry, where nothing can belong. */
export const firstRow = (from: number): number => (from === 1 ? Number.MIN_SAFE_INTEGER : from);

function entryOf(position: number, hash: string, body: string): Entry {
  let entry: Entry;
  try {
    entry = readFrom(body, hash);
  } catch {
    throw new BrokenLog(position, 'its text cannot be read');
  }
  if (entry.position !== position) throw new BrokenLog(position, `entry ${entry.position} stands in its row`);
  return entry;
}
