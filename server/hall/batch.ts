/** Commands that arrived together, decided one after another: each sees what those before it brought about. Pure. */
import type { Answer } from '../../shared/answers.ts';
import type { Instant } from '../../shared/base/ids.ts';
import type { CommandEnvelope } from '../../shared/commands.ts';
import { answerOf, refusedAnswer } from '../base/refused.ts';
import type { Entry } from '../domain/core/entry.ts';
import type { Event } from '../domain/core/events.ts';
import type { Known } from '../domain/core/known.ts';
import type { State } from '../domain/core/state.ts';
import { decide } from '../domain/decide.ts';
import { foldAnswered, rememberedAnswer } from '../domain/fold.ts';
import { requestDigest, seal } from '../log/chain.ts';

/** A command, and what the door knows of its sender. */
export interface Sent extends CommandEnvelope {
  known?: Known;
}

/** `bug`: `decide` threw an error. The command had no effect; the other commands of the batch are not affected. */
export type CommandOutcome = { answer: Answer } | { bug: unknown };

export interface Batch {
  /** The state after all entries. Nobody may see it before the entries are durable. */
  state: State;
  entries: Entry[];
  /** One for each command that was decided, in their order. */
  outcomes: CommandOutcome[];
}

/** `at` is not before `state.at`. `mayEndDay` false: the clock is in doubt. Decides the first command, and further ones while `hasTime` says so (rule N59). */
export function decideBatch(
  state: State,
  envelopes: readonly Sent[],
  at: Instant,
  hasTime: () => boolean = () => true,
  mayEndDay = true,
): Batch {
  const batch: Batch = { state, entries: [], outcomes: [] };
  for (const envelope of envelopes) {
    batch.outcomes.push(outcomeOf(batch, envelope, at, mayEndDay));
    if (!hasTime()) break;
  }
  return batch;
}

function outcomeOf(batch: Batch, envelope: Sent, at: Instant, mayEndDay: boolean): CommandOutcome {
  try {
    return { answer: answerTo(batch, envelope, at, mayEndDay) };
  } catch (bug) {
    return { bug };
  }
}

function answerTo(batch: Batch, { commandId, actor, command, known }: Sent, at: Instant, mayEndDay: boolean): Answer {
  const request = requestDigest(actor, command);
  const remembered = rememberedAnswer(batch.state, commandId);
  if (remembered !== undefined)
    return remembered.request === request ? remembered.answer : refusedAnswer('command-id-reused');
  const decision = decide(batch.state, command, actor, at, known, mayEndDay);
  if (!decision.ok) return answerOf(decision);
  if (decision.value.length === 0)
    return { accepted: true, position: batch.state.position, at, issued: null, called: null };
  return addEntry(batch, { commandId, request, at, actor, events: decision.value });
}

interface New extends Pick<Entry, 'commandId' | 'request' | 'at' | 'actor'> {
  events: readonly Event[];
}

/** Nothing of `batch` has changed when this throws. */
function addEntry(batch: Batch, content: New): Answer {
  const entry = seal({ position: batch.state.position + 1, ...content }, batch.state.hash);
  const { state, answer } = foldAnswered(batch.state, entry);
  batch.entries.push(entry);
  batch.state = state;
  return answer;
}
