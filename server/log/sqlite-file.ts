/** The one SQLite file of a hall: opened by one process alone, checked, and brought to the newest schema. */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StartProblem } from '../setup/start-problem.ts';

/** Reads about 500 MB in a second from a cold disk; a larger file is not read whole at every start. */
const checkedAtMostBytes = 512 * 1024 * 1024;

/** Entry n brings schema version n to n + 1. Never change one that has been released; add the next. */
const migrations = [
  `CREATE TABLE log (one INTEGER PRIMARY KEY CHECK (one = 1), log_id TEXT NOT NULL) STRICT;
   CREATE TABLE entries (position INTEGER PRIMARY KEY, hash TEXT NOT NULL, body TEXT NOT NULL) STRICT;
   CREATE TABLE snapshots (position INTEGER PRIMARY KEY, hash TEXT NOT NULL, checksum TEXT NOT NULL, text TEXT NOT NULL) STRICT;
   CREATE TABLE officers (officer_id TEXT PRIMARY KEY, name TEXT NOT NULL, normal_name TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;`,
];

/** Throws `StartProblem` when the file is in use, damaged, or of a newer Antrean. */
export function openSqliteFile(path: string): DatabaseSync {
  try {
    // It holds secrets, so nobody else may read it; SQLite gives its side files the same permissions.
    closeSync(openSync(path, 'a', 0o600));
    const database = new DatabaseSync(path);
    try {
      prepare(database, path);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw startProblem(error, path);
  }
}

/** SQLite's primary result code: https://sqlite.org/rescode.html. Null for any other error. */
export const sqliteCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null;

function prepare(database: DatabaseSync, path: string): void {
  setAndReadBack(database, 'locking_mode', 'exclusive');
  setAndReadBack(database, 'journal_mode', 'wal');
  // FULL: a commit is on the disk before it returns. SQLite ignores a pragma that it does not know, hence the reading back.
  setAndReadBack(database, 'synchronous', 2);
  migrate(database, path);
  quickCheck(database, path);
}

function setAndReadBack(database: DatabaseSync, pragma: string, value: string | number): void {
  database.exec(`PRAGMA ${pragma}=${value}`);
  const found = read(database, `PRAGMA ${pragma}`, pragma);
  if (found !== value) throw new StartProblem(`SQLite did not take ${pragma}=${value}, it stays at ${found}`);
}

function migrate(database: DatabaseSync, path: string): void {
  // Takes the lock, which in this locking mode is kept until the file is closed.
  database.exec('BEGIN EXCLUSIVE');
  const version = Number(read(database, 'PRAGMA user_version', 'user_version'));
  if (version > migrations.length)
    throw new StartProblem(
      `${path} was written by a newer Antrean (schema ${version}, this one knows ${migrations.length})`,
    );
  for (const migration of migrations.slice(version)) database.exec(migration);
  if (version === 0) database.prepare('INSERT INTO log VALUES (1, ?)').run(randomUUID());
  database.exec(`PRAGMA user_version=${migrations.length}`);
  database.exec('COMMIT');
}

function quickCheck(database: DatabaseSync, path: string): void {
  if (statSync(path).size > checkedAtMostBytes) return;
  const found = read(database, 'PRAGMA quick_check(1)', 'quick_check');
  if (found !== 'ok') throw damaged(path, String(found));
}

const read = (database: DatabaseSync, sql: string, column: string): unknown => database.prepare(sql).get()?.[column];

const damaged = (path: string, problem: string) =>
  new StartProblem(`${path} is damaged (${problem.replaceAll(/\s+/g, ' ')}); put it aside and restore the last backup`);

function startProblem(error: unknown, path: string): unknown {
  const problem = error instanceof Error ? error.message : String(error);
  switch (sqliteCode(error)) {
    case 5: // BUSY
    case 6: // LOCKED
      return new StartProblem(`${path} is in use by another process; only one Antrean may have it open`);
    case 11: // CORRUPT
    case 26: // NOTADB
      return damaged(path, problem);
    case null:
      return error instanceof StartProblem ? error : new StartProblem(`${path} cannot be opened: ${problem}`);
    default:
      return new StartProblem(`${path} cannot be opened: ${problem}`);
  }
}
