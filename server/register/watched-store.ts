/** A register that notes whether it could be written: while it cannot, nobody signs in, and somebody should know. */
import { messageOf } from '../base/message.ts';
import type { RecordKind, RecordListener, RegisterRecord } from './records.ts';
import type { RegisterStore } from './register.ts';

export class WatchedStore implements RegisterStore {
  #store: RegisterStore;
  #problem: string | null = null;

  constructor(store: RegisterStore) {
    this.#store = store;
  }

  /** Why the last change could not be written; null: it was. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Whether it can be written again: nobody may come for hours. Makes a test write, and only after a problem. */
  async tryAgain(): Promise<void> {
    if (this.#problem === null) return;
    await this.add('probe', 'probe', '{}')
      .then(() => this.take('probe', 'probe'))
      .catch(() => {});
  }

  records(): Iterable<RegisterRecord> {
    return this.#store.records();
  }
  add(kind: RecordKind, id: string, body: string): Promise<boolean> {
    return this.#watched(this.#store.add(kind, id, body));
  }
  swap(kind: RecordKind, id: string, from: string, to: string): Promise<boolean> {
    return this.#watched(this.#store.swap(kind, id, from, to));
  }
  take(kind: RecordKind, id: string): Promise<boolean> {
    return this.#watched(this.#store.take(kind, id));
  }
  onRecord(listener: RecordListener): void {
    this.#store.onRecord?.(listener);
  }
  secret(name: string): Buffer | null {
    return this.#store.secret(name);
  }
  addSecret(name: string, value: Buffer): void {
    this.#store.addSecret(name, value);
  }

  async #watched(change: Promise<boolean>): Promise<boolean> {
    try {
      const isDone = await change;
      this.#problem = null;
      return isDone;
    } catch (error) {
      this.#problem = reasonOf(error);
      throw error;
    }
  }
}

/** What lies behind "could not be written". */
const reasonOf = (error: unknown): string =>
  error instanceof Error && error.cause !== undefined
    ? `${error.message}: ${messageOf(error.cause)}`
    : messageOf(error);
