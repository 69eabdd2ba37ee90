/** Commands that wait for their turn, and the group that is being written. */
import type { Logger } from 'pino';
import type { Answer } from '../../shared/answers.ts';
import { refusedAnswer } from '../base/refused.ts';
import type { HallRegister } from '../register/register.ts';
import type { CommandOutcome, Sent } from './batch.ts';

export interface Pending {
  envelope: Sent;
  resolve: (answer: Answer) => void;
  reject: (bug: unknown) => void;
}

/** The most commands in one transaction. */
const groupLimit = 500;
/** Longer than any write that goes well, shorter than a client waits for its answer. */
const stalledAfterMs = 3_000;

/**
 * When writing a group takes too long, the commands behind it are refused: certainly none of them was written. The group
 * itself gets no answer until its outcome is known. A retry of one of its commands waits too: "could not be saved" might
 * be false.
 */
export class CommandQueue {
  #waiting: Pending[] = [];
  #underWay: readonly Pending[] = [];
  #isStalled = false;
  #timer: NodeJS.Timeout | undefined;

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Whether a group has been waiting for its outcome for too long. */
  get isStalled(): boolean {
    return this.#isStalled;
  }

  add(envelope: Sent): Promise<Answer> {
    if (this.#isStalled && !this.#isUnderWay(envelope)) return Promise.resolve(refusedAnswer('not-writable'));
    return new Promise<Answer>((resolve, reject) => this.#waiting.push({ envelope, resolve, reject }));
  }

  /** The next group; `settled` ends it. */
  take(): Pending[] {
    const group = this.#waiting.splice(0, groupLimit);
    this.#underWay = group;
    this.#timer = setTimeout(() => this.#stall(), stalledAfterMs);
    this.#timer.unref();
    return group;
  }

  /** `decided` of the group, counted from its first, have an outcome; the others come first in the next group. */
  settled(decided: number): void {
    clearTimeout(this.#timer);
    this.#isStalled = false;
    this.#waiting.unshift(...this.#underWay.slice(decided));
    this.#underWay = [];
  }

  #stall(): void {
    this.#isStalled = true;
    const waiting = this.#waiting;
    this.#waiting = waiting.filter(({ envelope }) => this.#isUnderWay(envelope));
    for (const { envelope, resolve } of waiting)
      if (!this.#isUnderWay(envelope)) resolve(refusedAnswer('not-writable'));
  }

  #isUnderWay = ({ commandId }: Sent): boolean =>
    this.#underWay.some(({ envelope }) => envelope.commandId === commandId);
}

/** Answers a group as far as it was decided. `outcomes` are in its order. */
export function settle(
  group: readonly Pending[],
  outcomes: readonly CommandOutcome[],
  register: HallRegister,
  logger: Logger,
): void {
  for (const [index, outcome] of outcomes.entries()) {
    const { envelope, resolve, reject } = group[index]!;
    if ('answer' in outcome) {
      resolve(withToken(outcome.answer, register));
    } else {
      logger.error({ err: outcome.bug, command: envelope.command.type }, 'deciding a command threw');
      reject(outcome.bug);
    }
  }
}

function withToken(answer: Answer, register: HallRegister): Answer {
  if (!answer.accepted || answer.issued === null) return answer;
  const { ticketId, issuedAt } = answer.issued;
  return { ...answer, issued: { ...answer.issued, token: register.tokenOf(ticketId, issuedAt) } };
}
