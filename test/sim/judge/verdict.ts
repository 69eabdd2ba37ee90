/** At the end, when everything has healed and drained: what the people of a world were told against what is in its log. */
import type { Entry } from '../../../server/domain/core/entry.ts';
import type { CommandId } from '../../../shared/base/ids.ts';
import type { Command } from '../../../shared/commands.ts';
import { NaiveHall } from '../../support/naive/naive-hall.ts';
import type { History, Wish } from '../people/history.ts';
import type { Evidence } from './evidence.ts';

/** Every promise that was broken, in words. */
export function* verdict(evidence: Evidence): Generator<string> {
  const entries = evidence.shared.entries;
  for (const wish of evidence.history.wishes) yield* untrueAnswers(wish, evidence);
  for (const entry of entries) yield* unwishedEntries(entry, evidence.history);
  yield* lateEffects(entries);
  yield* wrongNumbers(entries);
  yield* wrongCalls(entries, evidence.history);
  yield* brokenRules(entries, evidence);
}

function* untrueAnswers(wish: Wish, { around, shared, judge, history }: Evidence): Generator<string> {
  const { who, command, commandId, end, attempts } = wish;
  const position = shared.positionOf(wish);
  const what = `${command.type} of ${who} (${commandId.slice(0, 8)})`;
  if (attempts > 1) around.tally.count('sent again');
  if (end === 'given up') around.tally.count('given up');
  else if (end === 'waiting') yield `${what} was never answered`;
  else if (end.accepted) {
    around.tally.count(`accepted: ${command.type}`);
    if (command.type === 'SettleWaiting') around.tally.count(`settled: ${command.how.is}`);
    const isNothing = position === undefined && judge.answers.hadNothingToDo(wish, end);
    if (!isNothing && position !== end.position)
      yield `${what} was told ${end.position}; the log has it at ${position}`;
  } else if (position !== undefined && !history.isRepeated(wish)) {
    // [L5] A refusal is not remembered: a copy that was late on its way may be granted.
    if (judge.answers.wasRefused(wish)) around.tally.count('granted after it was refused');
    else yield `${what} was told ${end.refusal.code}, and it took effect at ${position}`;
  }
}

function* unwishedEntries(entry: Entry, history: History): Generator<string> {
  const isWished =
    entry.actor.kind === 'hall' ||
    isOfSupervisors(entry) ||
    plannedIn(entry) !== undefined ||
    history.wishOf(entry) !== undefined;
  if (!isWished) yield `nobody wished for entry ${entry.position}`;
}

/** They change the settings over HTTP, beside the pages whose wishes the history knows. */
const isOfSupervisors = ({ events }: Entry): boolean =>
  events.some(({ type }) => type === 'HallConfigured' || type === 'HallPlanned' || type === 'HallPlanDropped');

/** What the hall does by itself, as was planned. */
const plannedIn = ({ events }: Entry) =>
  events.find(({ type }) => type === 'PlannedActDone' || type === 'PlannedActWaits' || type === 'PlannedActFailed') as
    | Extract<Entry['events'][number], { type: 'PlannedActDone' }>
    | undefined;

/** [K8] What was withdrawn has no effect any more. */
function* lateEffects(entries: readonly Entry[]): Generator<string> {
  const withdrawn = new Set<CommandId>();
  for (const { position, commandId, events } of entries) {
    if (withdrawn.has(commandId)) yield `entry ${position} was withdrawn before`;
    for (const event of events) if (event.type === 'WishWithdrawn') withdrawn.add(event.asked);
  }
}

/** Every number of a day once, and none left out. */
function* wrongNumbers(entries: readonly Entry[]): Generator<string> {
  const counts = new Map<string, number>();
  const lastDay = new Map<string, string>();
  for (const { position, events } of entries)
    for (const event of events) {
      if (event.type !== 'TicketIssued') continue;
      const [prefix = '', number] = event.number.split('-');
      const day = event.ticketId.slice(0, 10);
      const count = counts.get(`${day} ${prefix}`) ?? 0;
      if (Number(number) <= count) yield `entry ${position}: ${event.number} comes after ${count}`;
      // Passed over is only what somebody of the day before may still have (rule D8).
      for (let passed = count + 1; passed < Number(number); passed++) {
        const before = lastDay.get(`${prefix}-${String(passed).padStart(3, '0')}`);
        if (before === undefined || before === day) yield `entry ${position}: ${event.number} comes after ${count}`;
      }
      counts.set(`${day} ${prefix}`, Number(number));
      lastDay.set(event.number, day);
    }
}

/** A call on a display is one call in the log, and a command calls once at most. */
function* wrongCalls(entries: readonly Entry[], history: History): Generator<string> {
  const calls = new Map<number, string>();
  const numbers = new Map<string, string>();
  for (const { position, events } of entries)
    for (const event of events) {
      if (event.type === 'TicketIssued') numbers.set(event.ticketId, event.number);
      if (event.type !== 'TicketCalled' && event.type !== 'TicketRecalled') continue;
      if (calls.has(position)) yield `entry ${position} calls twice`;
      const call = event.type === 'TicketCalled' ? 1 : event.call;
      calls.set(position, `${numbers.get(event.ticketId)} to ${event.counterId}, call ${call}`);
    }
  for (const [position, shown] of history.calls)
    if (calls.get(position) !== shown)
      yield `displays showed ${shown} at ${position}, and the log has ${calls.get(position)}`;
}

/** The naive hall shares no code with the core and knows the rules of order, numbers, undo and the day. */
function* brokenRules(entries: readonly Entry[], { around, history }: Evidence): Generator<string> {
  const naive = new NaiveHall();
  try {
    for (const entry of entries) naive.record(known(entry), commandOf(entry, history));
  } catch (error) {
    yield String(error);
  }
  for (const [what, times] of naive.seen) around.tally.count(what, times);
}

/** Wishes that are withdrawn the naive hall does not know; what comes of them it does. */
const known = (entry: Entry): Entry => ({
  ...entry,
  events: entry.events.filter(({ type }) => type !== 'WishWithdrawn'),
});

function commandOf(entry: Entry, history: History): Command {
  const wish = history.wishOf(entry);
  if (wish !== undefined) return wish.command;
  const done = plannedIn(entry);
  if (done?.type === 'PlannedActDone' && done.act.is !== 'stop')
    return { type: 'ResumeForOfficer', counterId: done.act.counterId };
  if (isOfSupervisors(entry) && entry.actor.kind === 'officer') return { type: 'AdvanceTime' };
  const configured = entry.events.find((event) => event.type === 'HallConfigured');
  return configured ? { type: 'ConfigureHall', hall: configured.hall } : { type: 'AdvanceTime' };
}
