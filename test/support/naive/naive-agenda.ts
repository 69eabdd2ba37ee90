/** What is planned for later, told by its events alone: it is done once, not before its time, and by whoever planned it. */
import type { Entry } from '../../../server/domain/core/entry.ts';
import type { AgendaEvent } from '../../../server/domain/core/events.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import { demand } from './demand.ts';

interface Planned {
  due: Instant;
  by: string;
  counterId: string | null;
  is: 'ahead' | 'waits' | 'failed';
}

const soAlready = ['counter-closed', 'already-so', 'officer-already-here'];

export class NaiveAgenda {
  readonly #planned = new Map<string, Planned>();

  /** Gives what it saw. */
  take(event: AgendaEvent, { at, actor }: Entry): string {
    const { type, id, act } = event;
    const by = actor.kind === 'officer' ? actor.officerId : '';
    if (type === 'ActPlanned') {
      demand(event.due > at, '[U80] planned for a time that has passed');
      demand(!this.#planned.has(id), '[U80] two plans of one name');
      this.#planned.set(id, { due: event.due, by, counterId: act.is === 'stop' ? null : act.counterId, is: 'ahead' });
      return `planned: ${act.is}`;
    }
    const item = this.#planned.get(id);
    if (item === undefined) throw new Error(`[U81][U82] ${type} of what is not planned, or done already`);
    if (type === 'PlannedActDropped') {
      this.#planned.delete(id);
      return item.is === 'failed' ? 'a refused plan was read' : 'a plan was dropped';
    }
    demand(at >= item.due, '[U82] done before its time');
    demand(item.by === by, '[U82] not in the name of whoever planned it');
    demand(item.is !== 'failed', '[U84] tried again');
    if (type === 'PlannedActWaits') {
      demand(item.is === 'ahead', '[U83] waits twice');
      this.#planned.set(id, { ...item, is: 'waits' });
      return 'a plan waits for a number';
    }
    if (type === 'PlannedActFailed' && !soAlready.includes(event.code)) {
      this.#planned.set(id, { ...item, is: 'failed' });
      return 'a plan was refused';
    }
    this.#planned.delete(id);
    return type === 'PlannedActDone' ? `done as planned: ${act.is}` : 'a plan was so already';
  }

  /** [U85] */
  dayEnds(): void {
    for (const item of this.#planned.values()) item.is = 'failed';
  }

  /** [U83] */
  mayCallOn = (counterId: string): boolean =>
    [...this.#planned.values()].every((item) => item.is !== 'waits' || item.counterId !== counterId);
}
