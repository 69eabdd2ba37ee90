/** The newest entries that this process has applied, as they were written: to detect a fork, and to write again what a failover lost. */
import type { Entry } from '../../domain/core/entry.ts';
import { linkedText } from '../chain.ts';
import { ForkedLog } from '../log.ts';

/** An entry as it stands in the log: `body` is its canonical JSON without the hash. */
export interface Written {
  position: number;
  hash: string;
  body: string;
}

/** A failover loses seconds; a busy hall writes a few entries in a second. */
const keptEntries = 5_000;
/** The oldest are deleted when there are this many times `kept`: in one step, and not one by one. */
const spare = 1.2;

export class KnownEntries {
  /** Without gaps, up to `#last`. */
  #entries: Written[] = [];
  #last = { position: 0, hash: '' };
  #kept: number;

  /** At least the newest `kept` are at hand. */
  constructor(kept: number = keptEntries) {
    this.#kept = kept;
  }

  /** Position 0 and an empty hash before the first entry. */
  get last(): { position: number; hash: string } {
    return this.#last;
  }

  /** Throws `ForkedLog` when another entry is known there. */
  add(entry: Written): void {
    const { position, hash } = entry;
    if (position <= this.#last.position) {
      const known = this.hashAt(position);
      if (known !== undefined && known !== hash) throw new ForkedLog(position, known, hash);
      return;
    }
    if (position !== this.#last.position + 1) this.#entries = [];
    this.#entries.push(entry);
    if (this.#entries.length >= spare * this.#kept) this.#entries = this.#entries.slice(-this.#kept);
    this.#last = { position, hash };
  }

  /** Undefined: not kept. */
  hashAt(position: number): string | undefined {
    return position === 0 ? '' : this.#at(position)?.hash;
  }

  /** At most `limit` entries that follow `position`; null when they are not kept. */
  after(position: number, limit: number): Written[] | null {
    if (position >= this.#last.position) return [];
    const index = this.#indexOf(position + 1);
    return index < 0 ? null : this.#entries.slice(index, index + limit);
  }

  #at(position: number): Written | undefined {
    return this.#entries[this.#indexOf(position)];
  }

  #indexOf(position: number): number {
    return position - this.#last.position + this.#entries.length - 1;
  }
}

export const writtenOf = (entry: Entry): Written => ({
  position: entry.position,
  hash: entry.hash,
  body: linkedText(entry),
});
