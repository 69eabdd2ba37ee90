import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { makeBackup } from '../../server/backup/backup.ts';
import { backupsIn } from '../../server/backup/backup-folder.ts';
import { walkFile } from '../../server/backup/log-file.ts';
import { sealSnapshot, verifyChain } from '../../server/log/chain.ts';
import { recordKinds } from '../../server/register/records.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { hours, minutes } from '../support/play/hall-builder.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { ticket } from '../support/play/wishes.ts';
import { busyDay } from '../support/server/busy-day.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { openSmallHall } from '../support/server/test-hall.ts';
import { enter, entriesOf, type Kept, logIdOf, meddle, openKept, registerOf } from './keeping.ts';

const now = Date.parse('2026-11-22T08:00:00Z');
const folderOf = ({ dataDir }: Kept) => join(dataDir, 'backup');

/** Appends so many entries. */
async function grow({ log }: Kept, count: number): Promise<void> {
  const last = (await Array.fromAsync(log.read(1))).at(-1);
  await log.append(chainOf(count, last), last?.position ?? 0);
}
const back = (kept: Kept, at = now, signal?: AbortSignal) => makeBackup(kept.source, folderOf(kept), at, { signal });

test('[B11] a backup holds every entry, the snapshot and the register, in one file that only its owner can read', async () => {
  const kept = openKept();
  await grow(kept, 700);
  await enter(kept, 'p-sitti', 'Wa Ode Sitti');
  const token = kept.register.tokenOf(ticket(7));
  const head = (await Array.fromAsync(kept.log.read(500)))[0]!;
  await kept.log.saveSnapshot(sealSnapshot(500, head.hash, 'the state'));
  const made = await back(kept);
  expect(made).toMatchObject({ entries: 700, days: 0, firstAt: 1_783_000_000_001, lastAt: 1_783_000_000_700 });
  expect(readdirSync(folderOf(kept)).filter((name) => !name.startsWith('.'))).toEqual([
    'antrean-20261122T080000000Z-700.sqlite',
  ]);
  expect(statSync(made.path).mode & 0o777).toBe(0o600);
  expect(await entriesOf(made.path)).toEqual(await Array.fromAsync(kept.log.read(1)));

  const copy = tempFolder();
  writeFileSync(join(copy, 'antrean.sqlite'), readFileSync(made.path));
  const again = openKept(copy);
  expect(await Array.fromAsync(again.log.snapshots())).toEqual([sealSnapshot(500, head.hash, 'the state')]);
  expect(again.register.officerName('p-sitti')).toBe('Wa Ode Sitti');
  expect(again.register.ticketOf(token)).toBe(ticket(7));
});

test('[B11] a backup of a hall at full speed is what its log was at some moment, and disturbs none of it', async () => {
  const kept = openKept();
  const testHall = await openSmallHall(kept.log, hallNearNoon());
  let isDone = false;
  const work = busyDay(testHall, 400).then(() => {
    isDone = true;
  });
  const source = { ...kept.source, head: () => testHall.hall.state.position };
  const made = [];
  let at = now;
  for (; !isDone; at += 15 * minutes) made.push(await makeBackup(source, folderOf(kept), at));
  await work;
  // On a quick machine the day is over before the first one is.
  made.push(await makeBackup(source, folderOf(kept), at));
  const whole = await Array.fromAsync(kept.log.read(1));
  expect(await verifyChain(whole)).toBe(1_610);
  expect(testHall.fatal).toEqual([]);
  expect(new Set(made.map(({ entries }) => entries)).size).toBeGreaterThan(1);
  expect(made[0]!.entries).toBeLessThan(whole.length);
  for (const { path, entries, hash } of made.slice(-8)) {
    expect(await entriesOf(path)).toEqual(whole.slice(0, entries));
    expect(whole[entries - 1]!.hash).toBe(hash);
  }
});

test('[B13] each backup is a log with an id of its own, so that whoever goes on from it is not taken for the hall that went on', async () => {
  const kept = openKept();
  await grow(kept, 3);
  const ids = new Set([kept.log.logId]);
  for (let made = 0; made < 6; made++) ids.add(String(await logIdOf((await back(kept, now + made * hours)).path)));
  expect(ids.size).toBe(7);
});

test('what is no longer worth keeping is used for the next one, so that little is written', async () => {
  const kept = openKept();
  await grow(kept, 10);
  for (let quarter = 0; quarter < 12; quarter++) {
    await grow(kept, 5);
    await back(kept, now + quarter * 15 * minutes);
  }
  const inodes = () => new Set(backupsIn(folderOf(kept)).map(({ path }) => statSync(path).ino));
  const before = inodes();
  await grow(kept, 5);
  const made = await back(kept, now + 12 * 15 * minutes);
  expect(before).toContain(statSync(made.path).ino);
  expect(inodes()).toEqual(before);
  expect(await entriesOf(made.path)).toEqual(await Array.fromAsync(kept.log.read(1)));
  for (const { path, position } of backupsIn(folderOf(kept)))
    expect(await walkFile(path)).toMatchObject({ entries: position });
});

test('[B14] a person who is erased is forgotten in the next backup', async () => {
  const kept = openKept();
  await grow(kept, 3);
  await enter(kept, 'p-sitti', 'Wa Ode Sitti');
  const before = await back(kept);
  await kept.store.take('person', 'p-sitti');
  const after = await back(kept, now + minutes);
  expect((await registerOf(before.path)).records).toMatchObject([{ kind: 'person', id: 'p-sitti' }]);
  expect(await registerOf(after.path)).toEqual(await kept.source.register());
  expect((await registerOf(after.path)).records).toEqual([]);
  expect(readFileSync(before.path).includes('Wa Ode Sitti')).toBe(true);
  expect(readFileSync(after.path).includes('Wa Ode Sitti')).toBe(false);
});

test('[B14] a backup lets nobody in who is signed in now, and says nothing of how devices are doing', async () => {
  const kept = openKept();
  await grow(kept, 3);
  for (const kind of recordKinds) await kept.store.add(kind, 'one', JSON.stringify({ of: kind }));
  const made = await back(kept);
  const kinds = ((await registerOf(made.path)).records ?? []).map(({ kind }) => kind);
  expect(kinds).toEqual([
    'device',
    'key',
    'person',
    'person-notes',
    'picture',
    'sign-in-name',
    'small-picture',
    'switches',
  ]);
  const bytes = readFileSync(made.path);
  for (const kind of ['session', 'sign-ins', 'attempts', 'browser', 'link', 'pairing', 'device-state', 'key-use'])
    expect(bytes.includes(`{"of":"${kind}"}`)).toBe(false);
});

describe('an older backup that has gone bad', () => {
  const damages: Record<string, (path: string) => void> = {
    'by a changed entry': (path) =>
      meddle(path, `UPDATE entries SET body = replace(body, 'loket-2', 'loket-3') WHERE position = 2`),
    'by a missing entry': (path) => meddle(path, 'DELETE FROM entries WHERE position = 2'),
    'by an end that was cut off': (path) => truncateSync(path, 40_960),
    'into something else': (path) => writeFileSync(path, 'a letter to the mayor'),
  };
  test.each(Object.entries(damages))('[B15] %s is not built upon', async (_, damage) => {
    const kept = openKept();
    await grow(kept, 500);
    damage((await back(kept)).path);
    await grow(kept, 5);
    const made = await back(kept, now + minutes);
    expect(await walkFile(made.path)).toMatchObject({ entries: 505 });
  });
});

test('[B15] after a restore, backups of what was lost are not built upon, and not overwritten', async () => {
  const kept = openKept();
  await grow(kept, 10);
  await back(kept);
  kept.database.exec('DELETE FROM entries WHERE position > 5');
  const other = openKept();
  await other.log.append(await Array.fromAsync(kept.log.read(1)), 0);
  await grow(other, 20);
  const made = await makeBackup(other.source, folderOf(kept), now + minutes);
  expect(await entriesOf(made.path)).toEqual(await Array.fromAsync(other.log.read(1)));
  expect(backupsIn(folderOf(kept)).map(({ position }) => position)).toEqual([25, 10]);
});

describe('a backup that fails', () => {
  test('[B18] because the log is broken says where, and leaves nothing', async () => {
    const kept = openKept();
    await grow(kept, 100);
    kept.database.exec(`UPDATE entries SET body = replace(body, 'loket-70', 'loket-71') WHERE position = 70`);
    await expect(back(kept)).rejects.toThrow(/broken at position 70: it was changed/);
    expect(backupsIn(folderOf(kept))).toEqual([]);
    expect(readdirSync(folderOf(kept)).filter((name) => !name.startsWith('.'))).toEqual([]);
  });

  test('[B18] because it is stopped leaves the earlier ones, and nothing that looks like one', async () => {
    const kept = openKept();
    await grow(kept, 2_000);
    const stopping = new AbortController();
    const making = back(kept, now, stopping.signal);
    await turn();
    stopping.abort();
    await expect(making).rejects.toThrow();
    expect(backupsIn(folderOf(kept))).toEqual([]);
    expect((await back(kept, now)).entries).toBe(2_000);
  });

  test('because its folder is a file says so', async () => {
    const kept = openKept();
    await grow(kept, 3);
    writeFileSync(folderOf(kept), '');
    await expect(back(kept)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(await verifyChain(kept.log.read(1))).toBe(3);
  });
});
