/** The hall as it stands: the one class with a state. Everything that happens goes through `submit`, one group after another. */
import type { Logger } from 'pino';
import type { Answer } from '../shared/answers.ts';
import type { CommandEnvelope } from '../shared/commands.ts';
import { CommandId, type Instant } from '../shared/ids.ts';
import type { ViewData, ViewName, ViewQuery } from '../shared/views.ts';
import { Alarm } from './alarm.ts';
import { type Batch, decideBatch, type Outcome } from './batch.ts';
import { nextDue } from './domain/fold.ts';
import type { State } from './domain/state.ts';
import { view } from './domain/views/view.ts';
import { type EventLog, HeadMoved, NotWritten } from './log/log.ts';
import { refused } from './refused.ts';
import type { HallRegister } from './register/register.ts';
import { catchUp, keepSnapshot, restore } from './restore.ts';

export interface HallParts {
  log: EventLog;
  register: HallRegister;
  clock: () => Instant;
  /** Random UUIDs, for the commands that the hall sends to itself. */
  newId: () => string;
  logger: Logger;
  /** Nobody knows whether the last group was written. The process has to end; the next start finds out. */
  onFatal: (error: unknown) => void;
}

/** A view and where in which log it was seen. */
export interface Seen<N extends ViewName = ViewName> {
  view: N;
  logId: string;
  position: number;
  data: ViewData<N>;
}

interface Pending {
  envelope: CommandEnvelope;
  resolve: (answer: Answer) => void;
  reject: (bug: unknown) => void;
}

/** The most commands in one transaction. */
const groupLimit = 500;

export class Hall {
  #parts: HallParts;
  #state: State;
  #queue: Pending[] = [];
  #working: Promise<void> | null = null;
  #listeners = new Set<() => void>();
  #alarm: Alarm;
  #status: 'open' | 'closing' | 'broken' = 'open';
  #lastWriteWorked = true;

  private constructor(parts: HallParts, state: State) {
    this.#parts = parts;
    this.#state = state;
    this.#alarm = new Alarm(parts.clock, () => void this.#advanceTime());
  }

  /** Folds the log, and brings about what became due while nobody was there. Throws `BrokenLog`. */
  static async open(parts: HallParts): Promise<Hall> {
    const hall = new Hall(parts, await restore(parts.log, parts.logger));
    await hall.#advanceTime();
    return hall;
  }

  get logId(): string {
    return this.#parts.log.logId;
  }

  get state(): State {
    return this.#state;
  }

  /** Whether commands can be expected to be saved. */
  get ready(): boolean {
    return this.#status === 'open' && this.#lastWriteWorked;
  }

  /**
   * Resolves when what was decided is durable, or with a refusal. Rejects when deciding it threw: a bug; it had no effect.
   * Stays unanswered when nobody knows whether it was saved; its sender asks again after the restart that follows.
   */
  submit(envelope: CommandEnvelope): Promise<Answer> {
    if (this.#status !== 'open') return Promise.resolve(refused('not-writable'));
    const answer = new Promise<Answer>((resolve, reject) => this.#queue.push({ envelope, resolve, reject }));
    this.#working ??= this.#workLater();
    return answer;
  }

  /** Null where what the view asks for does not exist. */
  view<N extends ViewName>(name: N, query: ViewQuery<N>): Seen<N> | null {
    const data = view(name, query, this.#state, this.#now(), this.#parts.register);
    return data === null ? null : { view: name, logId: this.logId, position: this.#state.position, data };
  }

  /** Called after each group that changed the state. Gives a function that ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes no more commands, finishes those under way, and closes the log. */
  async close(): Promise<void> {
    if (this.#status === 'open') this.#status = 'closing';
    this.#alarm.stop();
    await this.#working;
    await this.#parts.log.close();
  }

  /** Time never runs backwards, whatever the clock says. */
  #now(): Instant {
    return Math.max(this.#parts.clock(), this.#state.at);
  }

  /** Waits until everything that came in at the same moment is in the queue: one group, one write. */
  async #workLater(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#queue.length > 0 && this.#status !== 'broken') await this.#work(this.#queue.splice(0, groupLimit));
    this.#working = null;
  }

  async #work(group: readonly Pending[]): Promise<void> {
    const batch = await this.#commit(group.map(({ envelope }) => envelope));
    if (batch === 'unknown') return;
    group.forEach((pending, index) => {
      if (batch === 'not-written') pending.resolve(refused('not-writable'));
      else this.#settle(pending, batch.outcomes[index]!);
    });
    if (batch !== 'not-written' && batch.entries.length > 0) await this.#tell(batch);
    if (this.#status === 'open') this.#alarm.set(nextDue(this.#state));
  }

  /** Decides, appends, applies; all over again when somebody else has written in between. */
  async #commit(envelopes: readonly CommandEnvelope[]): Promise<Batch | 'not-written' | 'unknown'> {
    try {
      for (;;) {
        const batch = decideBatch(this.#state, envelopes, this.#now());
        if (batch.entries.length === 0 || (await this.#append(batch))) return batch;
      }
    } catch (error) {
      return this.#failed(error);
    }
  }

  /** False: the head had moved; the state is now the log's. */
  async #append(batch: Batch): Promise<boolean> {
    try {
      await this.#parts.log.append(batch.entries, this.#state.position);
    } catch (error) {
      if (!(error instanceof HeadMoved)) throw error;
      const known = this.#state.position;
      this.#state = await catchUp(this.#parts.log, this.#state);
      if (this.#state.position === known)
        throw new Error('The head has moved, and no entry is there', { cause: error });
      return false;
    }
    this.#state = batch.state;
    this.#lastWriteWorked = true;
    return true;
  }

  #failed(error: unknown): 'not-written' | 'unknown' {
    this.#lastWriteWorked = false;
    if (error instanceof NotWritten) {
      this.#parts.logger.error({ err: error }, 'commands could not be saved and were refused');
      return 'not-written';
    }
    this.#status = 'broken';
    this.#alarm.stop();
    this.#parts.onFatal(error);
    return 'unknown';
  }

  #settle({ envelope, resolve, reject }: Pending, outcome: Outcome): void {
    if ('answer' in outcome) {
      resolve(this.#withToken(outcome.answer));
    } else {
      this.#parts.logger.error({ err: outcome.bug, command: envelope.command.type }, 'deciding a command threw');
      reject(outcome.bug);
    }
  }

  #withToken(answer: Answer): Answer {
    if (!answer.accepted || answer.issued === null) return answer;
    return { ...answer, issued: { ...answer.issued, token: this.#parts.register.tokenOf(answer.issued.ticketId) } };
  }

  async #tell(batch: Batch): Promise<void> {
    for (const listener of this.#listeners) listener();
    if (batch.entries.some((entry) => entry.events.some((event) => event.type === 'DayOpened')))
      await keepSnapshot(this.#parts.log, this.#state, this.#parts.logger);
  }

  async #advanceTime(): Promise<void> {
    const commandId = CommandId.parse(this.#parts.newId());
    try {
      await this.submit({ commandId, actor: { kind: 'hall' }, command: { type: 'AdvanceTime' } });
    } catch {
      // A bug, and logged where it was caught; the alarm tries again.
    }
  }
}
