/** One process's way to the shared log: it takes time, fails before or after the fact, and may be away altogether. */
import type { Entry } from '../../../server/domain/core/entry.ts';
import { type EventLog, HeadMoved, NotWritten, type Snapshot, type Tail } from '../../../server/log/log.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import type { Random } from '../base/random.ts';
import type { Surroundings } from '../base/surroundings.ts';
import type { Owner } from '../base/virtual-time.ts';
import type { SharedLog } from './shared-log.ts';

/** The one error with which an append may fail in these worlds without anybody knowing whether it was written. */
export class OutcomeUnknown extends Error {
  override name = 'OutcomeUnknown';
}
/** Nothing can be read now; later, perhaps. */
export class ReadFailed extends Error {
  override name = 'ReadFailed';
}

/** As long as the Redis log waits for a Redis that is away. */
const patienceMs = 2_000;
/** As often as the Redis log tells where the log ends, whether or not it has grown. */
const toldAgainMs = 1_000;

export class SimLog implements EventLog {
  readonly logId: string;
  readonly isShared = true;
  #shared: SharedLog;
  #around: Surroundings;
  #random: Random;
  /** Of the process that reads and writes here. */
  #owner: Owner;
  #written: () => void;
  #tail: Tail | null = null;
  #isClosed = false;
  #isAway = false;
  /** What others write is not heard of before. */
  #deafUntil: Instant = 0;
  #stopListening: () => void;

  /** `written` hears of each group that has been written, before its writer does. */
  constructor(shared: SharedLog, around: Surroundings, owner: Owner, random: Random, written: () => void) {
    this.logId = shared.logId;
    this.#shared = shared;
    this.#around = around;
    this.#owner = owner;
    this.#random = random;
    this.#written = written;
    this.#stopListening = shared.onGrowth((head) => this.#hear(head));
  }

  async append(entries: readonly Entry[], after: number): Promise<void> {
    const { faults, tally } = this.#around;
    if (this.#isClosed) throw new NotWritten('The log is closed');
    await this.#out();
    await this.#reached();
    if (faults.strike('append-refused', 0.03)) return this.#refuse(new NotWritten('There is no room'));
    // Without entries it is only a question, which can be asked again until it is answered.
    const isDoubtful = entries.length > 0;
    if (isDoubtful && faults.strike('append-lost', 0.01)) return this.#refuse(new OutcomeUnknown('It was not written'));
    try {
      await this.#shared.append(entries, after, this.#owner);
    } catch (error) {
      if (error instanceof HeadMoved) tally.count('head moved');
      return this.#refuse(error);
    }
    if (isDoubtful) this.#written();
    tally.count(['head asked', 'written alone'][entries.length] ?? 'written as a group');
    await this.#back();
    while (this.#isAway) await this.#around.time.pass(50);
    if (isDoubtful && faults.strike('append-unconfirmed', 0.01)) throw new OutcomeUnknown('It was written');
  }

  async *read(from: number): AsyncGenerator<Entry> {
    await this.#out();
    this.#assertReadable();
    const head = this.#shared.head;
    const breaksAt = this.#around.faults.strike('read-fails', 0.03) ? this.#random.whole(from, head + 1) : null;
    for (let position = from; position <= head; position++) {
      if (position === breaksAt) throw new ReadFailed('The log could not be read to its end');
      yield this.#shared.entryAt(position);
    }
    await this.#back();
    this.#assertReadable();
  }

  async saveSnapshot(snapshot: Snapshot): Promise<void> {
    await this.#out();
    if (this.#around.faults.strike('snapshot-fails', 0.3)) throw new NotWritten('There is no room for a snapshot');
    this.#around.tally.count('snapshot saved');
    await this.#shared.inner.saveSnapshot(snapshot);
    await this.#back();
  }

  async *snapshots(): AsyncGenerator<Snapshot> {
    await this.#out();
    yield* this.#shared.inner.snapshots();
  }

  tail(tail: Tail): void {
    this.#tail = tail;
    this.#tellAgain();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopListening();
  }

  /** For a while the process cannot reach the log. It notices a little later, and so does it when that is over. */
  goAway(ms: number): void {
    if (this.#isAway) return;
    this.#isAway = true;
    this.#later(this.#random.whole(0, toldAgainMs), () => this.#isAway && this.#tail?.reachable(false));
    this.#later(ms, () => {
      this.#isAway = false;
      this.#later(this.#random.whole(0, toldAgainMs), () => {
        this.#tail?.grown(this.#shared.head);
        if (!this.#isAway) this.#tail?.reachable(true);
      });
    });
  }

  async #refuse(error: unknown): Promise<never> {
    await this.#back();
    throw error;
  }

  #assertReadable(): void {
    if (this.#isAway) throw new ReadFailed('The log is away');
  }

  /** What is on its way arrives, even if its sender is killed or frozen meanwhile. */
  #out(): Promise<void> {
    return this.#around.time.as(null, () => this.#around.time.pass(this.#delay()));
  }

  /** Somebody who is dead never hears of it. */
  #back(): Promise<void> {
    return this.#around.time.pass(this.#delay());
  }

  #delay(): number {
    const slow = this.#around.faults.strike('log-slow', 0.03) ? this.#random.whole(300, 6_000) : 0;
    return this.#random.whole(0, 6) + slow;
  }

  async #reached(): Promise<void> {
    for (let waited = 0; this.#isAway; waited += 100) {
      if (waited >= patienceMs) throw new NotWritten('The log is away');
      await this.#around.time.pass(100);
    }
  }

  #hear(head: number): void {
    const { faults, time } = this.#around;
    if (faults.strike('tail-late', 0.05)) this.#deafUntil = time.now + this.#random.whole(200, 8_000);
    const wait = Math.max(0, this.#deafUntil - time.now);
    this.#later(this.#random.whole(0, 6) + wait, () => this.#grown(head));
  }

  #tellAgain(): void {
    if (this.#around.time.now >= this.#deafUntil) this.#grown(this.#shared.head);
    this.#later(toldAgainMs, () => this.#tellAgain());
  }

  #grown(head: number): void {
    if (!this.#isAway) this.#tail?.grown(head);
  }

  /** Whoever is dead or has closed hears nothing. */
  #later(ms: number, run: () => void): void {
    const { time } = this.#around;
    time.as(this.#owner, () => time.after(ms, () => this.#isClosed || run()));
  }
}
