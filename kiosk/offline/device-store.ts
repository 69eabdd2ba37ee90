/**
 * What a kiosk keeps on its device. It is in IndexedDB and not in localStorage, because Chromium writes localStorage to the
 * disk some seconds later: after a power cut a number would be given out a second time. A `strict` change is on the disk
 * before it resolves (this takes a few milliseconds). Changes of two tabs run one after the other, so that they never give
 * out the same number. IndexedDB is there over plain HTTP as well.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** One value that is kept, and changed step by step. */
export interface StoredValue<T> {
  /** Resolves with the result of the step when the value is kept; rejects when it could not be, and then nothing has changed. */
  change<R>(step: (kept: T | undefined) => { kept: T; result: R }): Promise<R>;
  read(): Promise<T | undefined>;
}

interface KioskDatabase extends DBSchema {
  kept: { key: string; value: unknown };
}

export class DeviceStore<T> implements StoredValue<T> {
  readonly #key: string;
  readonly #durability: IDBTransactionDurability;

  /** `relaxed` for what may be some seconds old after a power cut. */
  constructor(key: string, durability: IDBTransactionDurability) {
    this.#key = key;
    this.#durability = durability;
  }

  async change<R>(step: (kept: T | undefined) => { kept: T; result: R }): Promise<R> {
    const transaction = (await open()).transaction('kept', 'readwrite', { durability: this.#durability });
    const found = (await transaction.store.get(this.#key)) as T | undefined;
    const { kept, result } = step(found);
    await Promise.all([kept === found ? null : transaction.store.put(kept, this.#key), transaction.done]);
    return result;
  }

  async read(): Promise<T | undefined> {
    return (await (await open()).get('kept', this.#key)) as T | undefined;
  }
}

let opened: Promise<IDBPDatabase<KioskDatabase>> | null = null;

/** A database that could not be opened, or that the browser has closed, is opened again by the next step. */
function open(): Promise<IDBPDatabase<KioskDatabase>> {
  const forget = () => {
    opened = null;
  };
  if (opened === null) {
    opened = openDB<KioskDatabase>('antrean-kiosk', 1, {
      upgrade: (database) => void database.createObjectStore('kept'),
      terminated: forget,
    });
    opened.catch(forget);
  }
  return opened;
}
