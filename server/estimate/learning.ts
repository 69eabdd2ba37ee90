/**
 * When a day has closed, the hall learns from it, and the result goes into the log (rule U40). Not in the way of commands: the log is
 * read in slices, and a thread of its own does the rest. Each process of a hall may do it; the first one counts.
 */
import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { type BusinessDay, CommandId } from '../../shared/base/ids.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { Entry } from '../domain/core/entry.ts';
import type { Learned } from '../domain/core/learned.ts';
import { isReady } from '../domain/core/state.ts';
import type { LiveHall } from '../hall/hall.ts';
import { type EventLog, NotWritten } from '../log/log.ts';
import { ClosedDays } from './closed-days.ts';
import { learnedIn } from './learned-in.ts';

/** The opening of a day, and a start, go first. */
const quietMs = 10_000;
/** With others on the same log: whoever comes first saves the rest of them the work. */
const spreadMs = 30_000;
const againMs = 600_000;

export interface LearnFrom {
  before: Learned;
  hall: Hall;
  entries: readonly Entry[];
}

export interface LearningParts {
  hall: Pick<LiveHall, 'state' | 'onChange' | 'submit' | 'logId'>;
  log: EventLog;
  /** From one day; `hall` as it began. */
  learn: (from: LearnFrom) => Promise<Learned>;
  logger: Logger;
  /** Between 0 and 1. */
  random?: () => number;
}

export class Learning {
  #parts: Required<LearningParts>;
  #days: ClosedDays;
  /** The day that was open when all before it had been learned from. */
  #doneIn: BusinessDay | null = null;
  #isUnderWay = false;
  #isEnded = false;
  #timer: NodeJS.Timeout | undefined;
  #forget: () => void;

  constructor(parts: LearningParts) {
    this.#parts = { random: Math.random, ...parts };
    this.#days = new ClosedDays(parts.log);
    this.#forget = parts.hall.onChange(() => this.#look());
    this.#look();
  }

  end(): void {
    this.#isEnded = true;
    this.#forget();
    clearTimeout(this.#timer);
  }

  /** From each closed day from which nothing was learned yet, now. */
  async catchUp(): Promise<void> {
    const { hall, learn } = this.#parts;
    const { state } = hall;
    if (!isReady(state) || state.day === null) return;
    let [learned, last]: [Learned, BusinessDay | null] = [learnedIn(state), null];
    for await (const day of this.#days.since(state)) {
      learned = await learn({ before: learned, hall: day.hall, entries: await Array.fromAsync(day.entries) });
      last = day.day;
    }
    if (last !== null && !this.#isEnded) await this.#note(last, learned);
    this.#doneIn = state.day;
  }

  /** The same id in every process: only the first one is written. */
  async #note(day: BusinessDay, learned: Learned): Promise<void> {
    const { hall, logger } = this.#parts;
    const answer = await hall.submit({
      commandId: commandIdOf(hall.logId, day),
      actor: { kind: 'hall' },
      command: { type: 'NoteWaits', day, learned },
    });
    if (answer.accepted)
      return void logger.info({ day, days: learned.days }, 'waits are learned from the days that are over');
    // Another process has learned from it, perhaps with another version.
    if (answer.refusal.code !== 'command-id-reused') throw new NotWritten(answer.refusal.code);
  }

  #look(): void {
    const { hall, log, random } = this.#parts;
    const { day } = hall.state;
    const isIdle = this.#timer === undefined && !this.#isUnderWay && !this.#isEnded;
    if (isIdle && day !== null && day !== this.#doneIn) this.#later(quietMs + (log.isShared ? random() * spreadMs : 0));
  }

  #later(ms: number): void {
    this.#timer = setTimeout(() => void this.#try(), ms).unref();
  }

  async #try(): Promise<void> {
    this.#isUnderWay = true;
    let failed = false;
    try {
      await this.catchUp();
    } catch (error) {
      failed = true;
      this.#parts.logger.warn({ err: error }, 'nothing could be learned about waits; it is tried again');
    }
    this.#timer = undefined;
    this.#isUnderWay = false;
    if (this.#isEnded) return;
    if (failed) this.#later(againMs);
    else this.#look();
  }
}

/** A UUID of the eighth version: made of these two, and of nothing else. */
function commandIdOf(logId: string, day: BusinessDay): CommandId {
  const hex = createHash('sha256').update(`waits ${logId} ${day}`).digest('hex');
  return CommandId.parse(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  );
}
