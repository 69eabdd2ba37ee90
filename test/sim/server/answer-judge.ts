/** Every answer of every process, against what is in the log when it is given and what was answered before. */
import type { HallRegister } from '../../../server/register/register.ts';
import type { Accepted, Answer } from '../../../shared/answers.ts';
import type { CommandEnvelope } from '../../../shared/commands.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import { textOf } from '../base/state-text.ts';
import type { Surroundings } from '../base/surroundings.ts';
import type { Speaker } from './door.ts';
import { nameOf, type SharedLog } from './shared-log.ts';

/** No page of ours provokes these. */
const bugs: readonly RefusalCode[] = ['internal-error', 'malformed', 'command-id-reused', 'not-permitted'];

/** One arrival of a command at a process. */
export interface Attempt {
  from: Speaker;
  /** Who the process is to the log. */
  writer: object | null;
  envelope: CommandEnvelope;
  /** Where the log ended then. */
  head: number;
  order: number;
}

export class AnswerJudge {
  #around: Surroundings;
  #shared: SharedLog;
  #register: HallRegister;
  #order = 0;
  /** By command, all three. */
  #first = new Map<string, string>();
  #refused = new Set<string>();
  /** The last attempt that was told that nothing can be saved. */
  #unsaved = new Map<string, Attempt>();

  constructor(around: Surroundings, shared: SharedLog, register: HallRegister) {
    this.#around = around;
    this.#shared = shared;
    this.#register = register;
  }

  /** Whether a command was refused before it took effect. */
  wasRefused(envelope: CommandEnvelope): boolean {
    return this.#refused.has(nameOf(envelope));
  }

  heard(from: Speaker, envelope: CommandEnvelope): Attempt {
    return { from, writer: from.writer, envelope, head: this.#shared.head, order: this.#order++ };
  }

  answered(attempt: Attempt, answer: Answer): void {
    const { commandId, command } = attempt.envelope;
    const problem = answer.accepted
      ? this.#acceptedWrongly(attempt, answer)
      : this.#refusedWrongly(attempt, answer.refusal.code);
    const what = `${attempt.from.name} answers ${command.type} (${commandId.slice(0, 8)})`;
    if (problem !== null) this.#around.fail(`${what} with ${textOfAnswer(answer)}, ${problem}`);
  }

  #refusedWrongly(attempt: Attempt, code: RefusalCode): string | null {
    const { envelope, writer, head } = attempt;
    this.#around.tally.count(`refused: ${code}`);
    if (code === 'command-id-reused' && this.#isUsedUp(envelope)) return null;
    if (bugs.includes(code)) return 'which is a bug';
    const name = nameOf(envelope);
    const position = this.#shared.positionOf(envelope);
    const wasWritten = position !== undefined && position <= head;
    // What was written while it was being refused was written after it had been.
    if (!wasWritten) this.#refused.add(name);
    if (code !== 'not-writable') return wasWritten ? `and it had taken effect at ${position}` : null;
    // That nothing can be saved now says nothing of what became of it earlier, or through another process.
    this.#unsaved.set(name, attempt);
    const ownLie = position !== undefined && !wasWritten && this.#shared.writerAt(position) === writer;
    return ownLie ? `and has written it at ${position}` : null;
  }

  #isUsedUp = (envelope: CommandEnvelope): boolean =>
    this.#shared.isTaken(envelope) || this.#shared.isWithdrawn(envelope.commandId);

  #acceptedWrongly({ envelope, writer, order }: Attempt, answer: Accepted): string | null {
    const name = nameOf(envelope);
    const position = this.#shared.positionOf(envelope);
    if (position === undefined && this.hadNothingToDo(envelope, answer)) return null;
    if (position !== answer.position) return `in the log it stands at ${position}`;
    const unsaved = this.#unsaved.get(name);
    if (unsaved !== undefined && unsaved.writer === writer && unsaved.order > order)
      return 'and had told somebody who asked again meanwhile that it could not be saved';
    return this.#saidOtherwise(name, answer) ?? this.#rememberedOtherwise(envelope, answer);
  }

  /** [K8] What was asked had no ticket, whatever it was: there is nothing to withdraw, and no entry. */
  hadNothingToDo({ command }: Pick<CommandEnvelope, 'command'>, { position }: Accepted): boolean {
    if (command.type !== 'WithdrawTicket') return false;
    return this.#shared.stateAt(position)?.answers.get(command.asked)?.answer.issued === null;
  }

  #saidOtherwise(name: string, answer: Accepted): string | null {
    const text = textOf(answer);
    const first = this.#first.get(name);
    this.#first.set(name, first ?? text);
    if (first !== undefined) this.#around.tally.count('answered again');
    return first === undefined || first === text ? null : `${text}, and the first time ${first}`;
  }

  #rememberedOtherwise({ commandId }: CommandEnvelope, answer: Accepted): string | null {
    const remembered = this.#shared.stateAt(answer.position)?.answers.get(commandId)?.answer;
    const expected = remembered === undefined ? 'nothing' : textOf(withToken(remembered, this.#register));
    return textOf(answer) === expected ? null : `${textOf(answer)}, and the log remembers ${expected}`;
  }
}

const textOfAnswer = (answer: Answer): string =>
  answer.accepted ? `position ${answer.position}` : answer.refusal.code;

function withToken(answer: Accepted, register: HallRegister): Accepted {
  if (answer.issued === null) return answer;
  const { ticketId, issuedAt } = answer.issued;
  return { ...answer, issued: { ...answer.issued, token: register.tokenOf(ticketId, issuedAt) } };
}
