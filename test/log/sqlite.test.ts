import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sealSnapshot, verifyChain } from '../../server/log/chain.ts';
import { BrokenLog, NotWritten } from '../../server/log/log.ts';
import { SqliteLog } from '../../server/log/sqlite.ts';
import { openSqliteFile } from '../../server/log/sqlite-file.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { wordsForChild } from '../support/program/program.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { keepsTheContract } from './log-contract.ts';

const newFile = () => join(tempFolder(), 'antrean.sqlite');

function openLog(file: string): SqliteLog {
  const log = new SqliteLog(openSqliteFile(file));
  onTestFinished(() => log.close());
  return log;
}

/** Changes the first occurrence of `before` in a closed file. */
function tamper(file: string, before: string, after: string): void {
  const bytes = readFileSync(file);
  const place = bytes.indexOf(before);
  expect(place).toBeGreaterThan(0);
  bytes.write(after, place);
  writeFileSync(file, bytes);
}

describe('keeps the contract', () => keepsTheContract(() => openLog(newFile())));

test('is the same log after it was closed and opened again', async () => {
  const file = newFile();
  const entries = chainOf(5);
  const before = openLog(file);
  await before.append(entries.slice(0, 3), 0);
  await before.saveSnapshot(sealSnapshot(3, 'hash', 'text'));
  await before.close();
  const after = openLog(file);
  expect(after.logId).toBe(before.logId);
  expect(await Array.fromAsync(after.snapshots())).toEqual([sealSnapshot(3, 'hash', 'text')]);
  await after.append(entries.slice(3), 3);
  expect(await Array.fromAsync(after.read(1))).toEqual(entries);
});

test('leaves one whole file when it is closed, readable by its owner alone', async () => {
  const file = newFile();
  const log = openLog(file);
  await log.append(chainOf(3), 0);
  await log.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(statSync(file).mode & 0o077).toBe(0);
  const copy = newFile();
  copyFileSync(file, copy);
  expect(await verifyChain(openLog(copy).read(1))).toBe(3);
});

test('[B2] writes to the disk before it says so: write-ahead log, full synchronisation', () => {
  const database = openSqliteFile(newFile());
  onTestFinished(() => database.close());
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
});

test('[B5] opened a second time while it is in use: refused in one line', () => {
  const file = newFile();
  openLog(file);
  expect(() => openSqliteFile(file)).toThrow(/^.*antrean\.sqlite is in use by another process.*$/);
});

describe('after kill -9 while it was being written', () => {
  test.each([1, 2, 3])('[B1] holds everything that was acknowledged, in an unbroken chain (%i)', async () => {
    const file = newFile();
    const groups = 200 + Math.floor(Math.random() * 300);
    const acknowledged = await killedAfter(file, groups);
    expect(acknowledged).toBeGreaterThanOrEqual(3 * groups);
    const log = openLog(file);
    const head = await verifyChain(log.read(1));
    expect(head).toBeGreaterThanOrEqual(acknowledged);
    // Groups of three: all or none of the last one.
    expect(head % 3).toBe(0);
  });
});

describe('a damaged file', () => {
  test('[B36] with a key that stands twice in an entry is found, and the entry named', async () => {
    const file = newFile();
    const log = openLog(file);
    await log.append(chainOf(5), 0);
    await log.close();
    const database = new DatabaseSync(file);
    database.exec(`UPDATE entries SET body = replace(body, '{"actor"', '{"at":1,"actor"') WHERE position = 3`);
    database.close();
    await expect(verifyChain(openLog(file).read(1))).rejects.toMatchObject({ name: 'BrokenLog', position: 3 });
  });

  test('[B3] with one changed byte in an entry is found, and the entry named', async () => {
    const file = newFile();
    const log = openLog(file);
    await log.append(chainOf(50), 0);
    await log.close();
    tamper(file, 'loket-37', 'loket-36');
    const reopened = openLog(file);
    const problem = await verifyChain(reopened.read(1)).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(BrokenLog);
    expect(problem).toMatchObject({ position: 37 });
  });

  test('with an entry whose text is no longer JSON is found, and the entry named', async () => {
    const file = newFile();
    const log = openLog(file);
    await log.append(chainOf(50), 0);
    await log.close();
    tamper(file, '"loket-12"', '"loket-12}');
    const problem = await verifyChain(openLog(file).read(1)).catch((error: unknown) => error);
    expect(problem).toMatchObject({ position: 12 });
  });

  test('with a missing entry is found, and the place named', async () => {
    const file = newFile();
    const log = openLog(file);
    await log.append(chainOf(9), 0);
    await log.close();
    const database = new DatabaseSync(file);
    database.exec('DELETE FROM entries WHERE position = 4');
    database.close();
    const problem = await verifyChain(openLog(file).read(1)).catch((error: unknown) => error);
    expect(problem).toMatchObject({ position: 4 });
  });

  test('that is not a database is refused in one line that names it', () => {
    const file = newFile();
    writeFileSync(file, 'this is a letter to the mayor and not a database at all'.repeat(40));
    expect(() => openSqliteFile(file)).toThrow(/^.*antrean\.sqlite is damaged \(file is not a database\).*$/);
  });

  test('whose inner structure is broken is refused in one line that names it', async () => {
    const file = newFile();
    const log = openLog(file);
    await log.append(chainOf(2_000), 0);
    await log.close();
    const bytes = readFileSync(file);
    const pageBytes = 4096;
    // The first bytes of a page say what it is.
    for (let page = 10; page < 30; page++) bytes.fill(0xff, page * pageBytes, page * pageBytes + 64);
    writeFileSync(file, bytes);
    expect(() => openSqliteFile(file)).toThrow(/^.*antrean\.sqlite is damaged \(.*$/);
  });
});

test('a file of a newer Antrean is refused and not touched', () => {
  const file = newFile();
  openSqliteFile(file).close();
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version=99');
  database.close();
  const before = readFileSync(file);
  expect(() => openSqliteFile(file)).toThrow(/written by a newer Antrean \(schema 99/);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('on a full disk adds nothing of the group, says so, and goes on when there is room again', async () => {
  const database = openSqliteFile(newFile());
  const log = new SqliteLog(database);
  onTestFinished(() => log.close());
  const entries = chainOf(3);
  await log.append(entries, 0);
  database.exec('PRAGMA max_page_count=20');
  const many = chainOf(1_000, entries.at(-1));
  await expect(log.append(many, 3)).rejects.toBeInstanceOf(NotWritten);
  expect(await Array.fromAsync(log.read(1))).toEqual(entries);
  database.exec('PRAGMA max_page_count=100000');
  await log.append(many, 3);
  expect(await verifyChain(log.read(1))).toBe(1_003);
});

/** Runs the appending child, kills it when it has told of `lines` groups, and gives the last position it had told. */
async function killedAfter(file: string, lines: number): Promise<number> {
  const words = [...wordsForChild('support/server/appending-child'), file];
  const child: ChildProcess = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let told = '';
  child.stdout?.on('data', (chunk) => {
    told += chunk;
    if (told.split('\n').length > lines) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  // The last line may be cut off.
  return Number(told.split('\n').at(-2));
}
