/** The numbers of today by how they begin: made once for each change of the tickets, for all who look for one (rule L12). */
import type { State, Ticket } from '../core/state.ts';
import { hasEnded } from '../ticket/standing.ts';

/**
 * The tickets whose text begins in one way, in the order of the whole. What follows is told apart only when somebody asks, and once:
 * however many texts are asked for, each ticket is looked at once for each character of its number.
 */
export class Beginning {
  readonly tickets: readonly Ticket[];
  #depth: number;
  #textOf: (ticket: Ticket) => string;
  #next: Map<string, Ticket[]> | null = null;
  #known = new Map<string, Beginning>();

  constructor(tickets: readonly Ticket[], textOf: (ticket: Ticket) => string, depth = 0) {
    this.tickets = tickets;
    this.#textOf = textOf;
    this.#depth = depth;
  }

  /** Null: no ticket goes on in this way. */
  after(text: string): Beginning | null {
    let found: Beginning | null = this;
    for (const character of text) {
      if (found === null) return null;
      found = found.#with(character);
    }
    return found;
  }

  #with(character: string): Beginning | null {
    const known = this.#known.get(character);
    if (known) return known;
    this.#next ??= Map.groupBy(this.tickets, (ticket) => this.#textOf(ticket).charAt(this.#depth));
    const tickets = this.#next.get(character);
    if (!tickets) return null;
    const made = new Beginning(tickets, this.#textOf, this.#depth + 1);
    this.#known.set(character, made);
    return made;
  }
}

interface NumberIndex {
  /** `A-012` */
  byNumber: Beginning;
  /** `012` */
  byCount: Beginning;
}

export const countText = ({ number }: Ticket): string => number.slice(number.indexOf('-') + 1);

const indexes = new WeakMap<State['tickets'], NumberIndex>();

/** What goes on comes first, then the newest. */
export function numbersOf({ tickets }: State): NumberIndex {
  const known = indexes.get(tickets);
  if (known) return known;
  const { living = [], ended = [] } = Object.groupBy(tickets.values(), (ticket) =>
    hasEnded(ticket) ? 'ended' : 'living',
  );
  const newest = (a: Ticket, b: Ticket) => b.sequence - a.sequence;
  const inOrder = [...living.sort(newest), ...ended.sort(newest)];
  const made = {
    byNumber: new Beginning(inOrder, ({ number }) => number),
    byCount: new Beginning(inOrder, countText),
  };
  indexes.set(tickets, made);
  return made;
}
