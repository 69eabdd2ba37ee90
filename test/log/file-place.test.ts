import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FilePlace } from '../../server/log/file-place.ts';
import { FolderInUse, lockFolder, lockPath } from '../../server/log/folder-lock.ts';
import { NotWritten } from '../../server/log/log.ts';
import { SqliteLog } from '../../server/log/sqlite.ts';
import { filesOf, openSqliteFile, writeNothing } from '../../server/log/sqlite-file.ts';
import { SqliteRegisterStore } from '../../server/register/register-sqlite.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

function openHallFolder() {
  const dataDir = join(tempFolder(), 'data');
  mkdirSync(dataDir);
  const unlock = lockFolder(dataDir);
  const file = join(dataDir, 'antrean.sqlite');
  const database = openSqliteFile(file);
  const place = new FilePlace([...filesOf(file), lockPath(dataDir)]);
  const log = new SqliteLog(database, place);
  onTestFinished(async () => {
    await log.close();
    unlock();
  });
  return { dataDir, file, log, place, register: new SqliteRegisterStore(database, place), database };
}

const away = (path: string) => renameSync(path, `${path}.away`);
const back = (path: string) => renameSync(`${path}.away`, path);

describe('[B38] nothing is written', () => {
  test.each<[string, (hall: { dataDir: string; file: string }) => string]>([
    ['the file', ({ file }) => file],
    ['its write-ahead log', ({ file }) => `${file}-wal`],
    ['the lock of its folder', ({ dataDir }) => lockPath(dataDir)],
    ['the folder', ({ dataDir }) => dataDir],
  ])('while %s is elsewhere, and all goes on when it is back', async (_what, pathOf) => {
    const hall = openHallFolder();
    const { log, register, database, place } = hall;
    const entries = chainOf(5);
    await log.append(entries.slice(0, 2), 0);
    const path = pathOf(hall);
    away(path);
    await expect(log.append(entries.slice(2), 2)).rejects.toBeInstanceOf(NotWritten);
    await expect(register.add('person', 'p-ani', '{}')).rejects.toBeInstanceOf(NotWritten);
    expect(() => writeNothing(database, place)).toThrow(NotWritten);
    expect(place.missing).toContain(path);
    back(path);
    expect(place.missing).toBeNull();
    expect(await Array.fromAsync(log.read(1))).toEqual(entries.slice(0, 2));
    await log.append(entries.slice(2), 2);
    expect(await register.add('person', 'p-ani', '{}')).toBe(true);
  });

  test('while a copy is in its place', async () => {
    const { file, log, place } = openHallFolder();
    await log.append(chainOf(2), 0);
    away(file);
    copyFileSync(`${file}.away`, file);
    await expect(log.append(chainOf(3).slice(2), 2)).rejects.toThrow(/taken away, or another is in its place/);
    rmSync(file);
    back(file);
    expect(place.missing).toBeNull();
  });
});

test('[B5] a folder has one process, also where the file is gone', () => {
  const { dataDir, file } = openHallFolder();
  for (const each of filesOf(file)) rmSync(each);
  expect(() => lockFolder(dataDir)).toThrow(FolderInUse);
});

test('a folder that was given back can be locked again', () => {
  const dataDir = tempFolder();
  for (const _twice of [1, 2]) lockFolder(dataDir)();
});
