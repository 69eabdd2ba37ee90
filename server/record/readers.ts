/** Who reads days of the record now: each reading takes as long as the day was, and all of them share the process with the hall. */
import type { Instant } from '../../shared/base/ids.ts';
import { no, type Result, yes } from '../../shared/refusals/result.ts';

const mostAtOnce = 2;
/** A supervisor who pages fast waits a moment; a program that asks without end hears that it is too much. Those that rest count, too. */
const mostOfName = 5;
const mostInAll = 50;
const comeBackMs = 5_000;

/** Of one reading, from its first moment to its last. */
export interface ReadersPlace {
  /** Others may read until `again`: whoever takes what was read takes their time. */
  rest: () => void;
  again: () => Promise<void>;
  leave: () => void;
}

export class Readers {
  #clock: () => Instant;
  #reading = new Set<string>();
  #waiting: { name: string; enter: () => void }[] = [];
  /** All readings that have not left. */
  #open = new Map<string, number>();

  constructor(clock: () => Instant) {
    this.#clock = clock;
  }

  /** A place, as soon as there is one: one for each name. Whoever has it leaves it. */
  async enter(name: string): Promise<Result<ReadersPlace>> {
    const inAll = this.#open.values().reduce((sum, count) => sum + count, 0);
    const own = this.#open.get(name) ?? 0;
    if (own >= mostOfName || inAll >= mostInAll) return no('too-many-requests', {}, this.#clock() + comeBackMs);
    this.#open.set(name, own + 1);
    await this.#turn(name);
    return yes(this.#placeOf(name));
  }

  #placeOf(name: string): ReadersPlace {
    let is: 'reading' | 'resting' | 'over' = 'reading';
    const rest = () => {
      if (is === 'reading') this.#pass(name);
      if (is !== 'over') is = 'resting';
    };
    return {
      rest,
      again: async () => {
        if (is !== 'resting') return;
        await this.#turn(name);
        // Whoever asked may have gone while it waited.
        if (this.#isOver(is)) this.#pass(name);
        else is = 'reading';
      },
      leave: () => {
        rest();
        if (is !== 'over') this.#close(name);
        is = 'over';
      },
    };
  }

  /** TypeScript takes what it was before a wait for what it is. */
  #isOver = (is: string): boolean => is === 'over';

  #close(name: string): void {
    const left = this.#open.get(name)! - 1;
    if (left > 0) this.#open.set(name, left);
    else this.#open.delete(name);
  }

  async #turn(name: string): Promise<void> {
    if (this.#hasPlaceFor(name)) this.#reading.add(name);
    else await new Promise<void>((enter) => this.#waiting.push({ name, enter }));
  }

  #hasPlaceFor(name: string): boolean {
    return this.#reading.size < mostAtOnce && !this.#reading.has(name);
  }

  /** The place is the next one's at once: nobody comes between. */
  #pass(name: string): void {
    this.#reading.delete(name);
    const place = this.#waiting.findIndex((other) => this.#hasPlaceFor(other.name));
    if (place < 0) return;
    const [next] = this.#waiting.splice(place, 1);
    this.#reading.add(next!.name);
    next!.enter();
  }
}
