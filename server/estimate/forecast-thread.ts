/**
 * Forecasts in a thread of its own, which folds the log for itself (rule U50): the hall's thread hands on what was written, and neither
 * makes a model nor waits. One that fails or hangs is ended; the next forecast begins another, from the last snapshot and the log.
 */
import { join } from 'node:path';
import type { Instant } from '../../shared/base/ids.ts';
import type { Entry } from '../domain/core/entry.ts';
import type { Ready } from '../domain/core/state.ts';
import type { Forecast } from '../domain/estimate/forecast.ts';
import { type EntryText, entryTextOf } from '../log/chain.ts';
import type { EventLog } from '../log/log.ts';
import { entriesBetween } from '../record/reading.ts';
import type { ForecastAnswer, ForecastTask } from './forecast-worker.ts';
import { NewestLines } from './newest-lines.ts';
import { Thread } from './thread.ts';

/** A slow machine needs some seconds to begin one; by then what was said is old in any case. */
const longestMs = 30_000;
/** Then nobody needs it for a while, and it takes memory. */
const idleMs = 600_000;
const linesAtOnce = 500;

export class ForecastThread {
  #log: EventLog;
  #thread = new Thread<ForecastTask, ForecastAnswer>(join(import.meta.dirname, 'forecast-worker.ts'), longestMs);
  /** As far as the thread has folded the log; null: it has nothing yet. */
  #position: number | null = null;
  #newest = new NewestLines();
  #idle: NodeJS.Timeout | undefined;

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** What this process has written: as long as it is told all of it, the log is hardly read. */
  written(entries: readonly Entry[]): void {
    if (this.#position !== null) this.#newest.note(entries);
  }

  /** The same as of the state itself. One at a time. Rejects where none can be made. */
  async forecast({ position }: Pick<Ready, 'position'>, at: Instant): Promise<Forecast> {
    clearTimeout(this.#idle);
    try {
      const lines = await this.#linesUpTo(position);
      const made = await this.#thread.run({ is: 'forecast', lines, at });
      if (made.forecast === null || made.position !== position) throw new Error(`The thread is at ${made.position}`);
      this.#position = position;
      this.#idle = setTimeout(() => void this.stop(), idleMs).unref();
      return made.forecast;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    this.#position = null;
    await this.#thread.stop();
  }

  /** What the thread lacks, but for what it was given already because it was much. */
  async #linesUpTo(position: number): Promise<EntryText[]> {
    this.#position ??= await this.#begun(position);
    const from = this.#position + 1;
    const newest = this.#newest.take(from, position);
    if (newest !== null) return newest;
    let lines: EntryText[] = [];
    for await (const entry of entriesBetween({ log: this.#log, head: position }, from, position)) {
      lines.push(entryTextOf(entry));
      if (lines.length < linesAtOnce) continue;
      await this.#thread.run({ is: 'entries', lines });
      lines = [];
    }
    return lines;
  }

  /** With the newest snapshot that can be used. Gives its position. */
  async #begun(position: number): Promise<number> {
    for await (const snapshot of this.#log.snapshots()) {
      if (snapshot.position > position) continue;
      const { position: reached } = await this.#thread.run({ is: 'snapshot', snapshot });
      if (reached === snapshot.position) return reached;
    }
    return 0;
  }
}
