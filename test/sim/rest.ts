/** A world in which nothing goes wrong any more: every process knows everything, and every screen shows it. */
import { nextDue } from '../../server/domain/fold.ts';
import { view } from '../../server/domain/views/view.ts';
import type { Evidence } from './evidence.ts';
import type { Page, Screen } from './page.ts';
import type { SimProcess } from './process.ts';
import { sameData, textOf } from './state-text.ts';

/** How late what the clock brings about may be: the time that a process needs to notice and to write it. */
const dueWithinMs = 5_000;
/** Longer than it takes to push a change. */
const soonMs = 200;

/** What is not as it must be when nothing has gone wrong for a while; null: nothing. */
export const unrestIn = (processes: readonly SimProcess[], pages: readonly Page[], evidence: Evidence): string | null =>
  [...processProblems(processes, evidence), ...peopleProblems(pages, evidence)][0] ?? null;

function* processProblems(processes: readonly SimProcess[], { shared, around }: Evidence): Generator<string> {
  for (const { name, isReady, hall } of processes) {
    if (!isReady) yield `${name} is not up`;
    else if (hall?.state.position !== shared.head) yield `${name} is at ${hall?.state.position}, not at ${shared.head}`;
  }
  const due = nextDue(shared.stateAt(shared.head)!);
  if (due !== null && due < around.time.now - dueWithinMs) yield 'what was due has not been brought about';
}

function* peopleProblems(pages: readonly Page[], evidence: Evidence): Generator<string> {
  for (const { who, command, end } of evidence.history.wishes)
    if (end === 'waiting') yield `${who} still waits for an answer to ${command.type}`;
  for (const { name, isLive, screens } of pages) {
    if (!isLive) yield `${name} is not live`;
    for (const screen of screens) yield* screenProblems(screen, evidence);
  }
}

/** What time alone changes is pushed with the next minute, or the next change of anything. */
function* screenProblems(screen: Screen, { around, shared, register }: Evidence): Generator<string> {
  const { page, view: name, query, data } = screen;
  const state = shared.stateAt(shared.head)!;
  const { now } = around.time;
  const minute = now - (now % 60_000);
  const pushes = [now, minute, minute + soonMs, shared.grownAt, shared.grownAt + soonMs];
  const expected = pushes.map((at) => view(name, query as never, state, Math.max(at, state.at), register));
  if (!expected.some((each) => sameData(each, data)))
    yield `${page} shows ${name} as ${textOf(data)}, and not ${textOf(expected[0])}`;
}
