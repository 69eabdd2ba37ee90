/** The calling side of the process that makes a copy. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type EntryText, entryTextOf, type Head } from '../log/chain.ts';
import type { EventLog, Snapshot } from '../log/log.ts';
import type { Ending } from './copy.ts';
import type { Walked } from './walk.ts';

export type CopyStep =
  | { type: 'open'; path: string; base: string | null }
  | { type: 'add'; written: EntryText[] }
  /** Nothing is copied: only whether they follow. */
  | { type: 'check'; after: Head; written: EntryText[] }
  /** To be compared with what the entries that are checked amount to. */
  | { type: 'compare'; snapshots: Snapshot[] }
  | { type: 'finish'; ending: Ending }
  /** No copy either: a file that is there is walked. */
  | { type: 'walk'; path: string };
export type CopyReply = { head: Head } | { walked: Walked } | { problem: string; isDamaged: boolean };

/** What was copied is not a whole log. */
export class DamagedCopy extends Error {
  override name = 'DamagedCopy';
}

/** Entries read at once: a few milliseconds of the hall's time. */
const biteSize = 250;
const compileCache = join(import.meta.dirname, '..', 'base', 'compile-cache.mjs');

/**
 * Copies `log` up to position `until` to `path`, from what `base`, or else `path`, holds already. Nothing is at `path` that
 * could be relied on unless it resolves. Throws an `Error` with a sentence, `DamagedCopy` among them; `signal` ends it.
 */
export async function copyLog(
  log: EventLog,
  until: number,
  ending: () => Promise<Ending>,
  { path, base }: { path: string; base: string | null },
  signal?: AbortSignal,
): Promise<Walked> {
  const copy = new CopyProcess();
  const stop = () => void copy.end();
  signal?.addEventListener('abort', stop);
  try {
    signal?.throwIfAborted();
    let { head } = await copy.ask({ type: 'open', path, base }, 'head');
    while (head.position < until) {
      const written = await bite(log, head.position + 1, until);
      ({ head } = await copy.ask({ type: 'add', written }, 'head'));
    }
    return (await copy.ask({ type: 'finish', ending: await ending() }, 'walked')).walked;
  } finally {
    signal?.removeEventListener('abort', stop);
    await copy.end();
  }
}

/** Walks a file that nobody writes, in another process. Throws `DamagedCopy` where it is not whole; `signal` ends it. */
export async function walkElsewhere(path: string, signal: AbortSignal): Promise<Walked> {
  const walking = new CopyProcess();
  const stop = () => void walking.end();
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    return (await walking.ask({ type: 'walk', path }, 'walked')).walked;
  } finally {
    signal.removeEventListener('abort', stop);
    await walking.end();
  }
}

/** A statement that is read slowly would keep the hall's file from being checkpointed and closed; so it is read in bites. */
export async function bite(log: EventLog, from: number, until: number): Promise<EntryText[]> {
  const written: EntryText[] = [];
  for await (const entry of log.read(from)) {
    written.push(entryTextOf(entry));
    if (entry.position >= until || written.length === biteSize) break;
  }
  if (written.length === 0) throw new Error(`The log ends before position ${from}, though it had reached ${until}`);
  return written;
}

type ReplyWith<K extends 'head' | 'walked'> = Extract<CopyReply, Record<K, unknown>>;

export class CopyProcess {
  #child = fork(join(import.meta.dirname, 'copy-process.ts'), {
    serialization: 'advanced',
    // A walk needs no more, and it must not take the memory of a small computer, nor with threads of its own the hall's processors.
    execArgv: ['--max-old-space-size=64', '--max-semi-space-size=4', '--single-threaded-gc', '--import', compileCache],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  #ended = new Promise<never>((_, reject) => {
    this.#child.once('error', reject);
    this.#child.once('exit', () => reject(new Error('The copy was stopped')));
  });

  constructor() {
    // The process may end between two requests; the next request then fails.
    this.#ended.catch(() => {});
  }

  /** Rejects with what went wrong there. One question at a time. */
  async ask<K extends 'head' | 'walked'>(step: CopyStep, wanted: K): Promise<ReplyWith<K>> {
    const answered = new Promise<CopyReply>((resolve) =>
      this.#child.once('message', (reply) => resolve(reply as CopyReply)),
    );
    // If it cannot be sent, the process has ended, and its exit is reported.
    this.#child.send(step, () => {});
    const reply = await Promise.race([answered, this.#ended]);
    if (holds(reply, wanted)) return reply;
    throw problemOf(reply);
  }

  async end(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended.catch(() => {});
  }
}

const holds = <K extends 'head' | 'walked'>(reply: CopyReply, wanted: K): reply is ReplyWith<K> => wanted in reply;

function problemOf(reply: CopyReply): Error {
  if (!('problem' in reply)) return new Error('An answer to another question');
  return reply.isDamaged ? new DamagedCopy(reply.problem) : new Error(reply.problem);
}
