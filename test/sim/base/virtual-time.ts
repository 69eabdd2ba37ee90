/**
 * Time that passes only when nothing is left to do. While it is installed, the timers, clocks and random bytes that a
 * program gets from its surroundings are the simulation's, so that the code under test runs as it is and every run of a
 * seed is the same. Between two timers every promise that can settle has settled.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '../../../shared/base/ids.ts';
import type { Random } from './random.ts';

/** Kept before anybody replaces it: a turn of the real event loop drains all promises. */
const realTurn = setImmediate;
const turn = () => new Promise<void>((resolve) => realTurn(resolve));

/** Whose timers they are: of a process that may be frozen for a while, or dead for ever. */
export interface Owner {
  isDead: boolean;
  frozenUntil: Instant;
}

/**
 * Follows a program over its promises, so that whatever it sets a timer for is known to be its own. One for all worlds:
 * Node carries every storage that was ever used along for ever.
 */
const ownerNow = new AsyncLocalStorage<Owner | null>();

/** Looks enough like a timer of Node. */
export class VirtualTimer {
  dueAt: Instant;
  readonly order: number;
  readonly owner: Owner | null;
  run: (() => void) | null;

  constructor(dueAt: Instant, order: number, owner: Owner | null, run: () => void) {
    this.dueAt = dueAt;
    this.order = order;
    this.owner = owner;
    this.run = run;
  }
  unref(): this {
    return this;
  }
  ref(): this {
    return this;
  }
}

export class VirtualTime {
  now: Instant;
  readonly startedAt: Instant;
  #timers = new Heap();
  #order = 0;

  constructor(startedAt: Instant) {
    this.startedAt = startedAt;
    this.now = startedAt;
  }

  /** Milliseconds since the start. */
  get elapsed(): number {
    return this.now - this.startedAt;
  }

  after(ms: number, run: () => void): VirtualTimer {
    const owner = ownerNow.getStore() ?? null;
    const timer = new VirtualTimer(this.now + Math.max(0, Math.round(ms)), this.#order++, owner, run);
    this.#timers.add(timer);
    return timer;
  }

  /** As `after`, but nobody's, whoever sets it. */
  outside(ms: number, run: () => void): VirtualTimer {
    return this.as(null, () => this.after(ms, run));
  }

  /** Resolves when so much time has passed. */
  pass(ms: number): Promise<void> {
    return new Promise((resolve) => void this.after(ms, resolve));
  }

  /** Timers that are set in `work`, and in all that comes of it, belong to `owner`; null: to nobody, and they always run. */
  as<T>(owner: Owner | null, work: () => T): T {
    return ownerNow.run(owner, work);
  }

  cancel(timer: unknown): void {
    if (timer instanceof VirtualTimer) timer.run = null;
  }

  /** Runs what is due until `end`, one after another; `step` follows each, and ends the run by giving false. */
  async runUntil(end: Instant, step: () => boolean): Promise<void> {
    // What was begun just before has set its timers then.
    await turn();
    for (let next = this.#timers.first; next !== undefined && next.dueAt <= end; next = this.#timers.first) {
      this.#timers.removeFirst();
      const { owner, run } = next;
      if (run === null || owner?.isDead) continue;
      if (owner !== null && owner.frozenUntil > next.dueAt) {
        next.dueAt = owner.frozenUntil;
        this.#timers.add(next);
        continue;
      }
      this.now = next.dueAt;
      this.as(owner, run);
      await turn();
      if (!step()) return;
    }
    this.now = end;
  }

  /** Replaces what the surroundings offer. Gives a function that puts it back. */
  install(random: Random): () => void {
    const { setTimeout, clearTimeout, setImmediate, clearImmediate } = globalThis;
    const dateNow = Date.now;
    const later = (run: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) =>
      this.after(ms, () => run(...values));
    Object.assign(globalThis, {
      setTimeout: later,
      clearTimeout: (timer: unknown) => this.cancel(timer),
      setImmediate: (run: (...values: unknown[]) => void, ...values: unknown[]) => later(run, 0, ...values),
      clearImmediate: (timer: unknown) => this.cancel(timer),
    });
    Date.now = () => this.now;
    replace(performance, 'now', () => this.elapsed);
    replace(crypto, 'getRandomValues', (bytes: Uint8Array) => {
      random.fill(bytes);
      return bytes;
    });
    return () => {
      Object.assign(globalThis, { setTimeout, clearTimeout, setImmediate, clearImmediate });
      Date.now = dateNow;
      putBack(performance, 'now');
      putBack(crypto, 'getRandomValues');
    };
  }
}

/** Both live on a prototype; a property of the object's own hides them for a while. */
const replace = (owner: object, name: string, value: unknown) =>
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
const putBack = (owner: object, name: string) => Reflect.deleteProperty(owner, name);

const isBefore = (one: VirtualTimer, other: VirtualTimer) =>
  one.dueAt < other.dueAt || (one.dueAt === other.dueAt && one.order < other.order);

/** A binary heap: the timer that is due first, and of those due together the one set first. */
class Heap {
  #items: VirtualTimer[] = [];

  get first(): VirtualTimer | undefined {
    return this.#items[0];
  }

  add(timer: VirtualTimer): void {
    let at = this.#items.push(timer) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(timer, this.#items[parent]!)) break;
      this.#items[at] = this.#items[parent]!;
      at = parent;
    }
    this.#items[at] = timer;
  }

  removeFirst(): void {
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return;
    let at = 0;
    for (;;) {
      const child = this.#smallerChild(at);
      if (child === null || !isBefore(this.#items[child]!, last)) break;
      this.#items[at] = this.#items[child]!;
      at = child;
    }
    this.#items[at] = last;
  }

  #smallerChild(at: number): number | null {
    const left = 2 * at + 1;
    if (left >= this.#items.length) return null;
    const right = left + 1;
    return right < this.#items.length && isBefore(this.#items[right]!, this.#items[left]!) ? right : left;
  }
}
