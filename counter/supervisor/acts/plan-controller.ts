import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Api } from '../../../shared/client/connection/api.ts';
import type { Command } from '../../../shared/commands.ts';
import type { Refusal } from '../../../shared/refusals/refusal.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { whoMayBeAt } from './officer-choice.ts';
import { type PlanUndo, type TakenBack, takingBack, undoAfter } from './plan-undo.ts';
import type { Planned } from './planned-rows.ts';

/** What a form about a plan is filled with. */
export interface PlanAsked {
  group: readonly [Planned, ...Planned[]];
  /** Who may be at its counter, where somebody is to come. */
  people: ReturnType<typeof whoMayBeAt>;
}

/** What is planned, as supervisors change it: what the form asks, and what was done last, which can be taken back. */
export class PlanController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #planned: () => readonly Planned[];
  #last: PlanUndo | null = null;

  constructor(host: ReactiveControllerHost, planned: () => readonly Planned[]) {
    this.#host = host;
    this.#planned = planned;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Gives a function that is told of the answer. */
  sending(command: Command): (position: number, now: number) => void {
    const before = this.#planned();
    return (position, now) => {
      this.#last = undoAfter(command, position, before, now);
      this.#host.requestUpdate();
    };
  }

  /** Null: nothing was planned just now, or it cannot be taken back any more. */
  undo(now: number, timezone: string): TakenBack | null {
    if (this.#last === null || now > this.#last.until) return null;
    const command = takingBack(this.#last, this.#planned(), now, timezone);
    return command && { label: this.#last.label, command };
  }

  /** Null: it is not planned any more. */
  async asked(ids: readonly string[], api: Api, catalogue: CatalogueView): Promise<PlanAsked | Refusal | null> {
    const [first, ...others] = this.#planned().filter(({ id }) => ids.includes(id));
    if (first === undefined) return null;
    const group = [first, ...others] as const;
    if (first.act.is !== 'open') return { group, people: [] };
    const people = await api.seePeople();
    return people.ok ? { group, people: whoMayBeAt(first.act.counterId, people.value, catalogue) } : people.refusal;
  }
}
