/**
 * States that the hall has gone on from. Nobody reads them any more (rule L14), so their maps are let go (rule L16): otherwise each
 * would keep all that came after it, until the whole heap is swept.
 */
import { IMap } from '../domain/base/imap.ts';
import type { State } from '../domain/core/state.ts';

export class LeftStates {
  /** The oldest first. */
  #left: State[] = [];
  #held = new Map<State, number>();

  /** `state` and all that come after it can be read until the function that it gives is called. */
  hold(state: State): () => void {
    this.#held.set(state, (this.#held.get(state) ?? 0) + 1);
    return () => this.#free(state);
  }

  /** The hall went on from `state` to `newest`. Whoever has just begun to read it may end: the one before it is let go. */
  leave(state: State, newest: State): void {
    this.#left.push(state);
    while (this.#left.length > 1 && !this.#held.has(this.#left[0]!)) letGo(this.#left.shift()!, this.#left[0]!, newest);
  }

  #free(state: State): void {
    const holders = this.#held.get(state)! - 1;
    if (holders === 0) this.#held.delete(state);
    else this.#held.set(state, holders);
  }
}

/** A map that `next` has as well goes with that. */
function letGo(state: State, next: State, newest: State): void {
  for (const name of Object.keys(state) as (keyof State)[]) {
    const [map, now]: [unknown, unknown] = [state[name], newest[name]];
    if (map !== next[name] && IMap.isMap(map) && IMap.isMap(now)) map.letGo(now);
  }
}
