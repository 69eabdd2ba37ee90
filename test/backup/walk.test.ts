import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InUse, walkFile } from '../../server/backup/log-file.ts';
import { walk } from '../../server/backup/walk.ts';
import { seal, sealSnapshot } from '../../server/log/chain.ts';
import { BrokenLog } from '../../server/log/log.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { clock, tuesday } from '../support/play/hall-builder.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { openSmallHall } from '../support/server/test-hall.ts';
import { enter, meddle, openKept } from './keeping.ts';

/** A closed file with so many entries. */
async function fileOf(count: number): Promise<string> {
  const { log, file } = openKept();
  await log.append(chainOf(count), 0);
  await log.close();
  return file;
}
const problemOf = (file: string): Promise<unknown> => walkFile(file).catch((error: unknown) => error);

test('a whole log is told by its entries, days, first and last instant, last hash and clock', async () => {
  const { log, file } = openKept();
  const { hall, send, time } = await openSmallHall(log);
  await send(kiosk, issue('ktp'));
  time.now = clock('09:30', tuesday);
  await send(kiosk, issue('ktp'));
  await hall.close();
  const { hash } = hall.state;
  const clockOfHall = { timezone: 'Asia/Makassar', timezoneLabel: 'WITA' };
  const instants = { firstAt: clock('08:00'), lastAt: clock('09:30', tuesday) };
  expect(await walkFile(file)).toEqual({ entries: 4, days: 2, hash, clock: clockOfHall, ...instants });
});

test('an empty log is whole', async () => {
  expect(await walkFile(await fileOf(0))).toMatchObject({ entries: 0, hash: '', firstAt: null, lastAt: null });
});

describe('the exact place is named', () => {
  test.each([1, 2, 37, 500])('[B19] of entry %i, in which one byte was flipped', async (position) => {
    const file = await fileOf(500);
    const bytes = readFileSync(file);
    const place = bytes.lastIndexOf(`"counterId":"loket-${position}"`);
    expect(place).toBeGreaterThan(0);
    bytes[place + 14]! ^= 1;
    writeFileSync(file, bytes);
    expect(await problemOf(file)).toMatchObject({ name: 'BrokenLog', position });
  });

  test.each([1, 250, 499])('[B19] of entry %i, which is missing', async (position) => {
    const file = await fileOf(500);
    meddle(file, `DELETE FROM entries WHERE position = ${position}`);
    expect(await problemOf(file)).toMatchObject({ name: 'BrokenLog', position });
  });

  test('[B19] of a row in front of the first entry', async () => {
    const file = await fileOf(5);
    meddle(
      file,
      'INSERT INTO entries SELECT -5, hash, replace(body, \'"position":1\', \'"position":-5\') FROM entries WHERE position = 1',
    );
    expect(await problemOf(file)).toMatchObject({ name: 'BrokenLog', position: 1 });
  });

  test('[B19] of an entry with a key that stands there twice', async () => {
    const file = await fileOf(5);
    meddle(file, `UPDATE entries SET body = replace(body, '{"actor"', '{"at":1,"actor"') WHERE position = 3`);
    expect(await problemOf(file)).toMatchObject({ name: 'BrokenLog', position: 3 });
  });

  test.each([0.3, 0.6, 0.9])('[B19] where a file ends that was cut off at %f of its length', async (share) => {
    const file = await fileOf(3_000);
    const whole = readFileSync(file);
    truncateSync(file, Math.floor(whole.length * share));
    const problem = await problemOf(file);
    expect(problem).toBeInstanceOf(BrokenLog);
    const { position, message } = problem as BrokenLog;
    expect(message).toMatch(/the file is damaged or cut off there/);
    // Entries stand in the file one after the other: those in front of it are there, it is not.
    const left = readFileSync(file);
    const stands = (each: number) => left.includes(`"position":${each},`);
    expect(stands(position - 1)).toBe(true);
    expect(position).toBeGreaterThan(3_000 * share * 0.8);
    expect(position).toBeLessThan(3_000 * share * 1.2);
  });

  test('of an entry that is dated before the one in front of it', async () => {
    const [first, second] = chainOf(2);
    const { hash: _, prevHash: __, ...content } = second!;
    await expect(walk([first!, seal({ ...content, at: first!.at }, first!.hash)], [])).resolves.toBeDefined();
    const early = seal({ ...content, at: first!.at - 1 }, first!.hash);
    await expect(walk([first!, early], [])).rejects.toMatchObject({ position: 2 });
  });

  test('[B19] of the first entry that was cut off, when a snapshot was made further on', async () => {
    const entries = chainOf(9);
    const snapshot = sealSnapshot(9, entries[8]!.hash, 'state');
    await expect(walk(entries, [snapshot])).resolves.toMatchObject({ entries: 9 });
    await expect(walk(entries.slice(0, 6), [snapshot])).rejects.toMatchObject({ position: 7 });
  });

  test('of an entry in whose place a snapshot knows another one', async () => {
    const snapshot = sealSnapshot(5, 'another', 'state');
    await expect(walk(chainOf(9), [snapshot])).rejects.toMatchObject({ position: 5 });
    await expect(walk(chainOf(9), [{ ...snapshot, text: 'damaged itself' }])).resolves.toMatchObject({ entries: 9 });
  });
});

describe('a file', () => {
  test('[B20] is not changed by being walked, and may be where nothing can be written', async () => {
    const file = await fileOf(100);
    const before = { bytes: readFileSync(file), time: statSync(file).mtimeMs };
    await walkFile(file);
    expect({ bytes: readFileSync(file), time: statSync(file).mtimeMs }).toEqual(before);
  });

  test('that was copied with the write-ahead log beside it is walked to the end of that', async () => {
    const { log, file } = openKept();
    await log.append(chainOf(40), 0);
    const copy = join(tempFolder(), 'copy.sqlite');
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, copy + suffix);
    expect(await walkFile(copy)).toMatchObject({ entries: 40 });
  });

  test('that a server has open is not walked', async () => {
    expect(await problemOf(openKept().file)).toBeInstanceOf(InUse);
  });

  test('whose register is damaged is not called whole', async () => {
    const kept = openKept();
    const { log, file } = kept;
    await log.append(chainOf(20), 0);
    for (let each = 0; each < 400; each++) await enter(kept, `p-${each}`, `Petugas dengan nama panjang nomor ${each}`);
    await log.close();
    const bytes = readFileSync(file);
    const place = bytes.lastIndexOf('Petugas dengan nama panjang nomor 300');
    bytes.fill(0xff, Math.floor(place / 4_096) * 4_096, Math.floor(place / 4_096) * 4_096 + 64);
    writeFileSync(file, bytes);
    expect(String(await problemOf(file))).toMatch(/is damaged, though not in its log/);
  });

  test('that holds no log is told so', async () => {
    const file = join(tempFolder(), 'x.sqlite');
    meddle(file, 'CREATE TABLE letters (text)');
    expect(String(await problemOf(file))).toMatch(/x\.sqlite cannot be read as a log/);
  });
});
