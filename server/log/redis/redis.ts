/**
 * The log of many processes, in one Redis stream. What makes it safe:
 *
 * - An append is one script that compares the head and its hash and then adds everything: no gap, no half a group, and the
 *   same append again is harmless, because it finds its own hash where it was to stand.
 * - When a reply is lost nobody knows what became of an append. It is therefore made again, until Redis says *added*,
 *   *there already*, or *somebody else's*: nothing else ends it. Redis may be away for an hour; nobody is told anything
 *   meanwhile, and nothing is lost or doubled. `NotWritten` only where nothing was sent or Redis itself refused, each time.
 * - Redis may come back with less than this process has folded: a replica was promoted that had not got it all. What is
 *   missing is then offered again. If the log went on otherwise meanwhile, it has forked, and `ForkedLog` says so.
 */
import type { Logger } from 'pino';
import type { Entry } from '../../domain/core/entry.ts';
import { readFrom } from '../chain.ts';
import {
  assertContiguous,
  BrokenLog,
  type EventLog,
  ForkedLog,
  HeadMoved,
  NotWritten,
  type Snapshot,
  type Tail,
} from '../log.ts';
import { ConnectionDown, isRefusal, type RedisConnection } from './redis-connection.ts';
import type { RedisKeys } from './redis-keys.ts';
import { KnownEntries, type Written, writtenOf } from './redis-known.ts';
import { RedisSnapshots } from './redis-snapshots.ts';
import type { Elsewhere, RedisStream } from './redis-stream.ts';
import { RedisTail } from './redis-tail.ts';

/** How long an append waits for a Redis that is away, or starting, before it says that nothing was written. */
const patienceMs = 2_000;
/** While the outcome of an append is unknown, Redis is asked again: after 10 ms first, in the end only this often. */
const longestPauseMs = 500;
const pageSize = 500;

/** Refusals that pass by themselves: a failover, a start, a script of somebody else. */
const passing = /^(READONLY|LOADING|MASTERDOWN|TRYAGAIN|CLUSTERDOWN|BUSY|UNBLOCKED)|READONLY/;

export interface RedisLogParts {
  connection: RedisConnection;
  /** Kept busy with waiting for growth. */
  tailConnection: RedisConnection;
  keys: RedisKeys;
  /** On `connection`. */
  stream: RedisStream;
  logger: Logger;
}

export class RedisLog implements EventLog {
  readonly logId: string;
  readonly isShared = true;
  #parts: RedisLogParts;
  #stream: RedisStream;
  #known = new KnownEntries();
  #snapshots: RedisSnapshots;
  #tail: RedisTail;
  #closed = false;
  /** Somebody has folded what was read, and may have shown it: from now on another chain is a fork. */
  #isFollowed = false;

  /** `close` closes both connections. */
  constructor(parts: RedisLogParts) {
    this.logId = parts.stream.logId;
    this.#parts = parts;
    this.#stream = parts.stream;
    this.#snapshots = new RedisSnapshots(parts.connection, parts.keys.snapshots);
    const known = () => this.#known.last.position;
    this.#tail = new RedisTail(this.#stream, parts.tailConnection, () => this.#compare(), known);
  }

  /** Rejects with `ForkedLog` too, and with `BrokenLog` where Redis has lost more than this process keeps. */
  async append(entries: readonly Entry[], after: number): Promise<void> {
    const [first] = entries;
    if (first !== undefined && first.position !== after + 1) return this.#refuse(entries, after);
    assertContiguous(entries, after);
    const written = entries.map(writtenOf);
    await this.#persist(written, after, first?.prevHash ?? this.#known.hashAt(after) ?? 'unknown');
    for (const entry of written) this.#known.add(entry);
  }

  async *read(from: number): AsyncGenerator<Entry> {
    for (let next = from; ; ) {
      const page = await this.#stream.page(next, pageSize);
      for (const written of page) {
        const entry = entryOf(written);
        this.#assertFollows(entry);
        this.#known.add(written);
        yield entry;
      }
      if (page.length < pageSize) return;
      next = page[page.length - 1]!.position + 1;
    }
  }

  saveSnapshot(snapshot: Snapshot): Promise<void> {
    return this.#snapshots.save(snapshot);
  }

  snapshots(): AsyncGenerator<Snapshot> {
    return this.#snapshots.all();
  }

  tail(tail: Tail): void {
    this.#isFollowed = true;
    this.#tail.start(tail);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#tail.stop();
    this.#parts.connection.close();
    this.#parts.tailConnection.close();
  }

  #assertFollows({ position, prevHash }: Entry): void {
    const { last } = this.#known;
    if (this.#isFollowed && position === last.position + 1 && prevHash !== last.hash)
      throw new ForkedLog(last.position, last.hash, prevHash);
  }

  /** The entries do not begin after `after`, which is a bug of the caller; but `HeadMoved` is reported first, as by the other logs. */
  async #refuse(entries: readonly Entry[], after: number): Promise<never> {
    const { head } = await this.#stream.place(after, 'none', []);
    if (head !== after) throw new HeadMoved(head, after);
    assertContiguous(entries, after);
    throw new NotWritten(`Nothing can be appended after ${after}`);
  }

  /** Tries until the outcome is certain. */
  async #persist(entries: readonly Written[], after: number, hash: string): Promise<void> {
    const deadline = performance.now() + patienceMs;
    let inDoubt = false;
    for (let pauseMs = 10; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      if (this.#closed && inDoubt)
        throw new Error('The log was closed before it was known whether entries were written');
      if (this.#closed) throw new NotWritten('The log is closed');
      try {
        if (await this.#attempt(entries, after, hash)) return;
      } catch (error) {
        if (error instanceof BrokenLog || error instanceof HeadMoved) throw error;
        // An append without entries changes nothing, so its outcome is never in doubt.
        const certain = entries.length === 0 || error instanceof ConnectionDown || isRefusal(error);
        if (!certain && !inDoubt) this.#tellOfDoubt(error, after);
        inDoubt ||= !certain;
        const hopeless = isRefusal(error) && !passing.test(error.message);
        if (!inDoubt && (hopeless || performance.now() > deadline))
          throw new NotWritten('Redis did not write', { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  /** True: written, now or before. False: the log was shorter than it is known to be, and has been made longer. */
  async #attempt(entries: readonly Written[], after: number, hash: string): Promise<boolean> {
    const placed = await this.#stream.place(after, hash, entries);
    if (placed.kind !== 'elsewhere') return true;
    if (placed.head < after && this.#known.last.position >= after) {
      await this.#offer(placed);
      return false;
    }
    if (placed.head >= after && placed.hashAtAfter !== hash) throw new ForkedLog(after, hash, placed.hashAtAfter);
    throw new HeadMoved(placed.head, after);
  }

  /** The head, when what this process knows is in the log. Throws `BrokenLog` where it is not, and cannot be offered again. */
  async #compare(): Promise<number> {
    for (;;) {
      const { position, hash } = this.#known.last;
      const placed = await this.#stream.place(position, hash, []);
      if (placed.kind !== 'elsewhere') return placed.head;
      if (placed.head < position) {
        await this.#offer(placed);
      } else {
        if (placed.hashAtAfter !== hash) throw new ForkedLog(position, hash, placed.hashAtAfter);
        return placed.head;
      }
    }
  }

  /** Redis has lost entries that this process has folded, and perhaps shown; it gets them back, or a part of them. */
  async #offer({ head, headHash }: Elsewhere): Promise<void> {
    const known = this.#known.hashAt(head);
    const missing = this.#known.after(head, pageSize);
    if (known === undefined || missing === null)
      throw new BrokenLog(head + 1, `Redis has lost it, with all up to ${this.#known.last.position}; restore it`);
    if (known !== headHash) throw new ForkedLog(head, known, headHash);
    const upTo = missing.at(-1)?.position;
    this.#parts.logger.error({ from: head + 1, upTo }, 'Redis has lost entries; it is given them again');
    await this.#stream.place(head, headHash, missing);
  }

  #tellOfDoubt(error: unknown, after: number): void {
    this.#parts.logger.warn(
      { err: error, after },
      'nobody knows yet whether entries were written; asking until it is known',
    );
  }
}

function entryOf({ position, hash, body }: Written): Entry {
  try {
    return readFrom(body, hash);
  } catch {
    throw new BrokenLog(position, 'its text cannot be read');
  }
}
