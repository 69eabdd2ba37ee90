/** Who is called next: the smallest `(promise, sequence)` among all that a counter serves (rules O2, O7, O8). */
import type { Counter } from '../../../shared/hall.ts';
import type { CounterId } from '../../../shared/ids.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Passed } from '../core/events.ts';
import { compareKeys } from '../core/line.ts';
import type { Place, State } from '../core/state.ts';
import { deskOf } from '../counter/desk.ts';

/** A ticket for one counter only is bound to it while that counter is there, open or paused, and serves it. */
export function mayCall(state: State, counter: Counter, place: Pick<Place, 'onlyCounterId'>): boolean {
  const { onlyCounterId } = place;
  return onlyCounterId === null || onlyCounterId === counter.counterId || !isManned(state, onlyCounterId);
}

const isManned = (state: State, counterId: CounterId) =>
  indexOf(state.hall!).counters.has(counterId) && deskOf(state, counterId).attendance.status !== 'closed';

const linesOf = (state: State, counter: Counter): (readonly Place[])[] =>
  counter.serviceIds.map((serviceId) => state.lines.get(serviceId) ?? []);

export function nextPlace(state: State, counter: Counter): Place | null {
  const heads = linesOf(state, counter).map((line) => line.find((place) => mayCall(state, counter, place)));
  return heads.reduce<Place | null>(
    (best, head) => (head && (!best || compareKeys(head, best) < 0) ? head : best),
    null,
  );
}

/** In calling order, `limit` at most. */
export function waitingPlaces(state: State, counter: Counter, limit: number): Place[] {
  return linesOf(state, counter)
    .flatMap((line) => firstOf(line, limit, (place) => mayCall(state, counter, place)))
    .toSorted(compareKeys)
    .slice(0, limit);
}

export const countWaiting = (state: State, counter: Counter): number =>
  linesOf(state, counter).reduce((sum, line) => sum + line.filter((place) => mayCall(state, counter, place)).length, 0);

/** The sequence starts anew each day, and a ticket that was being served at midnight may wait again. */
const wasIssuedBefore = (a: Place, b: Place): boolean =>
  a.issuedAt < b.issuedAt || (a.issuedAt === b.issuedAt && a.sequence < b.sequence);

/** How many tickets that were issued earlier a call passes, by class. */
export function passedBy(state: State, counter: Counter, called: Place): Passed {
  const passed: Passed = { regular: 0, priority: 0, appointment: 0 };
  for (const line of linesOf(state, counter))
    for (const place of line)
      if (wasIssuedBefore(place, called) && mayCall(state, counter, place)) passed[place.class]++;
  return passed;
}

function firstOf(line: readonly Place[], limit: number, counts: (place: Place) => boolean): Place[] {
  const found: Place[] = [];
  for (const place of line) {
    if (found.length === limit) break;
    if (counts(place)) found.push(place);
  }
  return found;
}
