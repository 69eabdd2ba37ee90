import type { Instant } from '../../shared/base/ids.ts';
import type { Actor, Command, CommandType } from '../../shared/commands.ts';
import { no } from '../../shared/refusals/result.ts';
import { applyAll } from './apply.ts';
import { closingNow, isAnyToClose } from './closing/agreed.ts';
import type { Event } from './core/events.ts';
import { type Known, nothingKnown } from './core/known.ts';
import { type EventsOrRefusal, happened } from './core/outcome.ts';
import { isReady, type State } from './core/state.ts';
import { kindInLog, type Row, type Scope, type SenderKind } from './core/tables.ts';
import { dueEvents } from './due.ts';
import { dueSettings } from './hall/due.ts';
import { decides } from './nouns.ts';

/** A row takes its own command from those whom it names in `by`; types cannot say so of a table. */
const rowOf = (command: Command) =>
  decides[command.type] as Row<CommandType, SenderKind | readonly SenderKind[], Actor>;

const senders = new Map(Object.entries(decides).map(([type, { by }]) => [type, [by].flat()]));

/** Who may send it (rule S1), and what it is about. */
export const sendersOf = (type: CommandType): readonly SenderKind[] => senders.get(type)!;
/** Sent by the hall alone, for itself or in the name of a person. */
export const isHallsOwn = (type: CommandType): boolean =>
  sendersOf(type).every((kind) => kind === 'hall' || kind === 'office');
/** Rule S11. */
export const finishes = (command: Command): boolean => rowOf(command).finishes === true;
/** Rule S13. */
export const isDecision = (command: Command): boolean => rowOf(command).isDecision?.(command) === true;
export const scopeOf = (command: Command): Scope => rowOf(command).scope(command);

/**
 * What a command brings about, given the state; `at` is not before `state.at`. What is due by then comes first. Yes without
 * events: there was nothing to do, and nothing goes into the log. `known` is what the door knows of the sender.
 * `mayEndDay` false: the clock is in doubt.
 */
export function decide(
  state: State,
  command: Command,
  actor: Actor,
  at: Instant,
  known: Known = nothingKnown,
  mayEndDay = true,
): EventsOrRefusal {
  const { due, now } = onTime(state, actor, at, mayEndDay);
  const outcome = decideNow(now, command, actor, at, known);
  if (!outcome.ok || due.length === 0) return outcome;
  const nothingToDo = outcome.value.length === 0 && command.type !== 'AdvanceTime';
  return nothingToDo ? outcome : happened(...due, ...outcome.value);
}

/** What is due by now, and the state after it. Planned settings come behind the day that they wait for. */
function onTime(state: State, actor: Actor, at: Instant, mayEndDay: boolean): { due: readonly Event[]; now: State } {
  const when = { position: state.position + 1, at, actor };
  const due = dueEvents(state, at, mayEndDay);
  const after = applyAll(state, due, when);
  const settings = dueSettings(after, at);
  return settings.length === 0
    ? { due, now: after }
    : { due: [...due, ...settings], now: applyAll(after, settings, when) };
}

function decideNow(state: State, command: Command, actor: Actor, at: Instant, known: Known): EventsOrRefusal {
  const row = rowOf(command);
  if (!sendersOf(command.type).some((kind) => kindInLog(kind) === actor.kind)) return no('not-permitted');
  if (row.withoutHall) return row.decide(state, command, actor, at, known);
  if (!isReady(state)) return no('hall-not-configured');
  return withClosings(state, row.decide(state, command, actor, at, known), actor, at);
}

/** Counters close as was agreed in the entry that leaves them without a ticket (rule R11). */
function withClosings(state: State, outcome: EventsOrRefusal, actor: Actor, at: Instant): EventsOrRefusal {
  if (!outcome.ok || !isAnyToClose(state)) return outcome;
  const closing = closingNow(applyAll(state, outcome.value, { position: state.position + 1, at, actor }));
  return closing.length === 0 ? outcome : happened(...outcome.value, ...closing);
}
