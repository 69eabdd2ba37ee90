/** Who reads days of the record now: each reading takes as long as the day was, and all of them share the process with the hall. */
import type { Instant } from '../../shared/ids.ts';
import { no, type Result, yes } from '../../shared/result.ts';

const mostAtOnce = 2;
/** A supervisor who pages fast waits a moment; a program that asks without end hears that it is too much. */
const mostWaiting = 4;
const comeBackMs = 5_000;

type Leave = () => void;

export class Readers {
  #clock: () => Instant;
  #reading = new Set<string>();
  #waiting: { name: string; enter: () => void }[] = [];

  constructor(clock: () => Instant) {
    this.#clock = clock;
  }

  /** A place, as soon as there is one: one for each name. Whoever has it leaves it. */
  async enter(name: string): Promise<Result<Leave>> {
    if (!this.#hasPlaceFor(name)) {
      const own = this.#waiting.filter((other) => other.name === name);
      if (own.length >= mostWaiting) return no('too-many-requests', {}, this.#clock() + comeBackMs);
      await new Promise<void>((enter) => this.#waiting.push({ name, enter }));
    } else this.#reading.add(name);
    return yes(() => this.#leave(name));
  }

  #hasPlaceFor(name: string): boolean {
    return this.#reading.size < mostAtOnce && !this.#reading.has(name);
  }

  /** The place is the next one's at once: nobody comes between. */
  #leave(name: string): void {
    this.#reading.delete(name);
    const place = this.#waiting.findIndex((other) => this.#hasPlaceFor(other.name));
    if (place < 0) return;
    const [next] = this.#waiting.splice(place, 1);
    this.#reading.add(next!.name);
    next!.enter();
  }
}
