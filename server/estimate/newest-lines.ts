/** What this process has written lately, to be handed on: so that the log need not be read for it. */
import type { Entry } from '../domain/core/entry.ts';
import { type EntryText, entryTextOf } from '../log/chain.ts';

/** Some seconds of a busy hall. Of more than that the log tells. */
const mostKept = 1_000;

export class NewestLines {
  #lines: EntryText[] = [];
  /** Of the last one. */
  #position = 0;

  note(entries: readonly Entry[]): void {
    const [first] = entries;
    if (first === undefined) return;
    // Others have written in between.
    if (first.position !== this.#position + 1) this.#lines = [];
    for (const entry of entries) this.#lines.push(entryTextOf(entry));
    this.#position = entries.at(-1)!.position;
    if (this.#lines.length > mostKept) this.#lines = [];
  }

  /** Those from position `from` up to `to`, which are asked for once; null where they are not all here. */
  take(from: number, to: number): EntryText[] | null {
    const first = this.#position - this.#lines.length + 1;
    if (from < first || to > this.#position) return null;
    const taken = this.#lines.slice(from - first, to - first + 1);
    this.#lines = this.#lines.slice(to - first + 1);
    return taken;
  }
}
