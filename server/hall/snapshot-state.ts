/** A state that was kept as text. */
import type { State } from '../domain/core/state.ts';
import { fromSnapshot } from '../domain/snapshot.ts';
import { isIntact } from '../log/chain.ts';
import type { Snapshot } from '../log/log.ts';

/** Null: it is damaged, or of another version of this code. */
export function stateOfSnapshot(snapshot: Snapshot): State | null {
  const state = isIntact(snapshot) ? read(snapshot.text) : null;
  return state !== null && state.position === snapshot.position && state.hash === snapshot.hash ? state : null;
}

function read(text: string): State | null {
  try {
    return fromSnapshot(text);
  } catch {
    return null;
  }
}
