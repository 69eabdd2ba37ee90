/** What is to be done at which time of the hall, at whatever pace that goes. */
import type { Instant } from '../../../shared/base/ids.ts';
import type { TimeKeeper } from '../../clock/time-keeper.ts';
import { timerMs } from '../../clock/timer-ms.ts';

interface Item {
  at: Instant;
  work: () => void;
}

export class Agenda {
  #time: TimeKeeper;
  /** A hundred or two, so that the next is looked for among all of them. */
  #items = new Map<string, Item>();
  #timer: NodeJS.Timeout | undefined;
  #isAtWork = false;
  #forget: () => void;

  constructor(time: TimeKeeper) {
    this.#time = time;
    this.#forget = time.onChange(() => this.#arm());
  }

  /** In place of what was noted under the same name. */
  set(name: string, at: Instant, work: () => void): void {
    this.#items.set(name, { at, work });
    this.#arm();
  }

  drop(name: string): void {
    this.#items.delete(name);
  }

  clear(): void {
    this.#items.clear();
    clearTimeout(this.#timer);
  }

  close(): void {
    this.clear();
    this.#forget();
  }

  #arm(): void {
    if (this.#isAtWork) return;
    clearTimeout(this.#timer);
    const next = Math.min(...this.#items.values().map(({ at }) => at));
    if (next === Number.POSITIVE_INFINITY) return;
    this.#timer = setTimeout(() => this.#look(), Math.max(0, timerMs(next - this.#time.now(), this.#time)));
  }

  /** By time. What is noted meanwhile for now has its turn after the sockets were read. */
  #look(): void {
    const now = this.#time.now();
    const due = [...this.#items].filter(([, { at }]) => at <= now).toSorted(([, a], [, b]) => a.at - b.at);
    this.#isAtWork = true;
    for (const [name, item] of due) {
      if (this.#items.get(name) !== item) continue;
      this.#items.delete(name);
      item.work();
    }
    this.#isAtWork = false;
    this.#arm();
  }
}
