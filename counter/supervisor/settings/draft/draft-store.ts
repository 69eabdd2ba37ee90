/** Drafts of this browser, so that a page that is loaded again, or a machine that is switched off, loses nothing. */
import { type IDBPDatabase, openDB } from 'idb';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import type { SettingsConflict } from '../../../../shared/settings/merge.ts';
import type { Versioned } from './draft.ts';

/** What of a draft is kept; the steps of undo are not. */
export interface KeptDraft {
  base: Versioned;
  hall: HallShape;
  conflicts: readonly SettingsConflict[];
}

const database = 'antrean-settings';
const store = 'drafts';

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
  #opening: Promise<IDBPDatabase | null> | null = null;

  constructor(owner: string) {
    this.#owner = owner;
  }

  /** Null: there is none. */
  async read(): Promise<KeptDraft | null> {
    return ((await this.#use((db) => db.get(store, this.#owner))) as KeptDraft | undefined) ?? null;
  }
  async keep({ base, hall, conflicts }: KeptDraft): Promise<void> {
    await this.#use((db) => db.put(store, { base, hall, conflicts }, this.#owner));
  }
  async drop(): Promise<void> {
    await this.#use((db) => db.delete(store, this.#owner));
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
