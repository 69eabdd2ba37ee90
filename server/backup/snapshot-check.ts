/** Whether snapshots are what the entries up to them amount to: whoever changes one can make its checksum anew. */
import { messageOf } from '../base/message.ts';
import type { Entry } from '../domain/core/entry.ts';
import { emptyState, type State } from '../domain/core/state.ts';
import { foldEntry } from '../domain/fold.ts';
import { fromSnapshot, isOfThisVersion, plainOf } from '../domain/snapshot.ts';
import { canonicalJson } from '../log/canonical.ts';
import { isIntact } from '../log/chain.ts';
import { BrokenLog, type Snapshot } from '../log/log.ts';

export class SnapshotCheck {
  /** What each is to be, by its position. */
  #told = new Map<number, string>();
  #state: State = emptyState;

  /** Those that a start would leave aside do no harm, and are left aside here too; so are those that another version wrote. */
  constructor(snapshots: Iterable<Snapshot>) {
    for (const snapshot of snapshots) {
      const state = stateOf(snapshot);
      if (state?.position === snapshot.position) this.#told.set(snapshot.position, comparable(state));
    }
  }

  /** Every entry from the first on. After the last snapshot it costs nothing. Throws `BrokenLog`. */
  take(entry: Entry): void {
    if (this.#told.size === 0) return;
    this.#state = folded(this.#state, entry);
    const told = this.#told.get(entry.position);
    if (told === undefined) return;
    this.#told.delete(entry.position);
    if (told !== comparable(this.#state))
      throw new BrokenLog(entry.position, 'the snapshot there is not what the entries up to it amount to');
  }
}

function stateOf(snapshot: Snapshot): State | null {
  try {
    return isIntact(snapshot) && isOfThisVersion(snapshot.text) ? fromSnapshot(snapshot.text) : null;
  } catch {
    return null;
  }
}

function folded(state: State, entry: Entry): State {
  try {
    return foldEntry(state, entry);
  } catch (error) {
    throw new BrokenLog(entry.position, messageOf(error));
  }
}

const comparable = (state: State): string => canonicalJson(plainOf(state));
