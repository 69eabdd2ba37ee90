/** Commands become entries in the log. Stateless: what changes is given back. */
import type { Instant } from '../../shared/base/ids.ts';
import { refusedAnswer } from '../base/refused.ts';
import type { State } from '../domain/core/state.ts';
import { type EventLog, HeadMoved, NotWritten } from '../log/log.ts';
import { type Batch, type CommandOutcome, decideBatch, type Sent } from './batch.ts';
import { takeOver } from './restore.ts';

export interface CommitParts {
  log: EventLog;
  /** The time for an entry after this state: never before the state's own. */
  nowFor: (state: State) => Instant;
  /** False while the clock is in doubt. */
  mayEndDay: () => boolean;
  /** False: the log cannot be reached now, so nothing is sent to it. */
  isReachable: () => boolean;
  /** Begins a slice of time: gives a function that says whether any of it is left. */
  timeSlice: () => () => boolean;
}

export interface Committed {
  /** What was decided, with the answers that may be given now; its state is the log's. Commands behind it wait for the next group. */
  batch: Batch;
  /** Why nothing was written, where something was to be. */
  problem: NotWritten | null;
}

/**
 * Decides, appends and applies a group of commands. Starts again when another process has written in between. Rejects with
 * `BrokenLog`, and with any other error when nobody knows whether the group was written.
 */
export async function commit(parts: CommitParts, from: State, envelopes: readonly Sent[]): Promise<Committed> {
  for (let state = from; ; ) {
    const batch = decideBatch(state, envelopes, parts.nowFor(state), parts.timeSlice(), parts.mayEndDay());
    try {
      if (!needsLog(batch, parts.log) || (await append(parts, batch, state))) return { batch, problem: null };
      state = await takeOver(parts.log, state);
    } catch (error) {
      if (error instanceof NotWritten) return { batch: unwritten(batch, state), problem: error };
      throw error;
    }
  }
}

/** False: the head has moved. */
async function append({ log, isReachable }: CommitParts, batch: Batch, { position }: State): Promise<boolean> {
  if (!isReachable()) throw new NotWritten('The log is away');
  try {
    await log.append(batch.entries, position);
    return true;
  } catch (error) {
    if (error instanceof HeadMoved) return false;
    throw error;
  }
}

/** In a shared log a refusal is compared with the head too: another process may have accepted the same command meanwhile. */
const needsLog = ({ entries, outcomes }: Batch, log: EventLog): boolean =>
  entries.length > 0 || (log.isShared === true && outcomes.some(isRefusal));

const isRefusal = (outcome: CommandOutcome): boolean => 'answer' in outcome && !outcome.answer.accepted;

/** The answers that hold although the batch was not written: those to commands that an earlier batch has written. */
function unwritten({ outcomes }: Batch, state: State): Batch {
  const isKnown = (outcome: CommandOutcome) =>
    'bug' in outcome || (outcome.answer.accepted && outcome.answer.position <= state.position);
  const left = outcomes.map((outcome) => (isKnown(outcome) ? outcome : { answer: refusedAnswer('not-writable') }));
  return { state, entries: [], outcomes: left };
}

export const opensDay = ({ entries }: Batch): boolean =>
  entries.some(({ events }) => events.some(({ type }) => type === 'DayOpened'));
