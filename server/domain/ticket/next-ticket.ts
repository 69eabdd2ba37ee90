/** Who is called next: the smallest `(promise, sequence)` among all that a counter serves (rules O2, O7, O8). */
import type { Counter } from '../../../shared/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Passed } from '../core/events.ts';
import { compareKeys } from '../core/line.ts';
import type { Place, Ready } from '../core/state.ts';
import { isManned } from '../counter/desk.ts';

/** The other counter that a ticket waits for alone: while that one is there, open or paused (rule O7). Null: this counter may call it. */
export function boundTo(
  state: Ready,
  counter: Counter,
  { onlyCounterId }: Pick<Place, 'onlyCounterId'>,
): Counter | null {
  if (onlyCounterId === null || onlyCounterId === counter.counterId || !isManned(state, onlyCounterId)) return null;
  return indexOf(state.hall).counters.get(onlyCounterId) ?? null;
}

const mayCall = (state: Ready, counter: Counter, place: Place): boolean => boundTo(state, counter, place) === null;

const linesOf = (state: Ready, counter: Counter): (readonly Place[])[] =>
  counter.serviceIds.map((serviceId) => state.lines.get(serviceId) ?? []);

export function nextPlace(state: Ready, counter: Counter): Place | null {
  const heads = linesOf(state, counter).map((line) => line.find((place) => mayCall(state, counter, place)));
  return heads.reduce<Place | null>(
    (best, head) => (head && (!best || compareKeys(head, best) < 0) ? head : best),
    null,
  );
}

/** In calling order, `limit` at most. */
export function waitingPlaces(state: Ready, counter: Counter, limit: number): Place[] {
  return linesOf(state, counter)
    .flatMap((line) => firstOf(line, limit, (place) => mayCall(state, counter, place)))
    .toSorted(compareKeys)
    .slice(0, limit);
}

export const countWaiting = (state: Ready, counter: Counter): number =>
  linesOf(state, counter).reduce((sum, line) => sum + line.filter((place) => mayCall(state, counter, place)).length, 0);

/** By its paper. */
const wasIssuedBefore = (a: Place, b: Place): boolean =>
  a.issuedAt < b.issuedAt || (a.issuedAt === b.issuedAt && a.sequence < b.sequence);

/**
 * The hall knew of it earlier: what a kiosk hands in passes those who were there when it was handed in. The sequence starts anew
 * each day, and a ticket that was being served at midnight may wait again.
 */
const wasKnownBefore = (a: Place, b: Place, dayOfB: string): boolean =>
  a.ticketId.startsWith(dayOfB) ? a.sequence < b.sequence : a.ticketId < b.ticketId;

/** How many tickets that came earlier, by their paper or to the hall's knowledge, a call passes, by class. */
export function passedBy(state: Ready, counter: Counter, called: Place): Passed {
  const passed: Passed = { regular: 0, priority: 0, appointment: 0 };
  const dayOfCalled = called.ticketId.slice(0, 'yyyy-mm-dd'.length);
  const wasBefore = (place: Place) =>
    place.ticketId !== called.ticketId &&
    (wasIssuedBefore(place, called) || wasKnownBefore(place, called, dayOfCalled));
  for (const line of linesOf(state, counter))
    for (const place of line) if (wasBefore(place) && mayCall(state, counter, place)) passed[place.class]++;
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
