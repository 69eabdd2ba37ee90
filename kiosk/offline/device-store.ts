/**
 * What a kiosk keeps on its device. In IndexedDB and not in localStorage, which Chromium writes to the disk some seconds later:
 * after a power cut a number would be given out a second time. A `strict` step is on the disk before it resolves (a few
 * milliseconds), and steps of two tabs go one after the other, so that they never give out the same number. It is there
 * over plain HTTP as well.
 */

/** One thing that is kept, changed step by step. */
export interface Drawer<T> {
  /** Resolves with what came of the step when it is kept; rejects when it could not be, and then nothing has changed. */
  change<R>(step: (kept: T | undefined) => { kept: T; result: R }): Promise<R>;
  read(): Promise<T | undefined>;
}

const store = 'kept';
let opened: Promise<IDBDatabase> | null = null;

export class DeviceDrawer<T> implements Drawer<T> {
  readonly #key: string;
  readonly #durability: IDBTransactionDurability;

  /** `relaxed` for what may be some seconds old after a power cut. */
  constructor(key: string, durability: IDBTransactionDurability) {
    this.#key = key;
    this.#durability = durability;
  }

  async change<R>(step: (kept: T | undefined) => { kept: T; result: R }): Promise<R> {
    const database = await open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(store, 'readwrite', { durability: this.#durability });
      const drawer = transaction.objectStore(store);
      const found = drawer.get(this.#key);
      found.onsuccess = () => {
        const { kept, result } = step(found.result);
        if (kept !== found.result) drawer.put(kept, this.#key);
        transaction.oncomplete = () => resolve(result);
      };
      transaction.onabort = () => reject(transaction.error);
    });
  }

  async read(): Promise<T | undefined> {
    const database = await open();
    return new Promise((resolve, reject) => {
      const found = database.transaction(store).objectStore(store).get(this.#key);
      found.onsuccess = () => resolve(found.result);
      found.onerror = () => reject(found.error);
    });
  }
}

/** A database that could not be opened, or that the browser has closed, is opened again by the next step. */
function open(): Promise<IDBDatabase> {
  const forget = () => {
    opened = null;
  };
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('antrean-kiosk', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  opened.then((database) => {
    database.onclose = forget;
  }, forget);
  return opened;
}
