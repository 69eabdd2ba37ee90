/**
 * Drafts of this browser, so that a page that is loaded again, or a machine that is switched off, loses nothing. All tabs of one
 * person have one draft: none writes over what another has kept since it looked.
 */
import { type IDBPDatabase, openDB } from 'idb';
import type { KeptDraft } from './draft.ts';

const database = 'antrean-settings';
const store = 'drafts';

/** `stamp`: another one with each that is kept. Drafts of before have none. */
type Stored = KeptDraft & { stamp?: string };

/** Null: this browser keeps nothing, as one in a private window may. */
async function opened(): Promise<IDBPDatabase | null> {
  try {
    return await openDB(database, 1, { upgrade: (fresh) => void fresh.createObjectStore(store) });
  } catch {
    return null;
  }
}

/** Of one person. */
export class DraftStore {
  readonly #owner: string;
  readonly #onOther: (theirs: KeptDraft | null) => void;
  #opening: Promise<IDBPDatabase | null> | null = null;
  /** Of what this tab has kept or seen last. Null: nothing was kept. */
  #stamp: string | null = null;
  #last: Promise<unknown> = Promise.resolve();
  /** Old browsers have none: there a tab hears of the other when it keeps something itself. */
  #tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel(database) : null;

  /** `onOther`: another tab has kept this draft, or dropped it. */
  constructor(owner: string, onOther: (theirs: KeptDraft | null) => void) {
    this.#owner = owner;
    this.#onOther = onOther;
    this.#tabs?.addEventListener('message', this.#heard);
  }

  close(): void {
    this.#tabs?.close();
  }

  /** Null: there is none. */
  async read(): Promise<KeptDraft | null> {
    const stored = await this.#use((db) => db.get(store, this.#owner) as Promise<Stored | undefined>);
    this.#stamp = stampOf(stored);
    return stored ?? null;
  }

  /**
   * `draft` is asked once it is this one's turn; null: there is none any more. Where another tab was first nothing is written,
   * `onOther` hears what it kept, and the answer is no.
   */
  keep(draft: () => KeptDraft | null): Promise<boolean> {
    return this.#inTurn(() => this.#keep(draft()));
  }

  async #keep(draft: KeptDraft | null): Promise<boolean> {
    const stamp = draft && crypto.randomUUID();
    const theirs = await this.#use(async (db) => {
      const { store: drafts, done } = db.transaction(store, 'readwrite');
      const stored = (await drafts.get(this.#owner)) as Stored | undefined;
      const isOurs = stampOf(stored) === this.#stamp;
      if (isOurs && draft) await drafts.put(storedOf(draft, stamp), this.#owner);
      else if (isOurs) await drafts.delete(this.#owner);
      await done;
      this.#stamp = isOurs ? stamp : stampOf(stored);
      return isOurs ? null : { draft: stored ?? null };
    });
    if (theirs) this.#onOther(theirs.draft);
    else this.#tabs?.postMessage(this.#owner);
    return !theirs;
  }

  /** The page goes away: there is no time to look first. */
  keepAtLast(draft: KeptDraft): void {
    this.#stamp = crypto.randomUUID();
    const stored = storedOf(draft, this.#stamp);
    void this.#use((db) => db.put(store, stored, this.#owner));
    this.#tabs?.postMessage(this.#owner);
  }

  readonly #heard = ({ data: owner }: MessageEvent): void => {
    if (owner !== this.#owner) return;
    void this.#inTurn(async () => {
      const before = this.#stamp;
      const theirs = await this.read();
      if (this.#stamp !== before) this.#onOther(theirs);
    });
  };

  /** What is heard is joined before anything is kept that does not know it. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #use<T>(act: (db: IDBPDatabase) => Promise<T>): Promise<T | undefined> {
    this.#opening ??= opened();
    const db = await this.#opening;
    try {
      return db ? await act(db) : undefined;
    } catch {
      return undefined;
    }
  }
}

const stampOf = (stored: Stored | undefined): string | null => (stored ? (stored.stamp ?? '') : null);

const storedOf = ({ base, hall, conflicts, planned }: KeptDraft, stamp: string | null) => ({
  ...{ base, hall, conflicts, planned, stamp },
});
