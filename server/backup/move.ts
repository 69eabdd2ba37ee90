/** A hall's log, snapshot and register go from one store to another, and the chain is checked on the way and again there. */

import { StartProblem } from '../base/start-problem.ts';
import type { Entry } from '../domain/core/entry.ts';
import { checkLink, type Head, noHead } from '../log/chain.ts';
import type { Snapshot } from '../log/log.ts';
import type { Ending } from './copy.ts';
import type { RegisterRows } from './register-rows.ts';
import { type Restoring, restoredEntry } from './restored-entry.ts';
import type { Walked } from './walk.ts';

type Many<T> = AsyncIterable<T> | Iterable<T>;

export interface Origin {
  /** For people. */
  label: string;
  logId: string;
  /** From the first on, unchecked. */
  entries: () => Many<Entry>;
  /** Newest first, unchecked. */
  snapshots: () => Many<Snapshot>;
  register: () => Promise<RegisterRows>;
  /** Where it ends now. */
  head: () => Promise<Head>;
  close: () => Promise<void>;
}

/** Is empty. What is added can be seen by nobody before it is published. */
export interface Destination {
  /** Continues what was added before. */
  add: (entries: readonly Entry[]) => Promise<void>;
  /** Walks all of it. Throws `BrokenLog`. */
  finish: (ending: Ending) => Promise<Walked>;
  /** All at once. Throws `StartProblem` when there is something by now. */
  publish: () => Promise<void>;
  /** Idempotent; what was not published is gone. */
  close: () => Promise<void>;
}

const groupSize = 500;

/**
 * `from` is as it was. Throws `BrokenLog` or `StartProblem`, and then `to` is empty. `restoring`: it is a backup that takes the
 * place of a log, which its new place then tells; null: the log itself moves.
 */
export async function move(from: Origin, to: Destination, restoring: Restoring | null = null): Promise<Walked> {
  const last = await copyEntries(from, to);
  const end = last ?? noHead;
  const entry = restoring && last && restoredEntry(last, restoring);
  if (entry) await to.add([entry]);
  const head = entry ?? end;
  const walked = await to.finish({ register: await from.register(), snapshot: await snapshotOf(from, head) });
  if (walked.entries !== head.position || walked.hash !== head.hash)
    throw new StartProblem(
      `what was read back ends at ${walked.entries}, and not at ${head.position} as ${from.label} does`,
    );
  // Somebody writes there: what they write now would be missing.
  if ((await from.head()).position !== end.position)
    throw new StartProblem(`${from.label} went on while it was copied; stop every server of this hall first`);
  await to.publish();
  return walked;
}

/** Under which it is found in Redis. Throws `StartProblem` where no hall was ever set up. */
export async function hallIdOf(from: Origin): Promise<string> {
  for await (const { events } of from.entries())
    for (const event of events) if (event.type === 'HallConfigured') return event.hall.hallId;
  throw new StartProblem(`${from.label} holds no hall`);
}

/** Gives the last one; null: there is none. */
async function copyEntries(from: Origin, to: Destination): Promise<Entry | null> {
  let last: Entry | null = null;
  let group: Entry[] = [];
  for await (const entry of from.entries()) {
    last = checkLink(last ?? noHead, entry);
    group.push(entry);
    if (group.length === groupSize) {
      await to.add(group);
      group = [];
    }
  }
  if (group.length > 0) await to.add(group);
  return last;
}

/** The newest one that belongs to what was copied. */
async function snapshotOf(from: Origin, head: Head): Promise<Snapshot | null> {
  for await (const snapshot of from.snapshots()) if (snapshot.position <= head.position) return snapshot;
  return null;
}
