/** The ordered, append-only log: the one truth of a hall. */
import type { Entry } from '../domain/core/entry.ts';

export interface EventLog {
  /** Made when the log is created, and kept in it: tells this log from every other. */
  readonly logId: string;
  /** Other processes append to it too, so the state of this process may be behind. Left out: this process owns the log. */
  readonly isShared?: boolean;
  /**
   * Adds entries after position `after`: durable before it resolves, all or none. Rejects with `HeadMoved` when the log
   * does not end at `after`, with `NotWritten` when certainly nothing was added; with anything else, the outcome is unknown.
   * Without entries it tells only whether the log ends there.
   */
  append(entries: readonly Entry[], after: number): Promise<void>;
  /** The entries from position `from` on, as they were written, unchecked. Throws `BrokenLog` where one cannot be read. */
  read(from: number): AsyncIterable<Entry>;
  /** Keeps the newest three. */
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  /** Newest first, unchecked. */
  snapshots(): AsyncIterable<Snapshot>;
  /** From now on `tail` hears what other processes do to the log, until it is closed. A log that one process owns has nothing to tell. */
  tail(tail: Tail): void;
  /** Idempotent. */
  close(): Promise<void>;
}

/** What a log of many processes tells each of them. */
export interface Tail {
  /** The log ends at `head`, or further on. Told again and again, also of this process's own entries. */
  grown(head: number): void;
  /** Whether the log could be written now. Told when it changes; it is taken to be so at first. */
  reachable(isReachable: boolean): void;
  /** The log is no longer the one that this process has folded (`BrokenLog`). Nothing may be decided on top of it. */
  broken(error: BrokenLog): void;
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

/** The log has become two: what this process has applied, and may have shown, is not what the log holds. */
export class ForkedLog extends BrokenLog {
  override name = 'ForkedLog';
  /** `known` is the hash that this process has of the entry at `position`, `found` the one in the log. */
  constructor(position: number, known: string, found: string) {
    super(position, `the log has forked: this process knows ${known || 'nothing'}, the log has ${found || 'nothing'}`);
  }
}

/** Entries that do not follow `after` without a gap are a bug of the caller. */
export function assertContiguous(entries: readonly Entry[], after: number): void {
  entries.forEach((entry, index) => {
    if (entry.position !== after + index + 1)
      throw new NotWritten(`Entry ${entry.position} does not follow position ${after + index}`);
  });
}
