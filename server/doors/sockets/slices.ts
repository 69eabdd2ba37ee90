/** A look at very many views leaves the loop after each slice of time (rule N59): everything else has its turn. */
import { setImmediate } from 'node:timers/promises';
import type { PartsOf } from '../../domain/views/view.ts';

/** Less than a page or an officer notices. */
const sliceMs = 15;
export function usualSlice(): () => boolean {
  const until = performance.now() + sliceMs;
  return () => performance.now() < until;
}

/** `partsOf`: of the moment at which this slice began. */
export class Slices {
  readonly #partsNow: () => PartsOf;
  readonly #timeSlice: () => () => boolean;
  #hasTime: () => boolean;
  partsOf: PartsOf;
  /** Nothing was looked at in this slice so far. */
  isNew = true;

  constructor(partsNow: () => PartsOf, timeSlice: () => () => boolean) {
    this.#partsNow = partsNow;
    this.#timeSlice = timeSlice;
    this.#hasTime = timeSlice();
    this.partsOf = partsNow();
  }

  hasTime(): boolean {
    this.isNew = false;
    return this.#hasTime();
  }

  async next(): Promise<void> {
    await setImmediate();
    this.partsOf = this.#partsNow();
    this.#hasTime = this.#timeSlice();
    this.isNew = true;
  }
}
