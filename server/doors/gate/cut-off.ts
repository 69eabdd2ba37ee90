/**
 * A process that has not reached its log for a while shows what may be long over, and does not hear who was shut out
 * elsewhere. Its doors close: its screens say that they are not live, or come to another process that is.
 */
import type { LiveHall } from '../../hall/hall.ts';

/** Longer than a failover. */
const cutOffAfterMs = 5_000;
const lookMs = 500;

export class CutOff {
  #hall: Pick<LiveHall, 'isReachable'>;
  #listeners = new Set<() => void>();
  #reachedAt = performance.now();
  #isCutOff = false;
  #timer: NodeJS.Timeout;

  constructor(hall: Pick<LiveHall, 'isReachable'>) {
    this.#hall = hall;
    this.#timer = setInterval(() => this.#look(), lookMs);
    this.#timer.unref();
  }

  /** Whether nobody is let in, and nothing told. */
  get isCutOff(): boolean {
    return this.#isCutOff;
  }

  /** `listener` runs when it begins. Gives a function that ends it. */
  onCutOff(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    if (this.#hall.isReachable) this.#reachedAt = performance.now();
    const was = this.#isCutOff;
    this.#isCutOff = performance.now() - this.#reachedAt > cutOffAfterMs;
    if (this.#isCutOff && !was) for (const listener of this.#listeners) listener();
  }
}
