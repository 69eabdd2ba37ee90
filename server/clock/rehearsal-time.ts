/** The time of a rehearsed hall: it goes as fast as the one who leads the rehearsal says, stands still, and skips nights. */
import type { Instant } from '../../shared/base/ids.ts';
import type { TimeKeeper } from './time-keeper.ts';

/** Of `elapsed`, as long as it is asked this often; what a machine sleeps, or gives to others, is no time of a rehearsal (rule RH8). */
const mostBetweenMs = 1_000;
export function withoutStalls(elapsed = () => performance.now()): () => number {
  let [counted, last] = [0, elapsed()];
  return () => {
    const now = elapsed();
    counted += Math.min(now - last, mostBetweenMs);
    last = now;
    return counted;
  };
}

export class RehearsalTime implements TimeKeeper {
  #elapsed: () => number;
  /** The hall's time when `#elapsed` was `#since`. */
  #at: number;
  #since: number;
  #pace: number;
  #listeners = new Set<() => void>();

  /** `elapsed`: milliseconds that never go back, wherever they begin. */
  constructor(at: Instant, pace: number, elapsed = () => performance.now()) {
    this.#elapsed = elapsed;
    this.#at = at;
    this.#since = elapsed();
    this.#pace = pace;
  }

  now = (): Instant => Math.floor(this.#exactly());

  rehearsalPace = (): number => this.#pace;

  /** From now on; 0: it stands still. */
  setPace(pace: number): void {
    this.#goOnFrom(this.#exactly());
    this.#pace = pace;
    this.#tell();
  }

  /** On to a later moment, as to the next morning; never back. */
  skipTo(at: Instant): void {
    if (at <= this.#exactly()) return;
    this.#goOnFrom(at);
    this.#tell();
  }

  /** It is what the rehearsal says that it is. */
  doubt = (): null => null;
  believe = (): void => {};

  begin = (lastEntryAt: Instant): void => this.written(lastEntryAt);

  written = (at: Instant): void => {
    if (at > this.now()) this.#goOnFrom(at);
  };

  onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #exactly(): number {
    return this.#at + (this.#elapsed() - this.#since) * this.#pace;
  }

  #goOnFrom(at: number): void {
    this.#at = at;
    this.#since = this.#elapsed();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
