/**
 * Walks the log that is in use from its first entry to its last: a start reads only what came after the newest snapshot, and
 * an entry before it may have gone bad. Another process of low priority does the checking; the hall reads for it in bites.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Instant } from '../../shared/base/ids.ts';
import { messageOf } from '../base/message.ts';
import type { Finding } from '../health/words.ts';
import { type Head, noHead } from '../log/chain.ts';
import { BrokenLog, type EventLog } from '../log/log.ts';
import { sqliteCode } from '../log/sqlite-file.ts';
import { bite, CopyProcess, DamagedCopy } from './copying.ts';

export interface ChainWalksParts {
  log: EventLog;
  /** The last position that is durable. */
  head: () => number;
  clock: () => Instant;
  logger: Logger;
  /** Calls back after so many milliseconds; gives a function that forgets it. */
  later: (ms: number, then: () => void) => () => void;
}

const firstAfterMs = 10_000;
const everyMs = 24 * 60 * 60_000;
/** When it could not be done at all. */
const againMs = 15 * 60_000;
/** The hall reads for a quarter of the time at most. */
const restsForOneBite = 3;
const leastRestMs = 5;

export class ChainWalks {
  #parts: ChainWalksParts;
  #stopping = new AbortController();
  #forget = () => {};
  #walking: Promise<void> = Promise.resolve();
  #found: Finding<'chain'> = { state: 'unwalked' };

  constructor(parts: ChainWalksParts) {
    this.#parts = parts;
  }

  /** What the last walk has found. */
  get found(): Finding<'chain'> {
    return this.#found;
  }

  start(): void {
    this.#plan(firstAfterMs);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#forget();
    await this.#walking;
  }

  #plan(ms: number): void {
    this.#forget = this.#parts.later(ms, () => {
      this.#walking = this.#walk().then((isDone) => {
        if (!this.#stopping.signal.aborted) this.#plan(isDone ? everyMs : againMs);
      });
    });
  }

  /** False: it could not be done. */
  async #walk(): Promise<boolean> {
    const { clock, logger, head } = this.#parts;
    const until = head();
    try {
      const damage = await this.#damageUpTo(until);
      this.#found = { state: damage === null ? 'whole' : 'broken', at: clock(), position: until, ...damage };
      return true;
    } catch (error) {
      if (!this.#stopping.signal.aborted) logger.warn({ err: error }, 'the log could not be walked; tried again soon');
      return false;
    }
  }

  /** Null: there is none. */
  async #damageUpTo(until: number): Promise<{ position: number; reason: string } | null> {
    const checking = new CopyProcess();
    let reached: Head = noHead;
    try {
      const snapshots = await Array.fromAsync(this.#parts.log.snapshots());
      const made = snapshots.filter(({ position }) => position <= until);
      await checking.ask({ type: 'compare', snapshots: made }, 'head');
      while (reached.position < until) {
        const startedAt = performance.now();
        const written = await bite(this.#parts.log, reached.position + 1, until);
        const took = performance.now() - startedAt;
        ({ head: reached } = await checking.ask({ type: 'check', after: reached, written }, 'head'));
        const rest = Math.max(leastRestMs, took * restsForOneBite);
        await sleep(rest, null, { signal: this.#stopping.signal });
      }
      return null;
    } catch (error) {
      if (isDamage(error)) return { position: positionIn(error) ?? reached.position + 1, reason: messageOf(error) };
      throw error;
    } finally {
      await checking.end();
    }
  }
}

/** CORRUPT, NOTADB: SQLite itself cannot read it. */
const isDamage = (error: unknown): boolean =>
  error instanceof BrokenLog || error instanceof DamagedCopy || [11, 26].includes(sqliteCode(error) ?? 0);

/** The other process tells what is broken in a sentence. */
function positionIn(error: unknown): number | null {
  const told = /position (\d+)/.exec(messageOf(error))?.[1];
  return told === undefined ? null : Number(told);
}
