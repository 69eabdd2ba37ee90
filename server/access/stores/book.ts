/** All records of one kind, in memory and in the register: written there first, then known here. */
import type { Logger } from 'pino';
import { KeyedMutex } from '../../base/mutex.ts';
import { NotWritten } from '../../log/log.ts';
import type { RecordKind, RecordStore } from '../../register/records.ts';

interface Page<T> {
  /** As it stands in the register, letter by letter. */
  body: string;
  value: T;
}

/** `now` null: it is gone; `before` null: it is new. */
export type BookListener<T> = (id: string, now: T | null, before: T | null) => void;

/** What reads a record; the library's own type of a schema is slow to compare. */
export interface RecordSchema<T> {
  parse(body: unknown): T;
}

export interface BookParts<T> {
  store: RecordStore;
  kind: RecordKind;
  schema: RecordSchema<T>;
  logger: Logger;
}

export class Book<T> {
  #parts: BookParts<T>;
  #pages = new Map<string, Page<T>>();
  #listeners: BookListener<T>[] = [];
  #mutex = new KeyedMutex();

  constructor(parts: BookParts<T>) {
    this.#parts = parts;
  }

  get(id: string): T | null {
    return this.#pages.get(id)?.value ?? null;
  }

  has(id: string): boolean {
    return this.#pages.has(id);
  }

  get size(): number {
    return this.#pages.size;
  }

  values(): T[] {
    return Array.from(this.#pages.values(), ({ value }) => value);
  }

  entries(): [string, T][] {
    return Array.from(this.#pages, ([id, { value }]) => [id, value]);
  }

  /** False: there is one already. */
  add(id: string, value: T): Promise<boolean> {
    return this.#mutex.run(id, async () => {
      const body = JSON.stringify(value);
      const { store, kind } = this.#parts;
      const isNew = await store.add(kind, id, body);
      if (isNew) this.#set(id, { body, value });
      return isNew;
    });
  }

  /** Gives what stands there afterwards; null: there is none. `next` runs again where another process was first. */
  change(id: string, next: (value: T) => T): Promise<T | null> {
    return this.#mutex.run(id, async () => {
      for (;;) {
        const page = this.#pages.get(id);
        if (page === undefined) return null;
        const value = next(page.value);
        const body = JSON.stringify(value);
        if (body === page.body || (await this.#swap(id, page, { body, value }))) return value;
      }
    });
  }

  /** Changed where there is one, else added. */
  async put(id: string, value: T): Promise<void> {
    if ((await this.change(id, () => value)) === null && !(await this.add(id, value)))
      await this.change(id, () => value);
  }

  /** What stood there, for one caller of all processes; null for all others. */
  take(id: string): Promise<T | null> {
    return this.#mutex.run(id, async () => {
      const page = this.#pages.get(id);
      const { store, kind } = this.#parts;
      const isTaken = await store.take(kind, id);
      this.#set(id, null);
      return isTaken && page !== undefined ? page.value : null;
    });
  }

  async takeWhere(isMeant: (value: T, id: string) => boolean): Promise<void> {
    const meant = this.entries().filter(([id, value]) => isMeant(value, id));
    await Promise.all(meant.map(([id]) => this.take(id)));
  }

  onChange(listener: BookListener<T>): void {
    this.#listeners.push(listener);
  }

  /** As the register tells it: at the beginning, and when another process has changed it. */
  hear(id: string, body: string | null): void {
    this.#set(id, body === null ? null : this.#read(id, body));
  }

  async #swap(id: string, from: Page<T>, to: Page<T>): Promise<boolean> {
    const { store, kind } = this.#parts;
    const isSwapped = await store.swap(kind, id, from.body, to.body);
    if (isSwapped) this.#set(id, to);
    // Otherwise this would go round for ever.
    else if (this.#pages.get(id)?.body === from.body) throw new NotWritten(`The register has another ${kind}`);
    return isSwapped;
  }

  #set(id: string, page: Page<T> | null): void {
    const before = this.#pages.get(id);
    if (page?.body === before?.body) return;
    if (page === null) this.#pages.delete(id);
    else this.#pages.set(id, page);
    for (const listener of this.#listeners) listener(id, page?.value ?? null, before?.value ?? null);
  }

  /** Null for what this Antrean cannot read: it lets nobody in. */
  #read(id: string, body: string): Page<T> | null {
    const { kind, schema, logger } = this.#parts;
    try {
      return { body, value: schema.parse(JSON.parse(body)) };
    } catch {
      logger.error({ kind, id: kind === 'sign-in-name' ? undefined : id }, 'a record of the register cannot be read');
      return null;
    }
  }
}
