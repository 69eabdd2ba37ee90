import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backupsIn } from '../../server/backup/backup-folder.ts';
import { Backups } from '../../server/backup/backups.ts';
import { walkFile } from '../../server/backup/log-file.ts';
import { askForBackup, triggerPath } from '../../server/backup/trigger.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { minutes, seconds } from '../support/play/hall-builder.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { enter, type Kept, openKept } from './keeping.ts';

interface Waiting {
  ms: number;
  then: () => void;
}

/** Backups whose timer and clock the test moves. */
async function running(kept: Kept = openKept()) {
  const time = { now: Date.parse('2026-11-22T08:00:00Z'), isInDoubt: false };
  const waiting = new Set<Waiting>();
  const said: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line) => void said.push(JSON.parse(line).msg) });
  const later = (ms: number, then: () => void) => {
    const each = { ms, then };
    waiting.add(each);
    return () => waiting.delete(each);
  };
  const doubt = { aheadMs: 400 * 24 * 60 * minutes, isBelieved: false, isFromStart: false };
  const keeper = { now: () => time.now, doubt: () => (time.isInDoubt ? doubt : null) };
  const backups = new Backups({ source: kept.source, dataDir: kept.dataDir, time: keeper, logger, later });
  await backups.start();
  onTestFinished(() => backups.stop());
  /** The timer rings, and what it set off is done. Gives how long it had been set to. */
  const ring = async (): Promise<number> => {
    const [next] = waiting;
    if (next === undefined) throw new Error('No timer is set');
    waiting.delete(next);
    time.now += next.ms;
    next.then();
    await expect.poll(() => waiting.size, { timeout: 20 * seconds }).toBe(1);
    return next.ms;
  };
  const made = () => (existsSync(join(kept.dataDir, 'backup')) ? backupsIn(join(kept.dataDir, 'backup')) : []);
  return { kept, backups, ring, made, waiting, said, time };
}

async function grow({ log }: Kept, count: number): Promise<void> {
  const last = (await Array.fromAsync(log.read(1))).at(-1);
  await log.append(chainOf(count, last), last?.position ?? 0);
}

describe('by itself', () => {
  test('[B17] a server makes one soon after its start, and every quarter of an hour', async () => {
    const { kept, ring, made } = await running();
    await grow(kept, 3);
    expect(made()).toEqual([]);
    expect(await ring()).toBe(minutes);
    await grow(kept, 3);
    expect(await ring()).toBe(15 * minutes);
    await grow(kept, 3);
    expect(await ring()).toBe(15 * minutes);
    expect(made().map(({ position }) => position)).toEqual([9, 6, 3]);
  });

  test('[B17] it makes none when nothing has happened, but one when only the register has changed', async () => {
    const { kept, ring, made } = await running();
    await grow(kept, 3);
    await ring();
    await ring();
    expect(made()).toHaveLength(1);
    await enter(kept, 'p-sitti', 'Wa Ode Sitti');
    await ring();
    await ring();
    expect(made()).toHaveLength(2);
  });

  test('it makes none right after another process of the hall has made one', async () => {
    const { kept, backups, ring, made } = await running();
    await grow(kept, 3);
    await backups.now();
    await grow(kept, 3);
    await ring();
    expect(made().map(({ position }) => position)).toEqual([3]);
    await ring();
    expect(made().map(({ position }) => position)).toEqual([6, 3]);
  });

  test('[B18] one that fails is told in a sentence, the hall goes on, and the next one is made in its turn', async () => {
    const { kept, backups, ring, made, said } = await running();
    await grow(kept, 3);
    const folder = join(kept.dataDir, 'backup');
    writeFileSync(folder, 'in the way');
    await ring();
    expect(said).toEqual(['a backup failed; the hall goes on, and the next one is tried in its turn']);
    expect(backups.problem).toMatch(/EEXIST|ENOTDIR/);
    await grow(kept, 3);
    rmSync(folder);
    await ring();
    expect(backups.problem).toBeNull();
    expect(made().map(({ position }) => position)).toEqual([6]);
  });
});

describe('the newest one', () => {
  const damages: [string, (path: string) => void][] = [
    [
      'in which a byte was changed',
      (path) => {
        const bytes = readFileSync(path);
        bytes[bytes.lastIndexOf('"counterId":"loket-9"') + 14]! ^= 1;
        writeFileSync(path, bytes);
      },
    ],
    ['that is empty', (path) => truncateSync(path)],
  ];

  test.each(damages)('[B35] %s is told as damaged, and a new one is made', async (_, damage) => {
    const { kept, backups, ring, made } = await running();
    await grow(kept, 20);
    await backups.now();
    expect(backups.found.state).toBe('good');
    damage(made()[0]!.path);
    expect(backups.found.state).toBe('made');
    await ring();
    expect(backups.found).toMatchObject({
      state: 'damaged',
      reason: expect.stringMatching(/position 9|cannot be read/),
    });
    await ring();
    expect(backups.found.state).toBe('good');
    expect(made()).toHaveLength(2);
    expect(await walkFile(made()[0]!.path)).toMatchObject({ entries: 20 });
  });

  test('[B35] is not called whole by a server that has not walked it since its start', async () => {
    const first = await running();
    await grow(first.kept, 3);
    await first.ring();
    await first.backups.stop();
    const { backups, ring, made } = await running(first.kept);
    expect(backups.found.state).toBe('made');
    await ring();
    expect(backups.found.state).toBe('good');
    expect(made()).toHaveLength(1);
  });

  test('[B35] is walked again after a day, also where its date tells nothing', async () => {
    const { kept, backups, ring, made, time } = await running();
    await grow(kept, 20);
    await ring();
    const { path } = made()[0]!;
    utimesSync(path, 1, 1);
    await ring();
    damages[0]![1](path);
    utimesSync(path, 1, 1);
    await ring();
    expect(backups.found.state).toBe('good');
    time.now += 24 * 60 * minutes;
    await ring();
    expect(backups.found.state).toBe('damaged');
  });
});

describe('where the clock was wrong, or is in doubt,', () => {
  test('[M8] a backup that is dated in the future stops no other, and is told of once', async () => {
    const { kept, ring, made, said, time } = await running();
    await grow(kept, 3);
    const right = time.now;
    time.now += 400 * 24 * 60 * minutes;
    await ring();
    time.now = right;
    const reached: number[] = [];
    for (let round = 0; round < 5; round++) {
      await grow(kept, 3);
      await ring();
      reached.push(Math.max(...made().map(({ position }) => position)));
    }
    expect(reached).toEqual([6, 9, 12, 15, 18]);
    expect(said).toEqual([
      'backups have a date in the future; the clock was wrong when they were made, or is wrong now',
    ]);
    // It is as old as the one of 6 entries, which came next; and newer ones are there.
    expect(made().map(({ position }) => position)).toEqual([18, 15, 12, 9, 6]);
  });

  test('[M3] while the clock is in doubt one is made all the same, and none is removed', async () => {
    const { kept, ring, made, time } = await running();
    for (let round = 0; round < 4; round++) {
      await grow(kept, 3);
      await ring();
    }
    time.now += 100 * 24 * 60 * minutes;
    time.isInDoubt = true;
    await grow(kept, 3);
    await ring();
    expect(made().map(({ position }) => position)).toEqual([15, 12, 9, 6, 3]);
    time.isInDoubt = false;
    await grow(kept, 3);
    await ring();
    expect(made().map(({ position }) => position)).toEqual([18, 15, 12]);
  });
});

describe('when it is asked through the socket in its data folder', () => {
  test('[B17] a server makes a backup at once, and tells which', async () => {
    const { kept, made } = await running();
    await grow(kept, 5);
    const told = await askForBackup(triggerPath(kept.dataDir));
    expect(told).toMatchObject({ made: { entries: 5, path: made()[0]!.path } });
    expect(statSync(triggerPath(kept.dataDir)).mode & 0o077).toBe(0);
  });

  test('it makes one after the other when it is asked twice at once', async () => {
    const { kept, made, time } = await running();
    await grow(kept, 5);
    const path = triggerPath(kept.dataDir);
    const both = await Promise.all([askForBackup(path), askForBackup(path).finally(() => (time.now += 1))]);
    for (const told of both) expect(told).toMatchObject({ made: { entries: 5 } });
    for (const { path } of made()) expect(await walkFile(path)).toMatchObject({ entries: 5 });
  });

  test('it tells why it could not', async () => {
    const { kept } = await running();
    await grow(kept, 5);
    writeFileSync(join(kept.dataDir, 'backup'), 'in the way');
    expect(await askForBackup(triggerPath(kept.dataDir))).toMatchObject({
      problem: expect.stringMatching(/EEXIST|ENOTDIR/),
    });
  });

  test('it answers also where a server that was killed has left its socket', async () => {
    const kept = openKept();
    const left = createServer().listen(triggerPath(kept.dataDir));
    await new Promise((resolve) => left.once('listening', resolve));
    onTestFinished(() => void left.close());
    await grow(kept, 5);
    await running(kept);
    expect(await askForBackup(triggerPath(kept.dataDir))).toMatchObject({ made: { entries: 5 } });
  });

  test('nobody answers when no server runs, or after it has stopped', async () => {
    expect(await askForBackup(triggerPath(tempFolder()))).toBeNull();
    const { kept, backups } = await running();
    await backups.stop();
    expect(await askForBackup(triggerPath(kept.dataDir))).toBeNull();
  });
});

test('a data folder whose path is too long for a socket does not keep the server from making its own', async () => {
  const dataDir = join(tempFolder(), 'd'.repeat(120));
  mkdirSync(dataDir);
  const { kept, ring, made, said } = await running(openKept(dataDir));
  expect(said).toEqual(['`npm run backup` cannot reach this server; it makes its own backups all the same']);
  await grow(kept, 3);
  await ring();
  expect(made()).toHaveLength(1);
});

test('a server that stops breaks a backup off, leaves nothing of it, and says nothing about it', async () => {
  const { kept, backups, waiting, made, said } = await running();
  await grow(kept, 2_000);
  const asked = backups.now();
  await backups.stop();
  expect(await asked).toEqual({ problem: 'The server is stopping' });
  expect(made()).toEqual([]);
  expect(readdirSync(join(kept.dataDir, 'backup'))).toEqual(['.lock']);
  expect(waiting.size).toBe(0);
  expect(said).toEqual([]);
});
