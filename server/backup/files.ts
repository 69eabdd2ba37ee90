/** Files that are large, or must be on the disk before the next step. */
import { closeSync, fdatasyncSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const pieceBytes = 4 * 1024 * 1024;

/**
 * Copies a file, each piece on the disk before the next one, and rests as long as the piece took. A disk that is handed
 * hundreds of megabytes at once lets the hall's next commit wait until it has written them all.
 */
export async function copyGently(from: string, to: string): Promise<void> {
  const source = openSync(from, 'r');
  const target = openSync(to, 'wx', 0o600);
  try {
    const piece = Buffer.allocUnsafe(pieceBytes);
    for (;;) {
      const startedAt = performance.now();
      const bytes = readSync(source, piece);
      if (bytes === 0) return;
      writeSync(target, piece, 0, bytes);
      fdatasyncSync(target);
      await sleep(performance.now() - startedAt);
    }
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

/** What was written to it, or renamed in it if it is a folder, is on the disk. */
export function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** SQLite's files beside a database. */
const sideFiles = (path: string): string[] => [`${path}-wal`, `${path}-shm`, `${path}-journal`];

export function removeDatabase(path: string): void {
  for (const file of [path, ...sideFiles(path)]) rmSync(file, { force: true });
}
