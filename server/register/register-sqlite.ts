/** The register's tables, in the same file and on the same connection as the log. */
import type { DatabaseSync } from 'node:sqlite';
import { OfficerId } from '../../shared/ids.ts';
import { asNotWritten } from '../log/sqlite-file.ts';
import type { Officer, RegisterStore } from './register.ts';

export class SqliteRegisterStore implements RegisterStore {
  #database: DatabaseSync;

  /** `database` comes from `openSqliteFile`. */
  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  officers(): Officer[] {
    const rows = this.#database.prepare('SELECT officer_id, name FROM officers').all();
    return rows.map((row) => ({ officerId: OfficerId.parse(row.officer_id), name: String(row.name) }));
  }

  addOfficer({ officerId, name }: Officer, normalName: string): void {
    const insert = 'INSERT INTO officers (officer_id, name, normal_name) VALUES (?, ?, ?)';
    try {
      this.#database.prepare(insert).run(officerId, name, normalName);
    } catch (error) {
      throw asNotWritten(error);
    }
  }

  secret(name: string): Buffer | null {
    const value = this.#database.prepare('SELECT value FROM secrets WHERE name = ?').get(name)?.value;
    return value instanceof Uint8Array ? Buffer.from(value) : null;
  }

  addSecret(name: string, value: Buffer): void {
    this.#database.prepare('INSERT INTO secrets (name, value) VALUES (?, ?)').run(name, value);
  }
}
