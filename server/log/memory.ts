/** A log that lasts as long as its process: for tests. */
import { randomUUID } from 'node:crypto';
import type { Entry } from '../domain/core/entry.ts';
import {
  assertContiguous,
  type EventLog,
  HeadMoved,
  NotWritten,
  type Snapshot,
  snapshotsKept,
  type Tail,
} from './log.ts';

export class MemoryLog implements EventLog {
  readonly logId: string = randomUUID();
  #entries: Entry[] = [];
  #snapshots: Snapshot[] = [];
  #closed = false;

  async append(entries: readonly Entry[], after: number): Promise<void> {
    if (this.#closed) throw new NotWritten('The log is closed');
    if (this.#entries.length !== after) throw new HeadMoved(this.#entries.length, after);
    assertContiguous(entries, after);
    this.#entries.push(...structuredClone(entries));
  }

  async *read(from: number): AsyncGenerator<Entry> {
    yield* this.#entries.slice(from - 1);
  }

  async saveSnapshot(snapshot: Snapshot): Promise<void> {
    const others = this.#snapshots.filter((other) => other.position !== snapshot.position);
    this.#snapshots = [snapshot, ...others]
      .sort((left, right) => right.position - left.position)
      .slice(0, snapshotsKept);
  }

  async *snapshots(): AsyncGenerator<Snapshot> {
    yield* this.#snapshots;
  }

  tail(_tail: Tail): void {}

  async close(): Promise<void> {
    this.#closed = true;
  }
}
