/**
 * Views that were asked for lately: made once for all who ask while they stay the same (rule N65). Those of one ticket are its
 * visitor's alone, and there may be thousands: they are not kept.
 */
import type { ViewName, ViewQuery, ViewState } from '../../../shared/views/views.ts';
import { plainQuery } from '../../domain/views/view.ts';
import type { LiveHall } from '../../hall/hall.ts';
import { canonicalJson } from '../../log/canonical.ts';

/** A second of the clock changes nothing that a page shows; a new minute may. */
const keptForMs = 1_000;
const minuteMs = 60_000;
const mostKept = 100;

export class SeenViews {
  #hall: Pick<LiveHall, 'view' | 'now' | 'onChange'>;
  /** The one that was made first comes first. */
  #kept = new Map<string, ViewState>();

  constructor(hall: Pick<LiveHall, 'view' | 'now' | 'onChange'>) {
    this.#hall = hall;
    hall.onChange(() => this.forget());
  }

  /** Null where what the view asks for does not exist. */
  of<N extends ViewName>(name: N, asked: ViewQuery<N>): ViewState<N> | null {
    const query = plainQuery(asked);
    if ('token' in query) return this.#hall.view(name, query);
    const id = canonicalJson([name, query]);
    // The view that was kept under this name is of this name.
    const kept = this.#kept.get(id) as ViewState<N> | undefined;
    if (kept !== undefined && this.#isNow(kept)) return kept;
    const seen = this.#hall.view(name, query);
    this.#kept.delete(id);
    if (seen !== null) this.#keep(id, Object.freeze(seen));
    return seen;
  }

  /** What follows is to be of this moment. */
  forget(): void {
    this.#kept.clear();
  }

  #keep(id: string, seen: ViewState): void {
    this.#kept.set(id, seen);
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!);
  }

  #isNow(kept: ViewState): boolean {
    const { position, at } = this.#hall.now;
    const ageMs = at - kept.at;
    const isSameMinute = Math.floor(at / minuteMs) === Math.floor(kept.at / minuteMs);
    return kept.position === position && ageMs >= 0 && ageMs < keptForMs && isSameMinute;
  }
}
