/** A disk of a few megabytes, in memory: a tmpfs, which only root may mount. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const mayMount = process.getuid?.() === 0;

/** Mounted at `folder`, which is made; unmounted when the test has ended. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk {
  const disk = mountedAt(folder, megabytes);
  onTestFinished(() => disk.unmount());
  return disk;
}

/** The same for whoever unmounts it. */
export function mountedAt(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'antrean-test', folder]);
  return new SmallDisk(folder);
}

export class SmallDisk {
  #folder: string;
  #ballast: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#ballast = join(folder, 'ballast');
  }

  /** Lazily: whatever still has a file open there does not keep the test from ending. */
  unmount(): void {
    execFileSync('umount', ['--lazy', this.#folder]);
  }

  /** To the last byte. */
  fill(): void {
    const file = openSync(this.#ballast, 'a');
    try {
      for (const bytes of [64 * 1024, 1]) fillWith(file, Buffer.alloc(bytes));
    } finally {
      closeSync(file);
    }
  }

  makeRoom(): void {
    rmSync(this.#ballast);
  }
}

function fillWith(file: number, block: Buffer): void {
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
