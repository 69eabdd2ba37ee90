/** Listens to the stream, and checks once a second that it is still the log that this process has applied. */
import { BrokenLog, type Tail } from '../log.ts';
import type { RedisConnection } from './redis-connection.ts';
import type { RedisStream } from './redis-stream.ts';

const comparedEveryMs = 1_000;
const pauseMs = 100;

export class RedisTail {
  #stream: RedisStream;
  #connection: RedisConnection;
  #compare: () => Promise<number>;
  #known: () => number;
  #stopped = false;
  #isReachable = true;

  /**
   * `connection` is for listening alone. `compare` gives the head; it throws `BrokenLog` when the log is another one. `known` is the
   * position up to which this process has read or written the log itself: of what it has written it need not hear.
   */
  constructor(stream: RedisStream, connection: RedisConnection, compare: () => Promise<number>, known: () => number) {
    this.#stream = stream;
    this.#connection = connection;
    this.#compare = compare;
    this.#known = known;
  }

  start(tail: Tail): void {
    void this.#run(tail);
  }

  stop(): void {
    this.#stopped = true;
  }

  async #run(tail: Tail): Promise<void> {
    while (!this.#stopped) {
      try {
        // May be less than what was heard of before: another server took over, and had not got it all.
        const head = await this.#compare();
        tail.grown(head);
        this.#tellReachable(tail, true);
        await this.#listen(tail, head);
      } catch (error) {
        if (this.#stopped) return;
        if (error instanceof BrokenLog) {
          tail.broken(error);
          return;
        }
        this.#tellReachable(tail, false);
        await pause();
      }
    }
  }

  /** Until it is time to compare again. */
  async #listen(tail: Tail, head: number): Promise<void> {
    const until = performance.now() + comparedEveryMs;
    let told = head;
    for (let left = comparedEveryMs; left > 0 && !this.#stopped; left = until - performance.now()) {
      try {
        const after = Math.max(told, this.#known());
        const grown = await this.#stream.growth(this.#connection, after, left);
        if (grown === null) return;
        told = grown;
        tail.grown(told);
        // Where it was this process, it knows so by then.
        await nextTurn();
      } catch {
        // The other connection is the one that counts; without this one the comparison finds out what is new.
        return pause();
      }
    }
  }

  #tellReachable(tail: Tail, isReachable: boolean): void {
    if (isReachable === this.#isReachable) return;
    this.#isReachable = isReachable;
    tail.reachable(isReachable);
  }
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs));
