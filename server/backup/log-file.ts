/** A log's SQLite file that is only looked at: nothing in it or beside it changes, and nobody is kept from it. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { messageOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import type { Entry } from '../domain/core/entry.ts';
import type { Head } from '../log/chain.ts';
import { BrokenLog, type Snapshot } from '../log/log.ts';
import { firstRow } from '../log/sqlite.ts';
import { schemaVersion, sqliteCode } from '../log/sqlite-file.ts';
import { type Walked, type WalkOptions, type WrittenEntry, walkWritten } from './walk.ts';

export const logPath = (dataDir: string): string => join(dataDir, 'antrean.sqlite');

/** Gives what `look` gives. Throws `StartProblem`, or what `look` throws. */
export async function lookInto<T>(path: string, look: (database: DatabaseSync) => T | Promise<T>): Promise<T> {
  const database = openToLook(path);
  try {
    return await look(database);
  } catch (error) {
    throw plain(error, path);
  } finally {
    database.close();
  }
}

/** To be closed. Throws `StartProblem`, `InUse` where a server has it open. */
export function openToLook(path: string): DatabaseSync {
  if (!existsSync(path)) throw new StartProblem(`${path} does not exist`);
  if (statSync(path).isDirectory()) throw new StartProblem(`${path} is a folder; name a file in it`);
  const url = pathToFileURL(resolve(path));
  // Without a write-ahead log beside it the file is whole, and may lie where nothing can be written: a stick, an archive.
  if (!existsSync(`${path}-wal`)) url.searchParams.set('immutable', '1');
  const database = new DatabaseSync(url, { readOnly: true, defensive: false });
  try {
    // A file that was cut off is otherwise not read at all; this one cannot be written anyway.
    database.exec('PRAGMA writable_schema=ON');
    database.prepare('SELECT log_id FROM log').get();
    return database;
  } catch (error) {
    database.close();
    throw plain(error, path);
  }
}

/** Throws `BrokenLog` that names the first position that is broken, missing or cannot be read. */
export const walkFile = (path: string, options: WalkOptions = {}): Promise<Walked> =>
  lookInto(path, async (database) => {
    const walked = await walkDatabase(database, options);
    checkHeader(database, path);
    const found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    if (found !== 'ok') throw new StartProblem(`${path} is damaged, though not in its log (${String(found)})`);
    return walked;
  });

/** What a reader does not need and a start does: how long the file is, and how its tables are laid out. Throws `StartProblem`. */
function checkHeader(database: DatabaseSync, path: string): void {
  const read = (pragma: string) => Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma]);
  const version = read('user_version');
  if (version < 1 || version > schemaVersion)
    throw new StartProblem(
      `${path} is damaged, or of a newer Antrean (schema ${version}, this one knows ${schemaVersion})`,
    );
  const isWhole = pagesTold(path) * read('page_size') === statSync(path).size;
  if (!existsSync(`${path}-wal`) && !isWhole)
    throw new StartProblem(`${path} is damaged: its beginning tells another length than it has`);
}

/** As the file's header says, which SQLite passes over while it only reads: https://sqlite.org/fileformat2.html#in_header_database_size */
function pagesTold(path: string): number {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(32);
    readSync(file, header, 0, header.length, 0);
    return header.readUInt32BE(28);
  } finally {
    closeSync(file);
  }
}

export function headOf(database: DatabaseSync): Head {
  const last = database.prepare('SELECT position, hash FROM entries ORDER BY position DESC LIMIT 1').get();
  return { position: Number(last?.position ?? 0), hash: String(last?.hash ?? '') };
}

/** Null where there is no such entry. */
export function hashAt(database: DatabaseSync, position: number): string | null {
  const hash = database.prepare('SELECT hash FROM entries WHERE position = ?').get(position)?.hash;
  return hash === undefined ? null : String(hash);
}

export const walkDatabase = (database: DatabaseSync, options: WalkOptions = {}): Promise<Walked> =>
  walkWritten(writtenIn(database, 1), snapshotsIn(database), options);

/** Unchecked. Throws `BrokenLog` from where the file cannot be read; its position is right where no entry is missing. */
export function* entriesIn(database: DatabaseSync, from = 1): Generator<Entry> {
  for (const { entry } of writtenIn(database, from)) yield entry;
}

function* writtenIn(database: DatabaseSync, from: number): Generator<WrittenEntry> {
  let next = from;
  try {
    const rows = database.prepare('SELECT position, hash, body FROM entries WHERE position >= ? ORDER BY position');
    for (const { position, hash, body } of rows.iterate(firstRow(from))) {
      // The rest of a page that was cut off reads as nothing.
      if (typeof body !== 'string' || typeof hash !== 'string') throw new BrokenLog(next, cutOff);
      const entry: Entry = { ...JSON.parse(body), hash };
      if (entry.position !== position)
        throw new BrokenLog(next, `entry ${entry.position} stands in the row ${position}`);
      yield { entry, text: body };
      next++;
    }
  } catch (error) {
    throw unreadable(error, next);
  }
}

const cutOff = 'the file is damaged or cut off there';

/** Newest first, as many as can be read. */
export function* snapshotsIn(database: DatabaseSync): Generator<Snapshot> {
  try {
    for (const row of database.prepare('SELECT * FROM snapshots ORDER BY position DESC').iterate()) {
      const { position, hash, checksum, text } = row;
      yield { position: Number(position), hash: String(hash), checksum: String(checksum), text: String(text) };
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}

/** CORRUPT, NOTADB, and an I/O error, as of a page that the disk does not give back. */
const isDamage = (error: unknown): boolean => [10, 11, 26].includes(sqliteCode(error) ?? 0);

function unreadable(error: unknown, position: number): unknown {
  if (error instanceof SyntaxError) return new BrokenLog(position, 'its text cannot be read');
  return isDamage(error) ? new BrokenLog(position, cutOff) : error;
}

function plain(error: unknown, path: string): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  if (code === 5 || code === 6) return new InUse(path);
  return new StartProblem(`${path} cannot be read as a log (${messageOf(error)})`);
}

/** A server has it open. */
export class InUse extends StartProblem {
  override name = 'InUse';
  constructor(path: string) {
    super(`${path} is in use by a server that runs`);
  }
}
