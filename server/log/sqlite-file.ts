/** The one SQLite file of a hall: opened by one process alone, checked, and brought to the newest schema. */
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { messageOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import type { FilePlace } from './file-place.ts';
import { NotWritten } from './log.ts';

/** Reads about 500 MB in a second from a cold disk; a larger file is not read whole at every start. */
const checkedAtMostBytes = 512 * 1024 * 1024;

/** Entry n brings schema version n to n + 1. Never change one that has been released; add the next. */
const migrations = [
  `CREATE TABLE log (one INTEGER PRIMARY KEY CHECK (one = 1), log_id TEXT NOT NULL) STRICT;
   CREATE TABLE entries (position INTEGER PRIMARY KEY, hash TEXT NOT NULL, body TEXT NOT NULL) STRICT;
   CREATE TABLE snapshots (position INTEGER PRIMARY KEY, hash TEXT NOT NULL, checksum TEXT NOT NULL, text TEXT NOT NULL) STRICT;
   CREATE TABLE officers (officer_id TEXT PRIMARY KEY, name TEXT NOT NULL, normal_name TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;`,
  `CREATE TABLE records (kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT;
   DROP TABLE officers;`,
];

/** Of the tables as they are now. */
export const schemaVersion = migrations.length;

/** The length of SQLite's file header. SQLite takes a shorter file for a new one, and deletes the write-ahead log of the old one. */
const headerBytes = 100;

/** The files that SQLite has open for the log at `path`. */
export const filesOf = (path: string): string[] => [path, `${path}-wal`];

/** Throws `StartProblem` when the file is in use, damaged, or of a newer Antrean. */
export function openSqliteFile(path: string): DatabaseSync {
  try {
    if (!existsSync(path) && !existsSync(`${path}-wal`)) create(path);
    if (!existsSync(path) || statSync(path).size < headerBytes) throw damaged(path, 'its beginning is missing');
    return openPrepared(path);
  } catch (error) {
    throw startProblem(error, path);
  }
}

/** Makes the file under another name and renames it when its tables are there: a file at `path` was complete once. */
function create(path: string): void {
  const making = `${path}.new`;
  for (const side of ['', '-wal', '-journal']) rmSync(making + side, { force: true });
  // It will hold secrets, so nobody else may read it; SQLite gives its side files the same permissions.
  closeSync(openSync(making, 'a', 0o600));
  openPrepared(making).close();
  renameSync(making, path);
}

function openPrepared(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    prepare(database, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A transaction that changes nothing, and goes to the disk all the same. Throws `NotWritten` while the disk takes none. */
export function writeNothing(database: DatabaseSync, place: FilePlace | null = null): void {
  place?.assertKept();
  try {
    database.exec(`PRAGMA user_version=${schemaVersion}`);
  } catch (error) {
    throw asNotWritten(error);
  }
}

/** SQLite's primary result code: https://sqlite.org/rescode.html. Null for any other error. */
export const sqliteCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null;

/** BUSY, READONLY, FULL, TOOBIG, CONSTRAINT: SQLite undid the whole transaction. After an I/O error nobody can be sure. */
const certainlyUndone = new Set([5, 8, 13, 18, 19]);

/** `NotWritten` where certainly nothing was; else the error as it is. */
export function asNotWritten(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === null || !certainlyUndone.has(code)) return error;
  return new NotWritten('SQLite did not write', { cause: error });
}

function prepare(database: DatabaseSync, path: string): void {
  setAndReadBack(database, 'locking_mode', 'exclusive');
  setAndReadBack(database, 'journal_mode', 'wal');
  // FULL: a commit is on the disk before it returns. SQLite ignores a pragma that it does not know, hence the reading back.
  setAndReadBack(database, 'synchronous', 2);
  migrate(database, path);
  checkpoint(database);
  quickCheck(database, path);
}

/**
 * Copies the write-ahead log of the last run into the file: after a failed fsync the kernel may believe that pages are on
 * the disk when they are not. On a full disk the write-ahead log stays as it is, so that the hall can at least be seen.
 */
function checkpoint(database: DatabaseSync): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (sqliteCode(error) !== 13) throw error;
  }
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
  if (version > schemaVersion)
    throw new StartProblem(
      `${path} is damaged, or was written by a newer Antrean (schema ${version}, this one knows ${schemaVersion})`,
    );
  for (const migration of migrations.slice(version)) database.exec(migration);
  if (version === 0) database.prepare('INSERT INTO log VALUES (1, ?)').run(randomUUID());
  // Not needlessly: it would be a write, and a full disk would keep the hall from starting.
  if (version < schemaVersion) database.exec(`PRAGMA user_version=${schemaVersion}`);
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
  const problem = messageOf(error);
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
