/** A hall without a server: commands are decided and folded as there, and the entries are those that its log would hold. */
import type { Entry } from '../../../../server/domain/core/entry.ts';
import type { Event } from '../../../../server/domain/core/events.ts';
import type { EventsOrRefusal } from '../../../../server/domain/core/outcome.ts';
import { emptyState, isReady, type Ready, type State } from '../../../../server/domain/core/state.ts';
import { decide } from '../../../../server/domain/decide.ts';
import { foldEntry } from '../../../../server/domain/fold.ts';
import type { CommandId, Instant } from '../../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../../shared/commands.ts';
import type { Hall } from '../../../../shared/hall/hall.ts';

export class MemoryHall {
  #state: State = emptyState;
  /** Since they were taken last. */
  #entries: Entry[] = [];
  /** Hears of each entry as soon as it is folded. */
  onEntry: (entry: Entry) => void = () => {};

  constructor(hall: Hall, at: Instant) {
    this.order(at, { kind: 'hall' }, { type: 'ConfigureHall', hall });
  }

  get state(): Ready {
    if (!isReady(this.#state)) throw new Error('The hall has no settings');
    return this.#state;
  }

  /** Those since the last time. */
  takeEntries(): Entry[] {
    return this.#entries.splice(0);
  }

  /** The events, or why not. */
  send(at: Instant, actor: Actor, command: Command): EventsOrRefusal {
    const outcome = decide(this.#state, command, actor, at);
    if (!outcome.ok || outcome.value.length === 0) return outcome;
    const position = this.#state.position + 1;
    const entry: Entry = {
      position,
      commandId: `${String(position).padStart(8, '0')}-0000-4000-8000-000000000000` as CommandId,
      request: '',
      at,
      actor,
      events: outcome.value,
      prevHash: this.#state.hash,
      hash: String(position),
    };
    this.#state = foldEntry(this.#state, entry);
    this.#entries.push(entry);
    this.onEntry(entry);
    return outcome;
  }

  /** What is not to be refused; throws where it is. */
  order(at: Instant, actor: Actor, command: Command): readonly Event[] {
    const outcome = this.send(at, actor, command);
    if (outcome.ok) return outcome.value;
    throw new Error(`${command.type} was refused: ${outcome.refusal.code}, ${outcome.refusal.sentence.en}`);
  }
}
