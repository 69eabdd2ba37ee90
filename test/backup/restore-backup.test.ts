import { hash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { makeBackup } from '../../server/backup/backup.ts';
import { InUse } from '../../server/backup/log-file.ts';
import { restoreBackup } from '../../server/backup/restore-backup.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { consecutive, numbersOf, openHall, openSmallHall, textOf } from '../support/server/test-hall.ts';
import { enter, entriesOf, type Kept, logIdOf, meddle, openKept, registerOf, registerOn } from './keeping.ts';

const now = Date.parse('2026-11-22T08:00:00Z');
const stamp = '20261122T080000000Z';

interface WithBackup extends Kept {
  backup: string;
  /** When the backup was made. */
  state: string;
}

/** A closed hall that gave out twenty numbers, was backed up, and gave out seven more. */
async function hallWithBackup(): Promise<WithBackup> {
  const kept = openKept();
  const { hall, send } = await openSmallHall(kept.log, hallNearNoon());
  const visit = async (count: number) => {
    for (let visitor = 0; visitor < count; visitor++) await send(kiosk, issue('ktp'));
  };
  await enter(kept, 'p-sitti', 'Wa Ode Sitti');
  await visit(20);
  const made = await makeBackup(kept.source, join(kept.dataDir, 'backup'), now);
  const state = textOf(hall.state);
  await visit(7);
  await hall.close();
  return { ...kept, backup: made.path, state };
}

/** The state but for what the last entry, which tells of the restore, leaves there. */
function apartFromTheEnd(state: string): object {
  const { position: _position, hash: _hash, answers: _answers, restores: _restores, ...rest } = JSON.parse(state);
  return rest;
}

/** Everything in a folder, byte for byte. */
const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );

describe('a restored backup', () => {
  test('is the hall as it was, with its register, and the numbers go on from there', async () => {
    const { dataDir, file, backup, state } = await hallWithBackup();
    await restoreBackup(backup, dataDir, now);
    expect((await entriesOf(file)).slice(0, -1)).toEqual(await entriesOf(backup));
    expect(await registerOf(file)).toEqual(await registerOf(backup));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { hall, send } = await openHall(openKept(dataDir).log);
    expect(apartFromTheEnd(textOf(hall.state))).toEqual(apartFromTheEnd(state));
    expect(numbersOf([await send(kiosk, issue('ktp'))])).toEqual(consecutive(1, 'A', 21));
  });

  test('[B22] is another log than the one that it replaces, also for screens that saw more of that one', async () => {
    const { dataDir, file, backup, log } = await hallWithBackup();
    await restoreBackup(backup, dataDir, now);
    const first = await logIdOf(file);
    expect(first).not.toBe(log.logId);
    await restoreBackup(backup, dataDir, now + 1);
    expect(await logIdOf(file)).not.toBe(first);
  });

  test('tells what was there, what it had more, and where it is now', async () => {
    const { dataDir, file, backup } = await hallWithBackup();
    const before = await entriesOf(file);
    const { walked, aside, lost } = await restoreBackup(backup, dataDir, now);
    expect(walked).toMatchObject({ entries: 22, days: 1, clock: { timezoneLabel: 'SIANG' } });
    expect(aside).toBe(`${file}.replaced-${stamp}`);
    expect(await entriesOf(String(aside))).toEqual(before);
    expect(lost).toEqual({ entries: 7, numbers: 7, firstAt: before[22]!.at, lastAt: before.at(-1)!.at });
    expect(existsSync(backup)).toBe(true);
  });

  test('of a log that went on in another way tells what only that one had', async () => {
    const { dataDir, backup } = await hallWithBackup();
    await restoreBackup(backup, dataDir, now);
    const { hall, send } = await openHall(openKept(dataDir).log);
    for (let visitor = 0; visitor < 3; visitor++) await send(kiosk, issue('pbb'));
    await hall.close();
    const { lost } = await restoreBackup(`${join(dataDir, 'antrean.sqlite')}.replaced-${stamp}`, dataDir, now + 1);
    expect(lost).toMatchObject({ entries: 4, numbers: 3 });
  });

  test('[B29] tells in its log that it was restored, by whom, and what was lost', async () => {
    const { dataDir, file, backup } = await hallWithBackup();
    const forgotten = (await entriesOf(file)).slice(22);
    await restoreBackup(backup, dataDir, now, 'budi');
    const last = (await entriesOf(file)).at(-1);
    const lost = { entries: 7, numbers: 7, firstAt: forgotten[0]!.at, lastAt: forgotten.at(-1)!.at };
    expect(last).toMatchObject({
      actor: { kind: 'hall' },
      events: [{ type: 'LogRestored', account: 'budi', restoredAt: now, lost }],
    });
    // The clock of whoever restores does not move the hall's time.
    expect(last?.at).toBe((await entriesOf(backup)).at(-1)?.at);
  });

  test('[B28] gives no visitor a token that is on a paper of before; papers of numbers that are still there open their page', async () => {
    const { dataDir, file, backup, register } = await hallWithBackup();
    const events = (await entriesOf(file)).flatMap((entry) => entry.events);
    const [kept, forgotten] = events
      .flatMap((event) => (event.type === 'TicketIssued' ? event.ticketId : []))
      .slice(19);
    const papers = [register.tokenOf(kept!), register.tokenOf(forgotten!)];
    const tokens: string[] = [];
    for (const at of [now, now + 1]) {
      await restoreBackup(backup, dataDir, at);
      const again = openKept(dataDir);
      const { hall, send } = await openHall(again.log);
      await send(kiosk, issue('ktp'));
      const register = registerOn(again.store, undefined, () => hall.state.restores);
      expect(papers.map((paper) => register.ticketOf(paper))).toEqual([kept, null]);
      const token = register.tokenOf(forgotten!);
      expect(register.ticketOf(token)).toBe(forgotten);
      expect([...papers, ...tokens]).not.toContain(token);
      // Nor one of an earlier restore, which this one forgets.
      for (const earlier of tokens) expect(register.ticketOf(earlier)).toBeNull();
      tokens.push(token);
      await hall.close();
    }
  });

  test('where nothing was there replaces nothing', async () => {
    const { backup } = await hallWithBackup();
    const dataDir = join(tempFolder(), 'new', 'data');
    expect(await restoreBackup(backup, dataDir, now)).toMatchObject({ aside: null, lost: null });
    expect(readdirSync(dataDir).sort()).toEqual(['antrean.lock', 'antrean.sqlite']);
    expect(await entriesOf(join(dataDir, 'antrean.sqlite'))).toHaveLength(23);
  });

  test('takes the place also of a log that cannot be read, and of what lies beside it', async () => {
    const { dataDir, file, backup } = await hallWithBackup();
    writeFileSync(file, 'a letter to the mayor');
    writeFileSync(`${file}-wal`, 'and what was added to it');
    expect(await restoreBackup(backup, dataDir, now)).toMatchObject({ lost: null });
    expect(await entriesOf(file)).toHaveLength(23);
    expect(readFileSync(`${file}.replaced-${stamp}`, 'utf8')).toBe('a letter to the mayor');
    expect(readFileSync(`${file}.replaced-${stamp}-wal`, 'utf8')).toBe('and what was added to it');
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('may be the log of a machine that broke down, with the write-ahead log beside it', async () => {
    const kept = openKept();
    const { send } = await openSmallHall(kept.log);
    for (let visitor = 0; visitor < 3; visitor++) await send(kiosk, issue('ktp'));
    const rescued = join(tempFolder(), 'rescued.sqlite');
    for (const suffix of ['', '-wal']) copyFileSync(kept.file + suffix, rescued + suffix);
    const dataDir = tempFolder();
    expect(await restoreBackup(rescued, dataDir, now)).toMatchObject({ walked: { entries: 5 } });
    expect((await entriesOf(join(dataDir, 'antrean.sqlite'))).slice(0, -1)).toEqual(
      await Array.fromAsync(kept.log.read(1)),
    );
  });
});

/** Somebody is called in front of others. */
function forgeSnapshot(file: string): void {
  const database = new DatabaseSync(file);
  const { position, text } = database.prepare('SELECT * FROM snapshots ORDER BY position DESC').get()!;
  const forged = String(text).replace(/"at":(\d)/, '"at":9');
  database
    .prepare('UPDATE snapshots SET text = ?, checksum = ? WHERE position = ?')
    .run(forged, hash('sha256', forged), position!);
  database.close();
}

describe('nothing changes, and the reason is told, when', () => {
  const damages: Record<string, [(backup: string) => void, RegExp]> = {
    'an entry of the backup was changed': [
      (backup) => meddle(backup, `UPDATE entries SET body = replace(body, 'A-011', 'A-012') WHERE position = 13`),
      /broken at position 13: it was changed/,
    ],
    'an entry is missing in it': [
      (backup) => meddle(backup, 'DELETE FROM entries WHERE position = 9'),
      /broken at position 9/,
    ],
    'a key stands twice in an entry of it': [
      (backup) =>
        meddle(backup, `UPDATE entries SET body = replace(body, '{"actor"', '{"at":1,"actor"') WHERE position = 13`),
      /broken at position 13/,
    ],
    'the snapshot in it was changed, and its checksum made anew': [forgeSnapshot, /the snapshot there is not what/],
    'its end was cut off': [
      (backup) => truncateSync(backup, statSync(backup).size - 8_192),
      /broken at position|is damaged/,
    ],
    'it is something else': [(backup) => writeFileSync(backup, 'x'.repeat(9_000)), /cannot be read as a log/],
    'it is not there': [(backup) => rmSync(backup), /does not exist/],
    'it was written by a newer Antrean': [(backup) => meddle(backup, 'PRAGMA user_version=99'), /newer Antrean/],
  };
  test.each(Object.entries(damages))('%s', async (_, [damage, reason]) => {
    const { dataDir, backup } = await hallWithBackup();
    damage(backup);
    const before = contentOf(dataDir);
    await expect(restoreBackup(backup, dataDir, now)).rejects.toThrow(reason);
    expect(contentOf(dataDir)).toEqual(before);
  });

  test('a server has the log open', async () => {
    const kept = openKept();
    await openSmallHall(kept.log);
    const { backup } = await hallWithBackup();
    await expect(restoreBackup(backup, kept.dataDir, now)).rejects.toBeInstanceOf(InUse);
    expect(readdirSync(kept.dataDir).filter((name) => /replaced|restoring/.test(name))).toEqual([]);
    expect(await Array.fromAsync(kept.log.read(1))).toHaveLength(2);
  });

  test('the backup is the log itself', async () => {
    const { dataDir, file } = await hallWithBackup();
    await expect(restoreBackup(file, dataDir, now)).rejects.toThrow(/is the log that is there already/);
  });

  test('its hall cannot be opened, though its chain is whole', async () => {
    const { dataDir, file } = await hallWithBackup();
    const other = openKept();
    await other.log.append(chainOf(20), 0);
    await other.log.close();
    const before = await entriesOf(file);
    await expect(restoreBackup(other.file, dataDir, now)).rejects.toThrow(/broken at position 1/);
    expect(await entriesOf(file)).toEqual(before);
    expect(readdirSync(dataDir).filter((name) => /replaced|restoring/.test(name))).toEqual([]);
  });
});
