/**
 * What SQLite promises, and does not, when bytes are gone that a disk had confirmed. No program can promise to have them;
 * what Antrean owes is to say so where it can be seen, and never to go on with a log that has a hole.
 *
 *   the database file  cut off anywhere: seen by SQLite or by the chain of hashes
 *   the write-ahead log (`-wal`), which holds what was committed since the last checkpoint (up to some 4 MB)
 *                      cut off or changed: SQLite drops the first commit that is not whole and all after it, and says
 *                      nothing; what is left is an unbroken beginning. Only a backup, or a paper in somebody's hand, tells.
 */
import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Entry } from '../../server/domain/core/entry.ts';
import { verifyChain } from '../../server/log/chain.ts';
import { SqliteLog } from '../../server/log/sqlite.ts';
import { openSqliteFile } from '../../server/log/sqlite-file.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { endServers, runToItsEnd, startServer } from '../support/server/server.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { accepted, asking, post } from './kit/asked.ts';
import { newHall } from './kit/kill-rounds.ts';

afterEach(endServers);

const pageBytes = 4096;

interface Written {
  file: string;
  entries: Entry[];
  /** How long the write-ahead log was when the entry at `position` was acknowledged. */
  acknowledged: { position: number; walBytes: number }[];
}

/** What a server leaves behind after some tickets. */
async function written(tickets: number, end: 'SIGTERM' | 'SIGKILL'): Promise<Written> {
  const server = await startServer(newHall());
  const file = join(server.dataDir, 'antrean.sqlite');
  const acknowledged: Written['acknowledged'] = [];
  for (let each = 0; each < tickets; each++) {
    const asked = asking(kiosk, issue('ktp'));
    await post(server.url, asked);
    const answer = accepted(asked);
    if (answer?.accepted) acknowledged.push({ position: answer.position, walBytes: statSync(`${file}-wal`).size });
  }
  await server.kill(end);
  expect(acknowledged).toHaveLength(tickets);
  return { file, entries: await server.log(), acknowledged };
}

/** A copy, so that one hall can be damaged in many ways. */
function copyOf(file: string): string {
  const copy = join(tempFolder(), 'antrean.sqlite');
  for (const side of ['', '-wal']) if (existsSync(file + side)) copyFileSync(file + side, copy + side);
  return copy;
}

/** The entries of a log that starts with what is in `file`; or why it does not. */
async function startWith(file: string): Promise<{ entries: Entry[] } | { problem: string }> {
  try {
    const log = new SqliteLog(openSqliteFile(file));
    try {
      const entries = await Array.fromAsync(log.read(1));
      await verifyChain(entries);
      return { entries };
    } finally {
      await log.close();
    }
  } catch (error) {
    return { problem: String(error) };
  }
}
const named = /antrean\.sqlite is damaged \(.+\); put it aside and restore the last backup|broken at position \d+/;

/** Says what is wrong; or nothing is missing, because what was cut off held nothing. */
async function expectSeen(file: string, whole: readonly Entry[]): Promise<void> {
  const start = await startWith(file);
  if ('problem' in start) expect(start.problem).toMatch(named);
  else expect(start.entries).toEqual(whole);
}

/** Pass: each start is refused in a line that names the file or the entry, or finds every entry; most are refused. */
test('[B3] a database file that was cut off anywhere after a clean stop is refused, and the line names what is damaged', async () => {
  const { file, entries } = await written(150, 'SIGTERM');
  const { size } = statSync(file);
  expect(size).toBeGreaterThan(20 * pageBytes);
  for (const cut of [100, 512, pageBytes, size >> 1, size - 10 * pageBytes, size - pageBytes, size - 1_000, size - 1]) {
    const copy = copyOf(file);
    truncateSync(copy, cut);
    await expectSeen(copy, entries);
  }
  truncateSync(file, size >> 1);
  const { code, errors } = await runToItsEnd({ DATA_DIR: join(file, '..'), PORT: '0', LOG_LEVEL: 'silent' });
  expect(errors).toMatch(/^Antrean: .*antrean\.sqlite is damaged \(.+\); put it aside and restore the last backup\n$/);
  expect(code).toBe(1);
});

/**
 * Pass: the file cut off is refused, or nothing is missing, for most of it is still in the write-ahead log. Of that one, cut
 * off or changed: every commit that lay whole in front of the damage is there, and what is there is an unbroken beginning.
 */
test('after kill -9 a damaged database file is refused or misses nothing; a damaged write-ahead log leaves all in front of the damage', async () => {
  const { file, entries, acknowledged } = await written(60, 'SIGKILL');
  const { size } = statSync(file);
  for (const cut of [100, 512, size >> 1, size - 1]) {
    const copy = copyOf(file);
    truncateSync(copy, cut);
    await expectSeen(copy, entries);
  }
  const whole = statSync(`${file}-wal`).size;
  for (const place of [0, 31, 5_000, whole >> 2, whole >> 1, whole - pageBytes, whole - 1]) {
    const keep = acknowledged.filter(({ walBytes }) => walBytes <= place).at(-1)?.position ?? 0;
    for (const damage of [truncateSync, flipByte]) {
      const copy = copyOf(file);
      damage(`${copy}-wal`, place);
      const start = await startWith(copy);
      if ('problem' in start) throw new Error(start.problem);
      expect(start.entries.length).toBeGreaterThanOrEqual(keep);
      expect(start.entries).toEqual(entries.slice(0, start.entries.length));
    }
  }
});

/**
 * Pass: never a new, empty log in the place of the old one, with the numbers from 1 again.
 */
test.each(['SIGTERM', 'SIGKILL'] as const)(
  'a database file of which nothing or next to nothing is left after %s is refused: no new log begins in its place',
  async (end) => {
    const { file } = await written(5, end);
    for (const cut of [0, 1, 99]) {
      const copy = copyOf(file);
      truncateSync(copy, cut);
      expect(await startWith(copy)).toMatchObject({ problem: expect.stringMatching(named) });
    }
  },
);

/** Pass: the log keeps its id and its hall, and so is known for what it is. */
test('a write-ahead log that is lost altogether takes with it what was not yet in the database file, and no more', async () => {
  const { file } = await written(5, 'SIGKILL');
  const lost = copyOf(file);
  truncateSync(`${lost}-wal`, 0);
  expect(logIdOf(lost)).toBe(logIdOf(copyOf(file)));
});

function logIdOf(file: string): string {
  const database = openSqliteFile(file);
  try {
    return new SqliteLog(database).logId;
  } finally {
    database.close();
  }
}

function flipByte(file: string, place: number): void {
  const bytes = readFileSync(file);
  bytes[place]! ^= 0xff;
  writeFileSync(file, bytes);
}
