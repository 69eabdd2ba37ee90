/** The log that all processes of a world share, and beside it what nobody can argue with: the fold of what is in it. */
import type { Entry } from '../../../server/domain/core/entry.ts';
import { emptyState, type State } from '../../../server/domain/core/state.ts';
import { foldEntry } from '../../../server/domain/fold.ts';
import { checkLink, requestDigest } from '../../../server/log/chain.ts';
import { MemoryLog } from '../../../server/log/memory.ts';
import type { CommandId, Instant } from '../../../shared/base/ids.ts';
import type { CommandEnvelope } from '../../../shared/commands.ts';
import type { Surroundings } from '../base/surroundings.ts';

/** What makes a command the same one when it comes again: its id, and what it wants. */
export const nameOf = ({ commandId, actor, command }: CommandEnvelope): string =>
  `${commandId} ${requestDigest(actor, command)}`;

export class SharedLog {
  readonly inner = new MemoryLog();
  readonly logId: string;
  /** When it last grew. */
  grownAt: Instant = 0;
  #around: Surroundings;
  #isForgetful: boolean;
  #texts: string[] = [];
  #states: State[] = [emptyState];
  /** By command, and by id. */
  #positions = new Map<string, number>();
  #ids = new Map<CommandId, number>();
  #writers: object[] = [];
  #withdrawn = new Set<CommandId>();
  #listeners = new Set<(head: number) => void>();

  /** `isForgetful`: at times it does not write what it says it has written. */
  constructor(around: Surroundings, isForgetful: boolean) {
    this.#around = around;
    this.#isForgetful = isForgetful;
    this.logId = around.random.fork('log').uuid();
  }

  get head(): number {
    return this.#texts.length;
  }

  /** Where a command took effect. */
  positionOf(envelope: CommandEnvelope): number | undefined {
    return this.#positions.get(nameOf(envelope));
  }

  /** Whether another command has taken effect under the same id. */
  isTaken(envelope: CommandEnvelope): boolean {
    return this.#ids.has(envelope.commandId) && this.positionOf(envelope) === undefined;
  }

  /** [K8] Whether a command was withdrawn: should it arrive late, it has no effect. */
  isWithdrawn(commandId: CommandId): boolean {
    return this.#withdrawn.has(commandId);
  }

  /** Who wrote an entry. */
  writerAt(position: number): object | undefined {
    return this.#writers[position - 1];
  }

  /** The fold of the first `position` entries; undefined beyond the head. */
  stateAt(position: number): State | undefined {
    return this.#states[position];
  }

  /** A reader's own copy. */
  entryAt(position: number): Entry {
    return JSON.parse(this.#texts[position - 1]!);
  }

  get entries(): Entry[] {
    return this.#texts.map((text) => JSON.parse(text));
  }

  /** Gives a function that ends it. */
  onGrowth(listener: (head: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Rejects as `EventLog.append` does; here nothing fails by itself. */
  async append(entries: readonly Entry[], after: number, writer: object): Promise<void> {
    if (this.#isForgetful && after > 2 && after % 7 === 0) return;
    await this.inner.append(entries, after);
    if (entries.length === 0) return;
    for (const entry of entries) {
      this.#take(entry);
      this.#writers.push(writer);
    }
    this.grownAt = this.#around.time.now;
    for (const listener of this.#listeners) listener(this.head);
  }

  #take(entry: Entry): void {
    const { fail, tally, trace } = this.#around;
    const before = this.#states.at(-1)!;
    const types = entry.events.map(({ type }) => type).join(' ');
    trace.write(`log ${entry.position}: ${types} (${entry.commandId.slice(0, 8)})`);
    for (const event of entry.events) {
      tally.count(event.type);
      if (event.type === 'WishWithdrawn') this.#withdrawn.add(event.asked);
    }
    const earlier = this.#ids.get(entry.commandId);
    if (earlier !== undefined)
      fail(`command ${entry.commandId} took effect at ${earlier} and again at ${entry.position}`);
    this.#ids.set(entry.commandId, entry.position);
    this.#positions.set(`${entry.commandId} ${entry.request}`, entry.position);
    const text = JSON.stringify(entry);
    this.#texts.push(text);
    const copy: Entry = JSON.parse(text);
    try {
      this.#states.push(foldEntry(before, checkLink(before, copy)));
    } catch (error) {
      fail(`entry ${entry.position} cannot be folded: ${error}`);
      this.#states.push(before);
    }
  }
}
