import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { makeBackup } from '../../server/backup/backup.ts';
import { backupsIn, partPath } from '../../server/backup/backup-folder.ts';
import { walkFile } from '../../server/backup/log-file.ts';
import { wordsForChild } from '../support/program/program.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { openKept } from './keeping.ts';

/** Runs the child, and kills it so many milliseconds after it has begun another backup. Gives those it had told of. */
async function killedWhileBackingUp(dataDir: string, afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [...wordsForChild('backup/backing-up-child'), dataDir], { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  let told = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    told += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  while (!(told.split('\n').length > 2 && existsSync(partPath(join(dataDir, 'backup'))))) {
    if (child.exitCode !== null) throw new Error(`The child ended: ${errors}`);
    await sleep(1);
  }
  await sleep(afterMs);
  child.kill('SIGKILL');
  await ended;
  return told.trim().split('\n');
}

test('[B12] after kill -9 in the middle of a backup, every file that has the name of one is whole', async () => {
  const dataDir = tempFolder();
  const folder = join(dataDir, 'backup');
  let leftHalf = 0;
  for (const afterMs of [0, 3, 10, 25, 60]) {
    const told = await killedWhileBackingUp(dataDir, afterMs);
    leftHalf += existsSync(partPath(folder)) ? 1 : 0;
    const backups = backupsIn(folder);
    for (const { path, position } of backups) expect(await walkFile(path)).toMatchObject({ entries: position });
    // The newest that was told is there; older ones may have been used for those after it.
    expect(backups.map(({ path }) => path)).toContain(told.at(-1));
  }
  expect(leftHalf).toBeGreaterThan(0);
  const kept = openKept(dataDir);
  const made = await makeBackup(kept.source, folder, Date.now());
  expect(made.entries).toBe(kept.source.head());
  expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
}, 120_000);
