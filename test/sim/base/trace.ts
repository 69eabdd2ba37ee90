/** Everything that happened in a world, in order: its digest tells whether two runs were the same. */
import { createHash } from 'node:crypto';

const keptLines = 300;

export class Trace {
  #hash = createHash('sha256');
  #elapsed: () => number;
  #tell: ((line: string) => void) | null;
  #last: string[] = [];

  /** `elapsed` gives milliseconds since the start; `tell` hears every line. */
  constructor(elapsed: () => number, tell: ((line: string) => void) | null) {
    this.#elapsed = elapsed;
    this.#tell = tell;
  }

  write(text: string): void {
    const line = `${(this.#elapsed() / 1_000).toFixed(3).padStart(8)}  ${text}`;
    this.#hash.update(line);
    this.#tell?.(line);
    this.#last.push(line);
    if (this.#last.length > 2 * keptLines) this.#last.splice(0, keptLines);
  }

  get lastLines(): string[] {
    return this.#last.slice(-keptLines);
  }

  /** Ends the trace. */
  digest(): string {
    return this.#hash.digest('hex');
  }
}
