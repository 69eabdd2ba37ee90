/** A log walked from its first entry to its last: is its chain whole, and what is it about? */
import { hash as digestOf } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../shared/base/ids.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { Entry } from '../domain/core/entry.ts';
import { checkLink, isIntact } from '../log/chain.ts';
import { BrokenLog, type Snapshot } from '../log/log.ts';
import { SnapshotCheck } from './snapshot-check.ts';

export interface Walked {
  entries: number;
  /** Of the last entry; empty where there is none. */
  hash: string;
  /** Business days that were opened. */
  days: number;
  /** Null where there is no entry. */
  firstAt: Instant | null;
  lastAt: Instant | null;
  /** The hall's own clock, as last configured. */
  clock: Pick<Hall, 'timezone' | 'timezoneLabel'> | null;
}

type Many<T> = AsyncIterable<T> | Iterable<T>;

/**
 * Throws `BrokenLog` that names the first broken position. A chain alone cannot tell that its end was cut off; a snapshot of
 * an entry that is missing can.
 */
export async function walk(entries: Many<Entry>, snapshots: Many<Snapshot>): Promise<Walked> {
  const walker = new Walker(await Array.fromAsync(snapshots), true);
  for await (const entry of entries) walker.take(entry);
  return walker.end();
}

/**
 * The same of entries whose text, as it was written, is there as well: three times as fast, unless they are folded, to compare the
 * snapshots with what they amount to.
 */
export async function walkWritten(
  entries: Many<WrittenEntry>,
  snapshots: Many<Snapshot>,
  { isFolded = false }: WalkOptions = {},
): Promise<Walked> {
  const walker = new Walker(await Array.fromAsync(snapshots), isFolded);
  for await (const { entry, text } of entries) {
    walker.take(entry, text);
    // So that a process that walks for seconds hears that it is not needed any more.
    if (entry.position % 10_000 === 0) await setImmediate();
  }
  return walker.end();
}

export interface WalkOptions {
  isFolded?: boolean;
}

export interface WrittenEntry {
  entry: Entry;
  /** All of it but the hash. */
  text: string;
}

class Walker {
  #walked: Walked = { entries: 0, hash: '', days: 0, firstAt: null, lastAt: null, clock: null };
  /** Hashes of some positions, as snapshots know them. */
  #marks: Map<number, string>;

  #snapshots: SnapshotCheck;

  constructor(snapshots: readonly Snapshot[], isFolded: boolean) {
    this.#marks = hashesOf(snapshots);
    this.#snapshots = new SnapshotCheck(isFolded ? snapshots : []);
  }

  take(entry: Entry, text?: string): void {
    const { entries: position, hash } = this.#walked;
    if (text === undefined) checkLink({ position, hash }, entry);
    else if (!isLink(entry, text, this.#walked)) {
      checkLink({ position, hash }, entry);
      // It can be read as it was meant, and in other ways too: a key may stand there twice.
      throw new BrokenLog(entry.position, 'its text is not the one that was written');
    }
    this.#assertMark(entry);
    this.#snapshots.take(entry);
    this.#note(entry);
  }

  end(): Walked {
    const { entries } = this.#walked;
    if ([...this.#marks.keys()].some((position) => position > entries))
      throw new BrokenLog(entries + 1, 'a snapshot was made further on, and the entries up to it are missing');
    return this.#walked;
  }

  #assertMark({ position, hash }: Entry): void {
    if (this.#marks.has(position) && this.#marks.get(position) !== hash)
      throw new BrokenLog(position, 'a snapshot was made of another entry');
  }

  #note({ position, hash, at, events }: Entry): void {
    const walked = this.#walked;
    if (walked.lastAt !== null && at < walked.lastAt)
      throw new BrokenLog(position, 'it is dated before the entry in front of it');
    Object.assign(walked, { entries: position, hash, firstAt: walked.firstAt ?? at, lastAt: at });
    for (const event of events) {
      if (event.type === 'DayOpened') walked.days++;
      if (event.type === 'HallConfigured')
        walked.clock = { timezone: event.hall.timezone, timezoneLabel: event.hall.timezoneLabel };
    }
  }
}

/** Its hash is that of the text that it was read from, and so of itself. False says only that it must be looked at closely. */
const isLink = ({ position, prevHash, hash }: Entry, text: string, before: Walked): boolean =>
  position === before.entries + 1 && prevHash === before.hash && digestOf('sha256', text) === hash;

function hashesOf(snapshots: readonly Snapshot[]): Map<number, string> {
  const hashes = new Map<number, string>();
  // A damaged snapshot proves nothing, and does no harm: a start leaves it aside.
  for (const snapshot of snapshots) if (isIntact(snapshot)) hashes.set(snapshot.position, snapshot.hash);
  return hashes;
}
