/** A log walked from its first entry to its last: is its chain whole, and what is it about? */
import type { Hall } from '../../shared/hall.ts';
import type { Instant } from '../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import { isIntact, verifyLink } from '../log/chain.ts';
import { BrokenLog, type Snapshot } from '../log/log.ts';

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
  const marks = await hashesOf(snapshots);
  const walked: Walked = { entries: 0, hash: '', days: 0, firstAt: null, lastAt: null, clock: null };
  for await (const entry of entries) {
    verifyLink(entry, walked.entries, walked.hash);
    assertMark(marks, entry);
    note(walked, entry);
  }
  if ([...marks.keys()].some((position) => position > walked.entries))
    throw new BrokenLog(walked.entries + 1, 'a snapshot was made further on, and the entries up to it are missing');
  return walked;
}

async function hashesOf(snapshots: Many<Snapshot>): Promise<Map<number, string>> {
  const hashes = new Map<number, string>();
  // A damaged snapshot proves nothing, and does no harm: a start leaves it aside.
  for await (const snapshot of snapshots) if (isIntact(snapshot)) hashes.set(snapshot.position, snapshot.hash);
  return hashes;
}

function assertMark(marks: Map<number, string>, { position, hash }: Entry): void {
  if (marks.has(position) && marks.get(position) !== hash)
    throw new BrokenLog(position, 'a snapshot was made of another entry');
}

function note(walked: Walked, { position, hash, at, events }: Entry): void {
  if (walked.lastAt !== null && at < walked.lastAt)
    throw new BrokenLog(position, 'it is dated before the entry in front of it');
  Object.assign(walked, { entries: position, hash, firstAt: walked.firstAt ?? at, lastAt: at });
  for (const event of events) {
    if (event.type === 'DayOpened') walked.days++;
    if (event.type === 'HallConfigured')
      walked.clock = { timezone: event.hall.timezone, timezoneLabel: event.hall.timezoneLabel };
  }
}
