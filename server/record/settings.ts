/** Which settings the hall had when: an old day is told with the names of its own time. */
import type { Hall } from '../../shared/hall/hall.ts';
import { entriesBetween, type Reading } from './reading.ts';

const piece = 2_000;

interface Known {
  /** The hall's settings now. */
  now: Hall;
  /** All changes from this position on are known. */
  from: number;
  /** Newest first. */
  changes: readonly { position: number; hall: Hall }[];
}

/** Settings change rarely: the log is searched backwards, only as far as somebody asks, and what was found is kept. */
export class SettingsHistory {
  #known: Known | null = null;

  /** The settings in force just before an entry; null: none yet. `now` are those at the head of the log. */
  async before(reading: Reading, now: Hall, position: number): Promise<Hall | null> {
    for (;;) {
      const known = this.#knownFor(reading, now);
      const change = known.changes.find((each) => each.position < position);
      if (change) return change.hall;
      // Nothing has changed since: what holds now held then.
      if (known.from <= position && known.changes.length === 0) return now;
      if (known.from <= 1) return null;
      await this.#searchFurther(reading, known);
    }
  }

  /** The state keeps the same object for as long as the settings have not changed. */
  #knownFor({ head }: Reading, now: Hall): Known {
    if (this.#known?.now !== now) this.#known = { now, from: head + 1, changes: [] };
    return this.#known;
  }

  async #searchFurther(reading: Reading, known: Known): Promise<void> {
    const from = Math.max(1, known.from - piece);
    const changes = [...known.changes];
    const found: Known['changes'][number][] = [];
    for await (const { position, events } of entriesBetween(reading, from, known.from - 1))
      for (const event of events) if (event.type === 'HallConfigured') found.unshift({ position, hall: event.hall });
    // Somebody else may have searched the same piece meanwhile.
    if (this.#known === known) this.#known = { ...known, from, changes: [...changes, ...found] };
  }
}
