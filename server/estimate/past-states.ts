/** The hall at a past instant, folded from the log in slices (rule U76). The last one is kept: who asks on about the same moment waits no more. */
import type { Instant } from '../../shared/base/ids.ts';
import { emptyState, type State } from '../domain/core/state.ts';
import { foldEntry } from '../domain/fold.ts';
import { stateOfSnapshot } from '../hall/snapshot-state.ts';
import { checkLink } from '../log/chain.ts';
import type { EventLog } from '../log/log.ts';
import { entriesBetween, firstPositionAt, inSlices } from '../record/reading.ts';

export class PastStates {
  #log: EventLog;
  #head: () => number;
  #last: State = emptyState;

  constructor(log: EventLog, head: () => number) {
    this.#log = log;
    this.#head = head;
  }

  /** With every entry until then. Null: the log does not reach so far, or nobody waits for it any more. */
  async at(at: Instant, isOver: () => boolean): Promise<State | null> {
    const reading = { log: this.#log, head: this.#head() };
    const last = (await firstPositionAt(reading, at + 1)) - 1;
    if (last < 1) return null;
    let state = await this.#nearest(last);
    for await (const entry of inSlices(entriesBetween(reading, state.position + 1, last))) {
      if (isOver()) return null;
      state = foldEntry(state, checkLink(state, entry));
    }
    this.#last = state;
    return state;
  }

  /** The latest state that is known and not after it. */
  async #nearest(position: number): Promise<State> {
    let nearest = this.#last.position <= position ? this.#last : emptyState;
    for await (const snapshot of this.#log.snapshots()) {
      if (snapshot.position > position) continue;
      if (snapshot.position > nearest.position) nearest = stateOfSnapshot(snapshot) ?? nearest;
      break;
    }
    return nearest;
  }
}
