/** Commands become entries in the log. Stateless: what changes is given back. */
import type { CommandEnvelope } from '../../shared/commands.ts';
import type { Instant } from '../../shared/ids.ts';
import { refusedAnswer } from '../base/refused.ts';
import type { State } from '../domain/core/state.ts';
import { type EventLog, HeadMoved, NotWritten } from '../log/log.ts';
import { type Batch, type CommandOutcome, decideBatch } from './batch.ts';
import { takeOver } from './restore.ts';

export interface CommitParts {
  log: EventLog;
  /** For a state, because time never runs backwards. */
  nowFor: (state: State) => Instant;
  /** False: there is no use in trying. */
  isReachable: () => boolean;
}

export interface Committed {
  /** What was decided, with the answers that may be given now; its state is the log's. */
  batch: Batch;
  /** Why nothing was written, where something was to be. */
  problem: NotWritten | null;
}

/**
 * Decides, appends, applies; all over again when somebody else has written in between. Rejects with `BrokenLog`, and with
 * anything else when nobody knows whether it was written.
 */
export async function commit(
  parts: CommitParts,
  from: State,
  envelopes: readonly CommandEnvelope[],
): Promise<Committed> {
  for (let state = from; ; ) {
    const batch = decideBatch(state, envelopes, parts.nowFor(state));
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

/** A refusal too is only as good as the state it was decided on: another process may have granted the same command. */
const needsLog = ({ entries, outcomes }: Batch, log: EventLog): boolean =>
  entries.length > 0 || (log.isShared === true && outcomes.some(isRefusal));

const isRefusal = (outcome: CommandOutcome): boolean => 'answer' in outcome && !outcome.answer.accepted;

/** What is left of a batch that was not written: the answers to commands that were written before. */
function unwritten({ outcomes }: Batch, state: State): Batch {
  const isKnown = (outcome: CommandOutcome) =>
    'bug' in outcome || (outcome.answer.accepted && outcome.answer.position <= state.position);
  const left = outcomes.map((outcome) => (isKnown(outcome) ? outcome : { answer: refusedAnswer('not-writable') }));
  return { state, entries: [], outcomes: left };
}

export const opensDay = ({ entries }: Batch): boolean =>
  entries.some(({ events }) => events.some(({ type }) => type === 'DayOpened'));
