/** Reading far back in a long log, without keeping the hall waiting. */
import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../shared/base/ids.ts';
import type { Entry } from '../domain/core/entry.ts';
import type { EventLog } from '../log/log.ts';

/** A log, as far as this process has folded it. */
export interface Reading {
  log: EventLog;
  head: number;
}

/** Some milliseconds of work; then others have their turn. */
const atOnce = 500;

/** Those from position `from` up to `to`, as far as there are any; no reading is left open when it stops to let others in. */
export async function* entriesBetween({ log, head }: Reading, from: number, to: number): AsyncGenerator<Entry> {
  const last = Math.min(to, head);
  for (let next = from; next <= last; next += atOnce) {
    yield* await piece(log, next, Math.min(next + atOnce - 1, last));
    await setImmediate();
  }
}

async function piece(log: EventLog, from: number, to: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of log.read(from)) {
    entries.push(entry);
    if (entry.position >= to) break;
  }
  return entries;
}

const sliceMs = 15;

/** As they come; what is done with them takes time too, and after a slice of it everything else has its turn (rule N63). */
export async function* inSlices<T>(
  things: AsyncIterable<T>,
  now: () => number = () => performance.now(),
): AsyncGenerator<T> {
  let began = now();
  for await (const thing of things) {
    yield thing;
    if (now() - began < sliceMs) continue;
    await setImmediate();
    began = now();
  }
}

/** Null: the log does not reach so far. */
export async function entryAt({ log, head }: Reading, position: number): Promise<Entry | null> {
  if (position < 1 || position > head) return null;
  const [entry = null] = await piece(log, position, position);
  return entry;
}

/** The position of the first entry that is not before an instant; one beyond the head where all are. Time never runs backwards (rule L7). */
export async function firstPositionAt(reading: Reading, at: Instant): Promise<number> {
  let [low, high] = [1, reading.head + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const entry = await entryAt(reading, middle);
    if (entry !== null && entry.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
