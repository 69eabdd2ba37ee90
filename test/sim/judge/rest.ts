/** A world in which nothing goes wrong any more: every process knows everything, and every screen shows it. */

import { agendaNow } from '../../../server/domain/agenda/agenda.ts';
import { Rows } from '../../../server/domain/core/rows.ts';
import { nextDue } from '../../../server/domain/fold.ts';
import { view } from '../../../server/domain/views/view.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import { sameData, textOf } from '../base/state-text.ts';
import type { Page, Screen } from '../people/page.ts';
import type { SimProcess } from '../server/process.ts';
import type { Evidence } from './evidence.ts';
import { withoutWaits } from './waits.ts';

/** How late what the clock brings about may be: the time that a process needs to notice and to write it. */
const dueWithinMs = 5_000;
/** Longer than it takes to push a change. */
const soonMs = 200;
/** What time alone changes is pushed once a minute; a clock that was just set right begins with a longer one. */
const longestMs = 130_000;
const stepMs = 5_000;
/** Two things in one view may end by the clock one soon after the other. */
const smallStepMs = 200;

/** What is not as it must be when nothing has gone wrong for a while; null: nothing. */
export const unrestIn = (processes: readonly SimProcess[], pages: readonly Page[], evidence: Evidence): string | null =>
  [...processProblems(processes, evidence), ...peopleProblems(pages, evidence)][0] ?? null;

function* processProblems(processes: readonly SimProcess[], { shared, around }: Evidence): Generator<string> {
  for (const { name, isReady, hall } of processes) {
    if (!isReady) yield `${name} is not up`;
    else if (hall?.state.position !== shared.head) yield `${name} is at ${hall?.state.position}, not at ${shared.head}`;
  }
  const due = nextDue(shared.stateAt(shared.head)!);
  const late = agendaNow(shared.stateAt(shared.head)!, around.time.now - dueWithinMs);
  if (late.length > 0) yield `what was planned has not been done: ${textOf(late)}`;
  if (due !== null && due < around.time.now - dueWithinMs) yield 'what was due has not been brought about';
}

function* peopleProblems(pages: readonly Page[], evidence: Evidence): Generator<string> {
  for (const { who, command, end } of evidence.history.wishes)
    if (end === 'waiting') yield `${who} still waits for an answer to ${command.type}`;
  for (const { name, isLive, screens } of pages) {
    if (!isLive) yield `${name} is not live`;
    if (evidence.history.isBehind(name)) yield `${name} has seen more than what the process that it is at has sent it`;
    for (const screen of screens) yield* screenProblems(screen, evidence);
  }
}

function* screenProblems(screen: Screen, { around, shared, register }: Evidence): Generator<string> {
  const { page, view: name, query, data } = screen;
  const state = shared.stateAt(shared.head)!;
  const seenAt = (at: Instant) => view(name, query as never, state, Math.max(at, state.at), register, true, new Rows());
  const shown = withoutWaits(data);
  for (const at of pushes(shared.grownAt, around.time.now)) if (sameData(withoutWaits(seenAt(at)), shown)) return;
  yield `${page} shows ${name} as ${textOf(data)}, and not ${textOf(seenAt(around.time.now))}`;
}

/** When a screen may have got its view: after the log's last growth, and with any minute since, by whatever clock. */
function* pushes(grownAt: Instant, now: Instant): Generator<Instant> {
  yield now;
  yield grownAt;
  yield grownAt + soonMs;
  for (const step of [stepMs, smallStepMs])
    for (let at = now; at > Math.max(grownAt, now - longestMs); at -= step) yield at;
}
