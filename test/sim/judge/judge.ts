/** Looks at everything that a process holds, answers and pushes, at the moment it does. */

import { Rows } from '../../../server/domain/core/rows.ts';
import { isReady, type State } from '../../../server/domain/core/state.ts';
import { violations } from '../../../server/domain/invariants.ts';
import { view } from '../../../server/domain/views/view.ts';
import type { LiveHall } from '../../../server/hall/hall.ts';
import type { HallRegister } from '../../../server/register/register.ts';
import type { ViewMessage } from '../../../shared/protocol.ts';
import { differenceOf, sameData, textOf } from '../base/state-text.ts';
import type { Surroundings } from '../base/surroundings.ts';
import { AnswerJudge } from '../server/answer-judge.ts';
import type { Listener, Speaker } from '../server/door.ts';
import type { SimProcess } from '../server/process.ts';
import type { SharedLog } from '../server/shared-log.ts';
import { toldWrong } from './nobody.ts';
import { uncalled } from './uncalled.ts';
import { rangesIn, withoutWaits, wrongWait } from './waits.ts';

/** Every so often a pushed view is computed again. */
const viewsPerLook = 4;
/** Alarms are found by going through the whole hall. */
const looksPerAlarms = 8 * viewsPerLook;

const isTold = (data: unknown): boolean =>
  data !== null && typeof data === 'object' && 'wait' in data && rangesIn(data.wait).length > 0;

export class Judge implements Listener {
  readonly answers: AnswerJudge;
  #around: Surroundings;
  #shared: SharedLog;
  #register: HallRegister;
  #lastSeen = new WeakMap<LiveHall, object>();
  #possible = new WeakSet<State>();
  #views = 0;
  #looks = 0;

  constructor(around: Surroundings, shared: SharedLog, register: HallRegister) {
    this.#around = around;
    this.#shared = shared;
    this.#register = register;
    this.answers = new AnswerJudge(around, shared, register);
  }

  /** The hall of a process is what the log says, up to where it has read it, and nothing that can never be. */
  look({ hall, name }: SimProcess): void {
    if (hall === null || this.#lastSeen.get(hall) === hall.state) return;
    this.#lastSeen.set(hall, hall.state);
    const problem = this.#problemOf(hall);
    if (problem !== null) this.#around.fail(`${name} ${problem}`);
  }

  pushed(speaker: Speaker, message: ViewMessage, query: object): void {
    const problem = this.#problemIn(message, query, speaker);
    if (problem !== null) this.#around.fail(`${speaker.name} shows ${message.view} of ${message.position} ${problem}`);
  }

  #problemOf({ state }: LiveHall): string | null {
    const expected = this.#shared.stateAt(state.position);
    if (expected === undefined) return `is at ${state.position}, the log at ${this.#shared.head}`;
    const difference = differenceOf(state, expected);
    if (difference !== null) return `is not the fold of its ${state.position} entries: ${difference}`;
    return this.#violation(expected) ?? this.#waitingProblem(state);
  }

  /** Once for the processes that have come to it: theirs is the same. */
  #violation(state: State): string | undefined {
    if (this.#possible.has(state)) return undefined;
    const [violation] = violations(state);
    if (violation === undefined) this.#possible.add(state);
    return violation;
  }

  /** Every so often: the states of a world differ little from one to the next. */
  #waitingProblem(state: State): string | null {
    if (!isReady(state) || this.#looks++ % viewsPerLook !== 0) return null;
    const problem = toldWrong(state, state.at);
    return problem ?? (this.#looks % looksPerAlarms === 1 ? uncalled(state, state.at) : null);
  }

  #problemIn({ view: name, position, data }: ViewMessage, query: object, { clock }: Speaker): string | null {
    const state = this.#shared.stateAt(position);
    if (state === undefined) return 'which is not in the log';
    if (this.#views++ % viewsPerLook !== 0) return null;
    const wrong = wrongWait(data);
    if (wrong !== null) return wrong;
    if (isTold(data)) this.#around.tally.count('a wait was told');
    const at = Math.max(clock(), state.at);
    const expected = withoutWaits(view(name, query as never, state, at, this.#register, true, new Rows()));
    return sameData(withoutWaits(data), expected) ? null : `as ${textOf(data)}, not ${textOf(expected)}`;
  }
}
