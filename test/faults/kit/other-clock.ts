/** A server whose clock the test sets while it runs. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../../support/server/temp-folder.ts';

export class OtherClock {
  #file: string;
  #aheadMs = 0;

  /** `folder` is there until the test has ended, or until whoever gives it removes it. */
  constructor(folder = tempFolder()) {
    this.#file = join(folder, 'moved-clock');
    this.set(0);
  }

  /** For the server's start. */
  get environment(): Record<string, string> {
    const preload = join(import.meta.dirname, 'moved-clock.ts');
    return { NODE_OPTIONS: `--import=${preload}`, MOVED_CLOCK: this.#file };
  }

  now(): number {
    return Date.now() + this.#aheadMs;
  }

  /** From now on it is so far ahead of this machine's, or behind it. */
  set(aheadMs: number): void {
    this.#aheadMs = aheadMs;
    this.#write(String(aheadMs));
  }

  /** From now on it stands still at `at`: what the server tells does not depend on how fast the machine is. */
  stopAt(at: number): void {
    this.#write(`=${at}`);
  }

  #write(text: string): void {
    // Whole or not at all: the server may read at any moment.
    writeFileSync(`${this.#file}.new`, text);
    renameSync(`${this.#file}.new`, this.#file);
  }
}
