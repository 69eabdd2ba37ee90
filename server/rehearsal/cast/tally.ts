/** What came of the commands of a cast. */
import type { Answer } from '../../../shared/answers.ts';
import type { Command, CommandType } from '../../../shared/commands.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';

/**
 * What happens in any hall: whoever comes too late or to a full line gets no number, two officers press at once for the last who waits,
 * somebody comes back too late. Anything else is refused for a reason that the cast should have known.
 */
const expected: { readonly [T in CommandType]?: readonly RefusalCode[] } = {
  IssueTicket: [
    ...(['service-closed', 'service-over', 'service-not-today', 'service-on-break', 'service-past-cutoff'] as const),
    ...(['quota-reached', 'no-time-left', 'no-officer-today', 'agency-absent', 'officers-not-come'] as const),
    ...(['officers-left', 'officers-resting', 'numbers-stopped'] as const),
  ],
  CallNext: ['line-empty'],
  Return: ['return-too-late', 'return-used', 'ticket-ended'],
  CancelOwnTicket: ['already-called', 'ticket-ended'],
};

export class Tally {
  #accepted = new Map<CommandType, number>();
  #refused = new Map<string, number>();
  #surprises = new Map<string, number>();

  /** `isShared`: a person may have been quicker, as a desk that is loaded opens its counter by itself. */
  note({ type }: Command, answer: Answer, isShared = false): void {
    if (answer.accepted) add(this.#accepted, type);
    else this.#refuse(type, answer.refusal.code, isShared);
  }

  #refuse(type: CommandType, code: RefusalCode, isShared: boolean): void {
    add(this.#refused, `${type} ${code}`);
    // A machine that is too slow for the pace may not keep up with its writes for a while.
    if (!isShared && code !== 'not-writable' && !expected[type]?.includes(code))
      add(this.#surprises, `${type} ${code}`);
  }

  refusedOf(type: CommandType): number {
    const those = [...this.#refused].filter(([what]) => what.startsWith(`${type} `));
    return those.reduce((sum, [, count]) => sum + count, 0);
  }

  accepted(type: CommandType): number {
    return this.#accepted.get(type) ?? 0;
  }

  /** `IssueTicket quota-reached`, and how often. */
  get refused(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#refused);
  }

  /** Those that the cast did not expect. */
  get surprises(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#surprises);
  }
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
