/** Whether the files that a process has open still lie where they did: what is written into one that was taken away, no start finds. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { NotWritten } from './log.ts';

export class FilePlace {
  /** By their full paths: the folder may be renamed. */
  #files: Map<string, string | null>;

  /** `paths` lead to files that are open. */
  constructor(paths: readonly string[]) {
    this.#files = new Map(paths.map((path) => [resolve(path), identityOf(path)]));
  }

  /** The first path that leads to no file, or to another one (a copy is another one); null: all is where it was. A few microseconds. */
  get missing(): string | null {
    for (const [path, identity] of this.#files) if (identity === null || identityOf(path) !== identity) return path;
    return null;
  }

  /** Throws `NotWritten`. */
  assertKept(): void {
    const { missing } = this;
    if (missing !== null)
      throw new NotWritten(
        `${missing} is not the file that this server has open: it was taken away, or another is in its place`,
      );
  }
}

/** Null: there is none, or nobody can tell. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
