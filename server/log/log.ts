/** The ordered, append-only log: the one truth of a hall. */
import type { Entry } from '../domain/entry.ts';

export interface EventLog {
  /** Made when the log is created, and kept in it: tells this log from every other. */
  readonly logId: string;
  /**
   * Adds entries after position `after`: durable before it resolves, all or none. Rejects with `HeadMoved` when the log
   * does not end at `after`, with `NotWritten` when certainly nothing was added; with anything else, the outcome is unknown.
   */
  append(entries: readonly Entry[], after: number): Promise<void>;
  /** The entries from position `from` on, as they were written, unchecked. Throws `BrokenLog` where one cannot be read. */
  read(from: number): AsyncIterable<Entry>;
  /** Keeps the newest three. */
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  /** Newest first, unchecked. */
  snapshots(): AsyncIterable<Snapshot>;
  /** Idempotent. */
  close(): Promise<void>;
}

/** A state as text, so that a start need not fold the whole log. */
export interface Snapshot {
  position: number;
  /** Of the entry at `position`: the snapshot belongs to this chain. */
  hash: string;
  text: string;
  /** Of `text`. */
  checksum: string;
}

export const snapshotsKept = 3;

/** Somebody else has written: the log ends at `head`, and not where the writer thought. */
export class HeadMoved extends Error {
  override name = 'HeadMoved';
  readonly head: number;
  constructor(head: number, after: number) {
    super(`The log ends at ${head}, not at ${after}`);
    this.head = head;
  }
}

/** Nothing was added, for certain, and the same may be tried again later: the disk is full, the file is read-only. */
export class NotWritten extends Error {
  override name = 'NotWritten';
}

/** The entry at `position` is not what was written there, or is missing. */
export class BrokenLog extends Error {
  override name = 'BrokenLog';
  readonly position: number;
  constructor(position: number, problem: string) {
    super(`The log is broken at position ${position}: ${problem}`);
    this.position = position;
  }
}

/** Entries that do not follow `after` without a gap are a bug of the caller. */
export function assertContiguous(entries: readonly Entry[], after: number): void {
  entries.forEach((entry, index) => {
    if (entry.position !== after + index + 1)
      throw new NotWritten(`Entry ${entry.position} does not follow position ${after + index}`);
  });
}
