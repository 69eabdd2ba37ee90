/** From a log to the state at its end: the newest snapshot that can be trusted, and every entry after it, its chain checked. */
import type { Logger } from 'pino';
import { messageOf } from '../base/message.ts';
import type { Entry } from '../domain/core/entry.ts';
import { emptyState, type State } from '../domain/core/state.ts';
import { foldEntry } from '../domain/fold.ts';
import { toSnapshot } from '../domain/snapshot.ts';
import { checkLink, sealSnapshot } from '../log/chain.ts';
import { BrokenLog, type EventLog, NotWritten, type Snapshot } from '../log/log.ts';
import { stateOfSnapshot } from './snapshot-state.ts';

/** Throws `BrokenLog` that names the first broken position. */
export async function restore(log: EventLog, logger: Logger): Promise<State> {
  for await (const snapshot of log.snapshots()) {
    const state = stateOf(snapshot, logger);
    if (state === null) continue;
    await assertInChain(log, snapshot);
    return catchUp(log, state);
  }
  return catchUp(log, emptyState);
}

/** The state after every entry that the log has beyond `state`. */
export async function catchUp(log: EventLog, state: State): Promise<State> {
  let reached = state;
  for await (const entry of log.read(state.position + 1)) {
    reached = fold(reached, checkLink(reached, entry));
  }
  return reached;
}

/** The state after what others have written when this process wanted to. Throws `NotWritten` when it cannot be read now. */
export async function takeOver(log: EventLog, state: State): Promise<State> {
  try {
    const reached = await catchUp(log, state);
    if (reached === state) throw new Error('No entry is there');
    return reached;
  } catch (error) {
    if (error instanceof BrokenLog) throw error;
    throw new NotWritten('The head has moved, and what is there cannot be read', { cause: error });
  }
}

function fold(state: State, entry: Entry): State {
  try {
    return foldEntry(state, entry);
  } catch (error) {
    throw new BrokenLog(entry.position, messageOf(error));
  }
}

/** The next start begins here. Without a snapshot it only takes longer. */
export async function keepSnapshot(log: EventLog, state: State, logger: Logger): Promise<void> {
  const { position, hash } = state;
  try {
    await log.saveSnapshot(sealSnapshot(position, hash, toSnapshot(state)));
  } catch (error) {
    logger.error({ err: error, position }, 'a snapshot could not be saved');
  }
}

/** Null, and a warning, for a snapshot that is damaged or that this version of the code cannot read. */
function stateOf(snapshot: Snapshot, logger: Logger): State | null {
  const state = stateOfSnapshot(snapshot);
  if (state === null)
    logger.warn({ position: snapshot.position }, 'a snapshot is damaged or of another version, and is not used');
  return state;
}

/** Throws when the snapshot is good and the log does not have its entry: entries were removed or replaced. */
async function assertInChain(log: EventLog, { position, hash }: Snapshot): Promise<void> {
  for await (const entry of log.read(position)) {
    if (entry.position !== position) break;
    checkLink({ position: position - 1, hash: entry.prevHash }, entry);
    if (entry.hash !== hash) throw new BrokenLog(position, 'a snapshot was made of another entry');
    return;
  }
  throw new BrokenLog(position, 'a snapshot was made of it, and it is missing');
}
