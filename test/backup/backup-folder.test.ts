import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  aloneIn,
  type Backup,
  backupName,
  backupsIn,
  FolderBusy,
  partPath,
  worthKeeping,
} from '../../server/backup/backup-folder.ts';
import fc from '../support/fast-check.ts';
import { hours, minutes } from '../support/play/hall-builder.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

const days = 24 * hours;
const now = Date.parse('2026-11-22T15:07:00Z');
const backupAt = (at: number, bytes = 100): Backup => ({ path: backupName(at, 1), at, position: 1, bytes });

/** What is left when a backup was made every quarter of an hour, and the rest was dropped each time. */
function afterRunning(forMs: number, until = now): Backup[] {
  let backups: Backup[] = [];
  for (let at = until - forMs; at <= until; at += 15 * minutes) backups = worthKeeping([...backups, backupAt(at)], at);
  return backups;
}
const agesOf = (backups: readonly Backup[]) => backups.map(({ at }) => now - at);

describe('of the backups of sixty days, one every quarter of an hour,', () => {
  const kept = afterRunning(60 * days);

  test('[B16] all of the last two hours are kept', () => {
    const recent = agesOf(kept).filter((age) => age < 2 * hours);
    expect(recent).toEqual(Array.from({ length: 8 }, (_, index) => index * 15 * minutes));
  });

  test('[B16] of each day of the last week one is kept', () => {
    const reached = new Set(kept.map(({ at }) => Math.floor(at / days)));
    for (let back = 0; back < 7; back++) expect(reached).toContain(Math.floor(now / days) - back);
  });

  test('[B16] of each week of the last four one is kept, and none is older than five', () => {
    const oldest = Math.max(...agesOf(kept));
    expect(oldest).toBeGreaterThan(20 * days);
    expect(oldest).toBeLessThan(28 * days);
    const gaps = agesOf(kept).map((age, index, ages) => age - (ages[index - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(8 * days);
  });

  test('they are few', () => {
    expect(kept.length).toBeLessThan(22);
    expect(kept.length).toBeGreaterThan(14);
  });
});

describe('whatever was kept before,', () => {
  const backups = fc.array(
    fc.integer({ min: now - 90 * days, max: now }).map((at) => backupAt(at)),
    { maxLength: 60 },
  );

  test('[B16] the newest three are, however old and however large', () => {
    fc.assert(
      fc.property(backups, fc.integer({ min: 0, max: 400 }), (made, room) => {
        const newest = made.toSorted((left, right) => right.at - left.at).slice(0, 3);
        expect(worthKeeping(made, now + 400 * days, room)).toEqual(newest);
      }),
    );
  });

  test('keeping is settled: what is kept is kept when it is looked at again', () => {
    fc.assert(
      fc.property(backups, (made) => {
        const kept = worthKeeping(made, now);
        expect(worthKeeping(kept, now)).toEqual(kept);
      }),
    );
  });

  test('no more room is taken than there is, and it is the old ones that go', () => {
    const kept = worthKeeping(afterRunning(60 * days), now, 550);
    expect(kept).toEqual(afterRunning(60 * days).slice(0, 5));
  });
});

describe('where some were made by a clock that was ahead,', () => {
  /** One every quarter of an hour of the last day; those at `wrong` are dated a year later. */
  const madeUp = (wrong: readonly number[]): Backup[] =>
    Array.from({ length: 96 }, (_, index) => {
      const at = now - (95 - index) * 15 * minutes;
      const position = index + 1;
      const dated = wrong.includes(position) ? at + 365 * days : at;
      return { path: backupName(dated, position), at: dated, position, bytes: 100 };
    });

  test('[M8] the newest three are those that hold most, whatever the names say', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 93 }), { maxLength: 40 }), (wrong) => {
        const kept = worthKeeping(madeUp(wrong), now);
        expect(kept.slice(0, 3).map(({ position }) => position)).toEqual([96, 95, 94]);
      }),
    );
  });

  test('[M8] they take nobody’s place, and are gone in their turn', () => {
    const kept = worthKeeping(madeUp([1, 2, 60, 61]), now);
    expect(kept.filter(({ at }) => at > now)).toEqual([]);
    const right = worthKeeping(madeUp([]), now);
    expect(kept.length).toBe(right.length);
  });
});

describe('a folder of backups', () => {
  test('is read by the names in it, newest first, and other files are not ours', () => {
    const folder = tempFolder();
    for (const at of [now - hours, now, now - 2 * hours]) writeFileSync(join(folder, backupName(at, 17)), 'log');
    for (const other of ['notes.txt', 'antrean.sqlite', 'antrean.sqlite.part', `${backupName(now, 1)}.gz`])
      writeFileSync(join(folder, other), '');
    expect(backupsIn(folder)).toEqual(
      [now, now - hours, now - 2 * hours].map((at) => ({
        path: join(folder, backupName(at, 17)),
        at,
        position: 17,
        bytes: 3,
      })),
    );
  });

  test('is worked in by one at a time, who finds nothing unfinished', async () => {
    const folder = join(tempFolder(), 'backup');
    let second: Promise<unknown> | null = null;
    await aloneIn(folder, async () => {
      writeFileSync(partPath(folder), 'half');
      second = aloneIn(folder, async () => 'done').catch((error: unknown) => error);
      expect(await second).toBeInstanceOf(FolderBusy);
      expect(existsSync(partPath(folder))).toBe(true);
    });
    expect(second).not.toBeNull();
    await aloneIn(folder, async () => expect(readdirSync(folder)).not.toContain('antrean.sqlite.part'));
  });
});
