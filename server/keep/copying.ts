/** The calling side of the thread that makes a copy. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Entry } from '../domain/entry.ts';
import type { EventLog } from '../log/log.ts';
import type { Ending } from './copy.ts';
import type { Head } from './log-file.ts';
import type { Walked } from './walk.ts';

export type Step =
  | { type: 'open'; path: string; base: string | null }
  | { type: 'add'; entries: Entry[] }
  | { type: 'finish'; ending: Ending };
export type Reply = { head: Head } | { walked: Walked } | { problem: string; isDamaged: boolean };

/** What was copied is not a whole log. */
export class DamagedCopy extends Error {
  override name = 'DamagedCopy';
}

/** Entries read at once: a few milliseconds of the hall's time. */
const biteSize = 250;

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
  const worker = new CopyingWorker();
  const stop = () => void worker.end();
  signal?.addEventListener('abort', stop);
  try {
    signal?.throwIfAborted();
    let { head } = await worker.ask({ type: 'open', path, base }, 'head');
    while (head.position < until) {
      const entries = await bite(log, head.position + 1, until);
      ({ head } = await worker.ask({ type: 'add', entries }, 'head'));
    }
    return (await worker.ask({ type: 'finish', ending: await ending() }, 'walked')).walked;
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.end();
  }
}

/** A statement that is read slowly would keep the hall's file from being checkpointed and closed; so it is read in bites. */
async function bite(log: EventLog, from: number, until: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of log.read(from)) {
    entries.push(entry);
    if (entry.position >= until || entries.length === biteSize) break;
  }
  if (entries.length === 0) throw new Error(`The log ends before position ${from}, though it had reached ${until}`);
  return entries;
}

type ReplyWith<K extends 'head' | 'walked'> = Extract<Reply, Record<K, unknown>>;

class CopyingWorker {
  #worker = new Worker(join(import.meta.dirname, 'copy-worker.ts'), {
    // A walk needs no more; it must not make the hall's process large.
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
  });
  #died = new Promise<never>((_, reject) => {
    this.#worker.on('error', reject);
    this.#worker.on('exit', () => reject(new Error('The copy was stopped')));
  });

  constructor() {
    // It may die while nothing is asked of it; the next question finds out.
    this.#died.catch(() => {});
  }

  /** Rejects with what went wrong there. One question at a time. */
  async ask<K extends 'head' | 'walked'>(step: Step, wanted: K): Promise<ReplyWith<K>> {
    const answered = new Promise<Reply>((resolve) => this.#worker.once('message', resolve));
    this.#worker.postMessage(step);
    const reply = await Promise.race([answered, this.#died]);
    if (holds(reply, wanted)) return reply;
    throw problemOf(reply);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

const holds = <K extends 'head' | 'walked'>(reply: Reply, wanted: K): reply is ReplyWith<K> => wanted in reply;

function problemOf(reply: Reply): Error {
  if (!('problem' in reply)) return new Error('An answer to another question');
  return reply.isDamaged ? new DamagedCopy(reply.problem) : new Error(reply.problem);
}
