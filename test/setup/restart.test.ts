import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sealSnapshot } from '../../server/log/chain.ts';
import { BrokenLog, type EventLog } from '../../server/log/log.ts';
import { SqliteLog } from '../../server/log/sqlite.ts';
import { openSqliteFile } from '../../server/log/sqlite-file.ts';
import { clock, monday, tuesday, wednesday } from '../support/play/hall-builder.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { busyDay } from '../support/server/busy-day.ts';
import { SpyingLog } from '../support/server/odd-logs.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { openHall, openSmallHall, textOf } from '../support/server/test-hall.ts';

function openSqliteLog(file: string): EventLog {
  const log = new SqliteLog(openSqliteFile(file));
  onTestFinished(() => log.close());
  return log;
}

/** The small hall with three tickets on each of three days: a snapshot at the opening of each. */
async function threeDays() {
  const log = new SpyingLog();
  const opened = await openSmallHall(log);
  for (const day of [monday, tuesday, wednesday]) {
    opened.time.now = clock('08:00', day);
    for (let each = 0; each < 3; each++) await opened.send(kiosk, issue('ktp'));
  }
  log.readFrom = [];
  const positions = (await Array.fromAsync(log.snapshots())).map(({ position }) => position);
  expect(positions).toHaveLength(3);
  return { log, opened, positions, now: opened.time.now };
}

describe('a start', () => {
  test('after a day of 5,000 tickets gives the same state, from the snapshot of the morning and from the whole log', async () => {
    const file = join(tempFolder(), 'antrean.sqlite');
    const noon = hallNearNoon((hall) => {
      hall.timezone = 'Asia/Makassar';
    });
    const day = await openSmallHall(openSqliteLog(file), noon);
    await busyDay(day, 5_000);
    const { position, sequence } = day.hall.state;
    expect(sequence).toBe(5_000);
    expect(position).toBe(2 + 8 + 4 * 5_000);
    await day.hall.close();

    const again = await openHall(openSqliteLog(file), day.time.now);
    expect(textOf(again.hall.state)).toBe(textOf(day.hall.state));
    await again.hall.close();

    const log = openSqliteLog(file);
    log.snapshots = async function* () {};
    const whole = await openHall(log, day.time.now);
    expect(textOf(whole.hall.state)).toBe(textOf(day.hall.state));
  }, 90_000);

  test('[B9] reads the log from the newest snapshot on', async () => {
    const { log, opened, positions, now } = await threeDays();
    const again = await openHall(log, now);
    expect(textOf(again.hall.state)).toBe(textOf(opened.hall.state));
    expect(log.readFrom).toEqual([positions[0], positions[0]! + 1]);
  });

  test('[B9] with a damaged snapshot takes the one before it', async () => {
    const { log, opened, positions, now } = await threeDays();
    const [newest] = await Array.fromAsync(log.snapshots());
    await log.saveSnapshot({ ...newest!, text: newest!.text.replace('"sequence":', '"sequence":1') });
    const again = await openHall(log, now);
    expect(textOf(again.hall.state)).toBe(textOf(opened.hall.state));
    expect(log.readFrom).toEqual([positions[1], positions[1]! + 1]);
  });

  test.each([
    ['of another version', '{"stateVersion":0,"state":{}}'],
    ['that are no JSON', 'nonsense'],
  ])('with nothing but snapshots %s reads the whole log', async (_, text) => {
    const { log, opened, now } = await threeDays();
    for (const { position, hash } of await Array.fromAsync(log.snapshots()))
      await log.saveSnapshot(sealSnapshot(position, hash, text));
    const again = await openHall(log, now);
    expect(textOf(again.hall.state)).toBe(textOf(opened.hall.state));
    expect(log.readFrom).toEqual([1]);
  });

  test('with a snapshot of an entry that is no longer in the log is refused, and the place named', async () => {
    const { log, positions } = await threeDays();
    const shorter = new SpyingLog();
    const [newest] = await Array.fromAsync(log.snapshots());
    await shorter.append((await Array.fromAsync(log.read(1))).slice(0, positions[0]! - 1), 0);
    await shorter.saveSnapshot(newest!);
    const problem = await openHall(shorter).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(BrokenLog);
    expect(problem).toMatchObject({ position: positions[0] });
  });

  test('finds an entry that was changed after the snapshot, and names it', async () => {
    const { log, positions } = await threeDays();
    const entries = await Array.fromAsync(log.read(1));
    const changed = new SpyingLog();
    await changed.append(entries.with(-2, { ...entries.at(-2)!, at: entries.at(-2)!.at + 1 }), 0);
    for (const snapshot of await Array.fromAsync(log.snapshots())) await changed.saveSnapshot(snapshot);
    expect(entries.length - 1).toBeGreaterThan(positions[0]!);
    await expect(openHall(changed)).rejects.toMatchObject({ name: 'BrokenLog', position: entries.length - 1 });
  });
});
