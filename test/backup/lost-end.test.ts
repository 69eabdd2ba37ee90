/** A log that has lost its end is an unbroken beginning; the newest backup tells. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { makeBackup } from '../../server/backup/backup.ts';
import { backupFolder } from '../../server/backup/backups.ts';
import { assertNothingLost, noteRestored } from '../../server/backup/lost-end.ts';
import { SqliteLog } from '../../server/log/sqlite.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { hours, minutes } from '../support/play/hall-builder.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { type Ending, endServers, runToItsEnd, startServer, type TestServer } from '../support/server/server.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { numbersOf } from '../support/server/test-hall.ts';
import { envelope, sendCommand } from '../support/server/wire.ts';
import { type Kept, openKept } from './keeping.ts';
import { runTool } from './run-tool.ts';
import { hallThatWorked } from './worked.ts';

afterEach(endServers);

const cutTo = (end: number) =>
  new RegExp(
    `antrean\\.sqlite ends at entry ${end}, and its newest backup .*-7\\.sqlite reaches entry 7: the end of the log is lost; restore it \\(npm run restore -- .*-7\\.sqlite\\), or, `,
  );

describe('a log whose end is compared with the newest backup', () => {
  const now = Date.parse('2026-11-22T08:00:00Z');
  const back = async ({ source, dataDir }: Kept, at: number) =>
    (await makeBackup(source, backupFolder(dataDir), at)).path;
  const look = ({ dataDir, database }: Kept) => assertNothingLost(dataDir, database);

  async function grow({ database }: Kept, count: number): Promise<void> {
    // Opened anew: it knows where it ended before it was cut off.
    const log = new SqliteLog(database);
    const last = (await Array.fromAsync(log.read(1))).at(-1);
    await log.append(chainOf(count, last), last?.position ?? 0);
  }

  /** Backups that reach 5 and 7, and a log that reaches 8. */
  async function backedUp(): Promise<{ kept: Kept; older: string; newer: string }> {
    const kept = openKept();
    await grow(kept, 5);
    const older = await back(kept, now);
    await grow(kept, 2);
    const newer = await back(kept, now + 15 * minutes);
    await grow(kept, 1);
    return { kept, older, newer };
  }
  const cut = ({ database }: Kept, end: number) => database.exec(`DELETE FROM entries WHERE position > ${end}`);

  test('is taken when it reaches as far, or further', async () => {
    const { kept } = await backedUp();
    await look(kept);
    cut(kept, 7);
    await look(kept);
  });

  test('[B6] is refused when it is shorter, or has another entry there; the sentence says what to do', async () => {
    const { kept, newer } = await backedUp();
    cut(kept, 6);
    await expect(look(kept)).rejects.toThrow(cutTo(6));
    await grow(kept, 3);
    await expect(look(kept)).rejects.toThrow(
      /^entry 7 of .*antrean\.sqlite is not the one that its newest backup .*-7\.sqlite has; restore it/,
    );
    rmSync(newer);
    await look(kept);
  });

  test('is refused when it is gone or empty, as long as a backup of it is there', async () => {
    const { kept, older, newer } = await backedUp();
    const gone = /antrean\.sqlite holds nothing, and the backup .*-7\.sqlite holds 7 entries of a hall; restore it/;
    await expect(assertNothingLost(kept.dataDir, null)).rejects.toThrow(gone);
    cut(kept, 0);
    await expect(look(kept)).rejects.toThrow(gone);
    for (const backup of [older, newer]) rmSync(backup);
    await look(kept);
    await assertNothingLost(kept.dataDir, null);
  });

  test('is compared with the backup before, where the newest is damaged', async () => {
    const { kept, newer } = await backedUp();
    truncateSync(newer, 50);
    await look(kept);
    cut(kept, 4);
    await expect(look(kept)).rejects.toThrow(/its newest backup .*-5\.sqlite reaches entry 5/);
  });

  test('is not compared with backups from before a restore, whatever the clocks said; with those after it again', async () => {
    const { kept } = await backedUp();
    cut(kept, 5);
    // The clock was set back since the backups were made.
    noteRestored(kept.dataDir, now - hours);
    await look(kept);
    await grow(kept, 4);
    await back(kept, now + 30 * minutes);
    await look(kept);
    cut(kept, 6);
    await expect(look(kept)).rejects.toThrow(/ends at entry 6, and its newest backup .*-9\.sqlite reaches entry 9/);
  });

  test('[M8] is compared with the backup that holds most, not with one that is dated in the future', async () => {
    const kept = openKept();
    await grow(kept, 5);
    await back(kept, now + 365 * 24 * hours);
    await grow(kept, 2);
    await back(kept, now);
    cut(kept, 6);
    await expect(look(kept)).rejects.toThrow(cutTo(6));
  });

  test('[M8] is compared with backups made after a restore, also where one of before was dated in the future', async () => {
    const { kept } = await backedUp();
    await back(kept, now + 365 * 24 * hours);
    cut(kept, 5);
    noteRestored(kept.dataDir, now + hours);
    await look(kept);
    await grow(kept, 4);
    await back(kept, now + 2 * hours);
    cut(kept, 6);
    await expect(look(kept)).rejects.toThrow(/ends at entry 6, and its newest backup .*-9\.sqlite reaches entry 9/);
  });

  test('is compared, where nothing of a note of a restore can be read; nor does a restore excuse that it is gone', async () => {
    const { kept } = await backedUp();
    noteRestored(kept.dataDir, now + hours);
    cut(kept, 5);
    await look(kept);
    await expect(assertNothingLost(kept.dataDir, null)).rejects.toThrow(/holds 7 entries/);
    truncateSync(join(kept.dataDir, 'antrean.sqlite.restored'), 0);
    await expect(look(kept)).rejects.toThrow(cutTo(5));
  });
});

describe('where the backups cannot be read', () => {
  const now = Date.parse('2026-11-22T08:00:00Z');
  /** In the way of the folder, because an administrator of the machine may read any folder. */
  function unreadable(kept: Kept): void {
    writeFileSync(backupFolder(kept.dataDir), 'in the way');
  }

  test('[B18] a log with entries is taken if whoever asks goes on, and the problem is told in a sentence', async () => {
    const kept = openKept();
    await new SqliteLog(kept.database).append(chainOf(3), 0);
    unreadable(kept);
    const told: string[] = [];
    await assertNothingLost(kept.dataDir, kept.database, ({ message }) => told.push(message));
    expect(told).toEqual([expect.stringMatching(/^the backups in .*backup cannot be read \(ENOTDIR/)]);
    await expect(assertNothingLost(kept.dataDir, kept.database)).rejects.toThrow(/cannot be read \(ENOTDIR/);
  });

  test('one without entries is not: a new hall would begin in the place of the old one', async () => {
    const kept = openKept();
    unreadable(kept);
    for (const log of [kept.database, null])
      await expect(assertNothingLost(kept.dataDir, log, () => {})).rejects.toThrow(/cannot be read/);
  });

  test('a restore notes its time, and backups of before do not count once they can be read', async () => {
    const kept = openKept();
    await new SqliteLog(kept.database).append(chainOf(5), 0);
    const { path } = await makeBackup(kept.source, backupFolder(kept.dataDir), now);
    const elsewhere = `${backupFolder(kept.dataDir)}-elsewhere`;
    renameSync(backupFolder(kept.dataDir), elsewhere);
    unreadable(kept);
    noteRestored(kept.dataDir, now + minutes);
    rmSync(backupFolder(kept.dataDir));
    renameSync(elsewhere, backupFolder(kept.dataDir));
    expect(existsSync(path)).toBe(true);
    kept.database.exec('DELETE FROM entries WHERE position > 3');
    await assertNothingLost(kept.dataDir, kept.database);
  });

  test('[B18] a server starts all the same, warns, and tells it at its readiness', async () => {
    const server = await startServer({ hall: hallNearNoon(), environment: { LOG_LEVEL: 'warn' } });
    await server.kill('SIGTERM');
    rmSync(backupFolder(server.dataDir), { recursive: true, force: true });
    writeFileSync(backupFolder(server.dataDir), 'in the way');
    await server.start();
    expect(server.errors).toMatch(/the backups in .*backup cannot be read \(ENOTDIR/);
    expect(await (await fetch(`${server.url}/readyz`)).text()).toMatch(/^warning: backup: .*/m);
  });
});

describe('a server', () => {
  const visit = async (server: TestServer) =>
    numbersOf([await sendCommand(server.url, envelope(kiosk, issue('ktp')))])[0];
  const inIts = ({ dataDir }: TestServer) => ({ DATA_DIR: dataDir });
  const logOf = ({ dataDir }: TestServer) => join(dataDir, 'antrean.sqlite');
  const start = (server: TestServer): Promise<Ending> =>
    runToItsEnd({ ...inIts(server), PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' });
  const expectRefused = ({ code, output, errors }: Ending, sentence: RegExp) => {
    expect(errors).toMatch(sentence);
    expect(errors).toMatch(/^Antrean: [^\n]*\n$/);
    expect({ code, output }).toEqual({ code: 1, output: '' });
  };

  /** That was killed: three visitors, a backup, two visitors, a second backup. Its log ends at position 7. */
  const worked = hallThatWorked(async (server) => {
    const backUp = async (visitors: number) => {
      for (let each = 0; each < visitors; each++) await visit(server);
      const { code, output } = await runTool('backup', [], inIts(server));
      expect(code).toBe(0);
      return String(output.split('\n')[1]);
    };
    const backups = [await backUp(3), await backUp(2)];
    await server.kill('SIGKILL');
    return backups;
  });
  function killed(): { server: TestServer; older: string; newer: string } {
    const { server, backups } = worked();
    return { server, older: backups[0]!, newer: backups[1]! };
  }

  test('[B6] whose write-ahead log was cut off does not start, no backup is made of what is left, and the backup is restored', async () => {
    const { server, newer } = killed();
    truncateSync(`${logOf(server)}-wal`, 40_000);
    const refused = await start(server);
    const left = Number(/ends at entry (\d)/.exec(refused.errors)?.[1]);
    expect(left).toBeGreaterThan(0);
    expectRefused(refused, cutTo(left));
    const backup = await runTool('backup', [], inIts(server));
    expect(backup).toMatchObject({ code: 1, errors: expect.stringMatching(cutTo(left)) });

    expect(await runTool('restore', [newer], inIts(server))).toMatchObject({ code: 0, errors: '' });
    await server.start();
    expect(await visit(server)).toBe('A-006');
  });

  test('whose log is gone begins no new hall, and makes nothing in its place, unless the backups are put away', async () => {
    const { server, older, newer } = killed();
    for (const side of ['', '-wal', '-shm']) rmSync(logOf(server) + side, { force: true });
    expectRefused(await start(server), /antrean\.sqlite holds nothing, and the backup .*-7\.sqlite holds 7 entries/);
    expect(existsSync(logOf(server))).toBe(false);
    const elsewhere = join(server.folder, 'elsewhere');
    mkdirSync(elsewhere);
    for (const backup of [older, newer]) renameSync(backup, join(elsewhere, basename(backup)));
    await server.enrol();
    await server.start();
    expect(await visit(server)).toBe('A-001');
  });

  test('starts on an older backup that was restored, or moved there, though newer ones lie beside it', async () => {
    const { server, older, newer } = killed();
    const other = tempFolder();
    mkdirSync(backupFolder(other));
    for (const backup of [older, newer]) copyFileSync(backup, join(backupFolder(other), basename(backup)));
    expect(await runTool('restore', [older], inIts(server))).toMatchObject({ code: 0, errors: '' });
    await server.start();
    expect(await visit(server)).toBe('A-004');
    await server.kill();
    expect(existsSync(newer)).toBe(true);
    expect(await runTool('move', ['--from', older, '--to', other], {})).toMatchObject({ code: 0, errors: '' });
    await server.start({ DATA_DIR: other });
    expect(await visit(server)).toBe('A-004');
  });
});
