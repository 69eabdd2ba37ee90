/** The hall's current state. Only this class changes it: every command goes through `submit`, one group after another. */
import type { Logger } from 'pino';
import type { Answer } from '../../shared/answers.ts';
import { CommandId, type Instant } from '../../shared/base/ids.ts';
import type { ViewName, ViewQuery, ViewState } from '../../shared/views/views.ts';
import { refusedAnswer } from '../base/refused.ts';
import type { TimeKeeper } from '../clock/time-keeper.ts';
import { timerMs } from '../clock/timer-ms.ts';
import type { Entry } from '../domain/core/entry.ts';
import { Rows } from '../domain/core/rows.ts';
import { isReady, type State } from '../domain/core/state.ts';
import { nextDue } from '../domain/fold.ts';
import { type PartsOf, partsAt, view } from '../domain/views/view.ts';
import { BrokenLog, type EventLog } from '../log/log.ts';
import type { HallRegister } from '../register/register.ts';
import type { Sent } from './batch.ts';
import { type Committed, commit, opensDay } from './commit.ts';
import { DueTimer } from './due-timer.ts';
import { LastWrite } from './last-write.ts';
import { LeftStates } from './left-states.ts';
import { CommandQueue, type Pending, settle } from './queue.ts';
import { catchUp, keepSnapshot, restore } from './restore.ts';
import { timeSlice } from './time-slice.ts';
import type { WaitMemory } from './wait-memory.ts';

export interface HallParts {
  log: EventLog;
  register: HallRegister;
  clock: TimeKeeper;
  /** Random UUIDs, for the commands that the hall sends to itself. */
  newId: () => string;
  logger: Logger;
  /** A test write that changes nothing; rejects with `NotWritten` while nothing can be written. Without it only the next command tells. */
  probe?: () => Promise<void>;
  /** What is said of waits. Left out: nothing is. */
  waits?: WaitMemory;
  /** For how long commands are decided before everything else has its turn; see `CommitParts`. */
  timeSlice?: () => () => boolean;
  /** Nobody knows whether the last group was written, or the log is broken. The process must end; the next start reads what is there. */
  onFatal: (error: unknown) => void;
}

/** After this a close no longer waits for a write whose outcome is not known. */
const closeWithinMs = 3_000;
/** When entries of other processes cannot be read, reading is tried again after this. */
const followAgainMs = 1_000;

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

export class LiveHall {
  #parts: HallParts;
  #state: State;
  /** The instant of the last entry that the log had at the start. */
  readonly startedFrom: Instant;
  #left = new LeftStates();
  #rows = new Rows();
  #queue = new CommandQueue();
  #working: Promise<void> | null = null;
  #listeners = new Set<() => void>();
  #onWritten = new Set<(entries: readonly Entry[]) => void>();
  #dueTimer: DueTimer;
  #forget: () => void;
  #status: 'open' | 'closing' | 'broken' = 'open';
  #lastWrite: LastWrite;
  #isReachable = true;
  /** The last position known to be in the log. It is ahead of the state while entries of other processes are not applied yet. */
  #head = 0;

  private constructor(parts: HallParts, state: State) {
    this.#parts = parts;
    this.#state = state;
    this.startedFrom = state.at;
    this.#dueTimer = new DueTimer(
      parts.clock.now,
      () => void this.#advanceTime(),
      (ms) => timerMs(ms, parts.clock),
    );
    this.#lastWrite = new LastWrite({
      ...parts,
      isBusy: () => this.#working !== null,
      onBroken: (error) => this.#break(error),
    });
    parts.register.onChange(() => {
      this.#rows.forget();
      this.#ring();
    });
    this.#forget = parts.clock.onChange(() => this.#clockChanged());
    parts.waits?.onShown(() => this.#ring());
    parts.log.tail({
      grown: (head) => this.#grown(head),
      reachable: (isReachable) => this.#reach(isReachable),
      broken: (error) => this.#break(error),
    });
  }

  /** Reads the log, then does what became due while no server ran. Throws `BrokenLog`. */
  static async open(parts: HallParts): Promise<LiveHall> {
    const state = await restore(parts.log, parts.logger);
    parts.clock.begin(state.at);
    const hall = new LiveHall(parts, state);
    await hall.#advanceTime();
    return hall;
  }

  get logId(): string {
    return this.#parts.log.logId;
  }

  /** To be read at once: what is read later, after the hall has gone on, must be held. */
  get state(): State {
    return this.#state;
  }

  /** The state as it is now, which can be read until `letGo` is called. */
  held(): { state: State; letGo: () => void } {
    const state = this.#state;
    return { state, letGo: this.#left.hold(state) };
  }

  /** Whether a command would be saved now, as far as this process knows. */
  get ready(): boolean {
    return this.#status === 'open' && this.#lastWrite.worked && this.#isReachable && !this.#queue.isStalled;
  }

  /** False: this process does not hear what other processes write. */
  get isReachable(): boolean {
    return this.#isReachable;
  }

  /**
   * Resolves when the decision is durable, or with a refusal. Rejects when `decide` threw: a bug, and the command had no
   * effect. While nobody knows whether it was saved there is no answer, and none comes if the process then ends: the
   * sender sends the same command again.
   */
  submit(envelope: Sent): Promise<Answer> {
    if (this.#status !== 'open') return Promise.resolve(refusedAnswer('not-writable'));
    const answer = this.#queue.add(envelope);
    this.#wake();
    return answer;
  }

  /** Null where what the view asks for does not exist. */
  view<N extends ViewName>(name: N, query: ViewQuery<N>): ViewState<N> | null {
    const { at, position } = this.now;
    const data = view(name, query, this.#seen(at), at, this.#parts.register, this.#mayEndDay(), this.#rows);
    return data === null ? null : { view: name, logId: this.logId, position, at, data };
  }

  /** For a look at many views. */
  parts(): PartsOf {
    const { at } = this.now;
    return partsAt(this.#seen(at), at, this.#parts.register, this.#rows, this.#mayEndDay());
  }

  /** What the view is about, as it is now: news of it are told before all else that it shows (rule L15). Null: all of it is news. */
  subjectOf<N extends ViewName>(_name: N, query: ViewQuery<N>): (() => unknown) | null {
    const ticketId = 'token' in query ? this.#parts.register.ticketOf(query.token) : null;
    return ticketId && (() => this.#state.tickets.get(ticketId));
  }

  /** Up to where a view shows the log, and the hall's time by which the instants in it are to be read. */
  get now(): { position: number; at: Instant } {
    return { position: this.#state.position, at: this.#nowFor(this.#state) };
  }

  /** With what is said of waits. */
  #seen(at: Instant): State {
    return this.#parts.waits?.over(this.#state, at) ?? this.#state;
  }

  /** Called after each change of the state, whoever brought it about, and of officers' names. Gives a function that ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Called with what this process has written, before `onChange`. Gives a function that ends it. */
  onWritten(listener: (entries: readonly Entry[]) => void): () => void {
    this.#onWritten.add(listener);
    return () => this.#onWritten.delete(listener);
  }

  /** Takes no more commands, and finishes those under way; the log stays open. */
  async rest(): Promise<void> {
    if (this.#status === 'open') this.#status = 'closing';
    this.#forget();
    this.#dueTimer.stop();
    this.#lastWrite.stop();
    this.#parts.waits?.stop();
    const patience = setTimeout(() => void this.#parts.log.close(), closeWithinMs);
    await this.#working;
    clearTimeout(patience);
  }

  /** Takes no more commands, finishes those under way, and closes the log. */
  async close(): Promise<void> {
    await this.rest();
    await this.#parts.log.close();
  }

  /** Time never runs backwards, whatever the clock says. */
  #nowFor = ({ at }: State): Instant => {
    const { clock } = this.#parts;
    clock.written(at);
    return Math.max(clock.now(), at);
  };

  #mayEndDay = (): boolean => this.#parts.clock.doubt() === null;

  #setAlarm(): void {
    if (this.#status === 'open') this.#dueTimer.set(nextDue(this.#state, this.#mayEndDay()));
  }

  /** What was not due may be due now, and views tell of it. */
  #clockChanged(): void {
    this.#setAlarm();
    this.#ring();
  }

  #wake(): void {
    this.#working ??= this.#workLater();
  }

  /**
   * Waits until everything that came in at the same moment is in the queue: one group, one write. Between two groups everything
   * else has its turn.
   */
  async #workLater(): Promise<void> {
    do {
      await nextTurn();
      if (this.#status === 'broken') break;
      if (this.#isBehind) await this.#catchUp();
      if (!this.#queue.isEmpty) await this.#work(this.#queue.take());
    } while (this.#isBehind || !this.#queue.isEmpty);
    this.#working = null;
  }

  async #work(group: readonly Pending[]): Promise<void> {
    const before = this.#state;
    const committed = await this.#commit(group);
    this.#queue.settled(committed?.batch.outcomes.length ?? group.length);
    if (committed === null) return;
    const { log, register, logger } = this.#parts;
    for (const listener of this.#onWritten) listener(committed.batch.entries);
    settle(group, committed.batch.outcomes, register, logger);
    this.#goneOnFrom(before);
    if (this.#state.day !== before.day && opensDay(committed.batch)) await keepSnapshot(log, this.#state, logger);
    this.#setAlarm();
  }

  /** Null: nobody knows whether it was written. */
  async #commit(group: readonly Pending[]): Promise<Committed | null> {
    const isReachable = () => this.#isReachable;
    const parts = { timeSlice, ...this.#parts, nowFor: this.#nowFor, mayEndDay: this.#mayEndDay, isReachable };
    const sent = group.map(({ envelope }) => envelope);
    const envelopes = this.#parts.waits?.tellIn(sent, this.#state, this.now.at) ?? sent;
    try {
      const committed = await commit(parts, this.#state, envelopes);
      this.#state = committed.batch.state;
      this.#tellProblem(committed);
      return committed;
    } catch (error) {
      this.#break(error);
      return null;
    }
  }

  #tellProblem({ batch, problem }: Committed): void {
    if (problem !== null) this.#lastWrite.failed(problem);
    else if (batch.entries.length > 0) this.#lastWrite.succeeded();
  }

  get #isBehind(): boolean {
    return this.#head > this.#state.position;
  }

  #grown(head: number): void {
    this.#head = Math.max(this.#head, head);
    if (this.#isBehind && this.#status === 'open') this.#wake();
  }

  /** Applies what other processes have written. */
  async #catchUp(): Promise<void> {
    const before = this.#state;
    const head = this.#head;
    try {
      this.#state = await catchUp(this.#parts.log, this.#state);
    } catch (error) {
      if (error instanceof BrokenLog) return this.#break(error);
      this.#parts.logger.warn({ err: error }, 'what others have written cannot be read; trying again');
      setTimeout(() => this.#grown(head), followAgainMs).unref();
    }
    this.#head = this.#state.position;
    if (this.#state === before) return;
    this.#goneOnFrom(before);
    this.#setAlarm();
  }

  #goneOnFrom(before: State): void {
    if (this.#state === before) return;
    if (isReady(this.#state)) this.#rows.follow(this.#state);
    this.#ring();
    this.#left.leave(before, this.#state);
  }

  #reach(isReachable: boolean): void {
    this.#isReachable = isReachable;
    if (isReachable) this.#lastWrite.succeeded();
  }

  #break(error: unknown): void {
    if (this.#status === 'broken') return;
    this.#status = 'broken';
    this.#dueTimer.stop();
    this.#lastWrite.stop();
    this.#parts.onFatal(error);
  }

  #ring(): void {
    for (const listener of this.#listeners) listener();
  }

  async #advanceTime(): Promise<void> {
    const commandId = CommandId.parse(this.#parts.newId());
    try {
      await this.submit({ commandId, actor: { kind: 'hall' }, command: { type: 'AdvanceTime' } });
    } catch {
      // A bug. It is logged where it was caught, and the alarm tries again.
    }
  }
}
