/**
 * The pass criterion that every fault in this folder is held to, judged from what the clients were told and from the log:
 *
 *   an acknowledged command is in the log, with the answer that was given, and every retry was given the same;
 *   a refused one is not; no `commandId` is there twice;
 *   the numbers of each series are 1, 2, 3, …; a ticket is at one counter, a counter has one ticket;
 *   time does not run backwards; the fold of the log breaks no invariant of the core.
 *
 * `judgeViews` adds the last: what the server shows is the fold of its log.
 */

import type { Entry } from '../../../server/domain/core/entry.ts';
import { emptyState, type State } from '../../../server/domain/core/state.ts';
import { foldEntry, rememberedAnswer } from '../../../server/domain/fold.ts';
import { violations } from '../../../server/domain/invariants.ts';
import { canonicalJson } from '../../../server/log/canonical.ts';
import type { Answer } from '../../../shared/answers.ts';
import { type Asked, accepted } from './asked.ts';
import { oneTicketEach } from './one-ticket-each.ts';

/** What was not kept, in words; empty: all of it was. */
export function judge(asked: readonly Asked[], entries: readonly Entry[]): string[] {
  const state = fold(entries);
  return [
    ...asked.flatMap((each) => judgeAnswers(each, state, entries)),
    ...repeated(entries.map(({ commandId }) => commandId)).map((id) => `command ${id} took effect twice`),
    ...numberProblems(entries),
    ...oneTicketEach(entries),
    ...entries.slice(1).flatMap((entry, index) => {
      return entry.at < entries[index]!.at ? [`time runs backwards at ${entry.position}`] : [];
    }),
    ...violations(state),
  ];
}

export const fold = (entries: readonly Entry[]): State => entries.reduce(foldEntry, emptyState);

function judgeAnswers(asked: Asked, state: State, entries: readonly Entry[]): string[] {
  const { commandId, command } = asked.sent;
  const name = `${command.type} ${commandId}`;
  const first = accepted(asked);
  const remembered = rememberedAnswer(state, commandId)?.answer ?? null;
  if (first === null)
    return asked.answers.length > 0 && remembered !== null ? [`${name} was refused and is in the log`] : [];
  if (remembered === null) return [`${name} was acknowledged and is not in the log`];
  const problems: string[] = [];
  if (textOf(first) !== textOf(remembered)) problems.push(`${name} was told ${textOf(first)}: not what the log says`);
  if (first.accepted && entries[first.position - 1]?.commandId !== commandId)
    problems.push(`${name} is not where its answer says`);
  const after = asked.answers.slice(asked.answers.indexOf(first));
  if (after.some((answer) => canonicalJson(answer) !== canonicalJson(first)))
    problems.push(`${name} was given different answers`);
  return problems;
}

/** Without the token of the ticket's page, which the log does not know. */
const textOf = (answer: Answer): string =>
  canonicalJson(
    answer.accepted && answer.issued ? { ...answer, issued: { ...answer.issued, token: undefined } } : answer,
  );

export const issuedIn = (entries: readonly Entry[]) =>
  entries.flatMap(({ events }) => events.filter((event) => event.type === 'TicketIssued'));

/**
 * Of each series, in the order of the log, within one day: 1, 2, 3, … A number that a kiosk keeps for itself is left out by all others
 * from then on, and one that went on from the day before on that day (rule D8).
 */
function numberProblems(entries: readonly Entry[]): string[] {
  const counts = new Map<string, number>();
  const kept = new Set<string>();
  const numbers = new Map<string, string>();
  let carried = new Set<string>();
  return entries.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.type === 'NumbersReserved') for (const number of event.numbers) kept.add(plain(number));
      if (event.type === 'DayOpened')
        carried = new Set((event.carried ?? []).map((ticketId) => plain(numbers.get(ticketId) ?? '')));
      if (event.type !== 'TicketIssued') return [];
      numbers.set(event.ticketId, event.number);
      const [series = '', count] = event.number.split('-');
      const line = `${series} on ${event.ticketId.split('.')[0]}`;
      let expected = (counts.get(line) ?? 0) + 1;
      while (kept.has(`${series}-${expected}`) || carried.has(`${series}-${expected}`)) expected++;
      counts.set(line, Number(count));
      return Number(count) === expected ? [] : [`${event.number} was given out where ${series}-${expected} was due`];
    }),
  );
}

/** "A-007" as "A-7". */
const plain = (number: string): string => number.replace(/-0*/, '-');

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}
