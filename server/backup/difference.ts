/** Where two logs part, and what only one of them has. */
import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../shared/base/ids.ts';
import { entriesIn, hashAt, headOf } from './log-file.ts';

export interface Surplus {
  entries: number;
  /** Numbers given out in them. */
  numbers: number;
  /** Null where there are no entries. */
  firstAt: Instant | null;
  lastAt: Instant | null;
}

/** Up to this position both hold the same; 0: from the start they do not. Each hash vouches for all in front of it. */
export function commonPosition(left: DatabaseSync, right: DatabaseSync): number {
  let common = 0;
  let beyond = Math.min(headOf(left).position, headOf(right).position) + 1;
  while (beyond - common > 1) {
    const middle = Math.floor((common + beyond) / 2);
    const hash = hashAt(left, middle);
    if (hash !== null && hash === hashAt(right, middle)) common = middle;
    else beyond = middle;
  }
  return common;
}

/** What stands after `position`. Throws `BrokenLog` where it cannot be read. */
export function surplusAfter(database: DatabaseSync, position: number): Surplus {
  const rest: Surplus = { entries: 0, numbers: 0, firstAt: null, lastAt: null };
  for (const { at, events } of entriesIn(database, position + 1)) {
    rest.entries++;
    rest.numbers += events.filter(({ type }) => type === 'TicketIssued' || type === 'TicketHandedIn').length;
    rest.firstAt ??= at;
    rest.lastAt = at;
  }
  return rest;
}
