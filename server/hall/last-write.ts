/**
 * Whether the last write to the log worked. While it did not, a test write is tried every few seconds: operators look at
 * `/readyz`, and perhaps nobody sends a command for hours.
 */
import type { Logger } from 'pino';
import { NotWritten } from '../log/log.ts';

const againMs = 3_000;

export interface LastWriteParts {
  /** A test write that changes nothing. Rejects with `NotWritten` while nothing can be written. Without it only the next command tells. */
  probe?: () => Promise<void>;
  /** A group is being written now; its result will tell. */
  isBusy: () => boolean;
  /** Nobody knows whether a write is in the log. */
  onBroken: (error: unknown) => void;
  logger: Logger;
}

export class LastWrite {
  #parts: LastWriteParts;
  #worked = true;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(parts: LastWriteParts) {
    this.#parts = parts;
  }

  get worked(): boolean {
    return this.#worked;
  }

  succeeded(): void {
    this.#worked = true;
    clearTimeout(this.#timer);
  }

  failed(problem: NotWritten): void {
    // Once, not for each command.
    if (this.#worked) this.#parts.logger.error({ err: problem }, 'commands cannot be saved and are refused');
    this.#worked = false;
    this.#tryLater();
  }

  /** From now on nothing is tried. */
  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  #tryLater(): void {
    const { probe } = this.#parts;
    clearTimeout(this.#timer);
    if (probe !== undefined && !this.#isOver) this.#timer = setTimeout(() => void this.#try(probe), againMs).unref();
  }

  async #try(probe: () => Promise<void>): Promise<void> {
    if (this.#parts.isBusy()) return this.#tryLater();
    try {
      await probe();
      this.#parts.logger.info('commands can be saved again');
      this.succeeded();
    } catch (error) {
      if (error instanceof NotWritten) this.#tryLater();
      else this.#parts.onBroken(error);
    }
  }
}
