/** The register's tables, in the same file and on the same connection as the log. */
import type { DatabaseSync } from 'node:sqlite';
import type { FilePlace } from '../log/file-place.ts';
import { asNotWritten } from '../log/sqlite-file.ts';
import type { RecordKind, RegisterRecord } from './records.ts';
import type { RegisterStore } from './register.ts';

export class SqliteRegisterStore implements RegisterStore {
  #database: DatabaseSync;
  #place: FilePlace | null;

  /** `database` comes from `openSqliteFile`. Nothing is written while a file of `place` is missing. */
  constructor(database: DatabaseSync, place: FilePlace | null = null) {
    this.#database = database;
    this.#place = place;
  }

  records(): RegisterRecord[] {
    const rows = this.#database.prepare('SELECT kind, id, body FROM records').all();
    return rows.map(({ kind, id, body }) => ({ kind: String(kind), id: String(id), body: String(body) }));
  }

  async add(kind: RecordKind, id: string, body: string): Promise<boolean> {
    return this.#changed('INSERT OR IGNORE INTO records (kind, id, body) VALUES (?, ?, ?)', kind, id, body);
  }

  async swap(kind: RecordKind, id: string, from: string, to: string): Promise<boolean> {
    return this.#changed('UPDATE records SET body = ? WHERE kind = ? AND id = ? AND body = ?', to, kind, id, from);
  }

  async take(kind: RecordKind, id: string): Promise<boolean> {
    return this.#changed('DELETE FROM records WHERE kind = ? AND id = ?', kind, id);
  }

  #changed(sql: string, ...values: string[]): boolean {
    this.#place?.assertKept();
    try {
      return this.#database.prepare(sql).run(...values).changes === 1;
    } catch (error) {
      throw asNotWritten(error);
    }
  }

  secret(name: string): Buffer | null {
    const value = this.#database.prepare('SELECT value FROM secrets WHERE name = ?').get(name)?.value;
    return value instanceof Uint8Array ? Buffer.from(value) : null;
  }

  addSecret(name: string, value: Buffer): void {
    this.#place?.assertKept();
    this.#database.prepare('INSERT INTO secrets (name, value) VALUES (?, ?)').run(name, value);
  }
}
