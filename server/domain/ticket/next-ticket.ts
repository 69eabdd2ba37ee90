/** Who is called next: the smallest `(promise, sequence)` among all that a counter serves (rules O2, O7, O8). */

import type { Instant } from '../../../shared/base/ids.ts';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { earlier, nobodyCame } from '../core/arrivals.ts';
import type { Passed } from '../core/events.ts';
import { compareKeys } from '../core/line.ts';
import type { ArrivalOrder, Place, Ready } from '../core/state.ts';
import { isAtHand } from '../presence/standing.ts';

/**
 * The other counter that a ticket waits for alone: while that one is at hand, and still serves it (rule O7). Null: this counter may
 * call it.
 */
export function boundTo(
  state: Ready,
  counter: Counter,
  { ticketId, onlyCounterId }: Pick<Place, 'ticketId' | 'onlyCounterId'>,
  at: Instant,
): Counter | null {
  if (onlyCounterId === null || onlyCounterId === counter.counterId || !isAtHand(state, onlyCounterId, at)) return null;
  const bound = indexOf(state.hall).counters.get(onlyCounterId);
  const serviceId = state.tickets.get(ticketId)?.serviceId;
  return bound?.serviceIds.some((served) => served === serviceId) ? bound : null;
}

const mayCall = (state: Ready, counter: Counter, place: Place, at: Instant): boolean =>
  place.onlyCounterId === null || boundTo(state, counter, place, at) === null;

const linesOf = (state: Ready, counter: Counter): (readonly Place[])[] =>
  counter.serviceIds.map((serviceId) => state.lines.get(serviceId) ?? []);

export function nextPlace(state: Ready, counter: Counter, at: Instant): Place | null {
  const heads = linesOf(state, counter).map((line) => line.find((place) => mayCall(state, counter, place, at)));
  return heads.reduce<Place | null>(
    (best, head) => (head && (!best || compareKeys(head, best) < 0) ? head : best),
    null,
  );
}

/** In calling order, `limit` at most. */
export function waitingPlaces(state: Ready, counter: Counter, at: Instant, limit: number): Place[] {
  return linesOf(state, counter)
    .flatMap((line) => firstOf(line, limit, (place) => mayCall(state, counter, place, at)))
    .toSorted(compareKeys)
    .slice(0, limit);
}

/** Where each of these is the same, so is what `waitingPlaces` gives: a few, however many wait. */
export const partsOfPlaces = (state: Ready, counter: Counter, at: Instant): readonly unknown[] => [
  ...counter.serviceIds.map((serviceId) => state.lines.get(serviceId)),
  ...arrivalsAt(state, counter).flatMap(({ apart }) => apart.map((place) => mayCall(state, counter, place, at))),
];

export const countWaiting = (state: Ready, counter: Counter, at: Instant): number =>
  arrivalsAt(state, counter).reduce(
    (sum, { apart, ...came }) =>
      sum +
      classes.reduce((count, ticketClass) => count + came[ticketClass].length, 0) +
      apart.filter((place) => mayCall(state, counter, place, at)).length,
    0,
  );

/**
 * How many tickets that came earlier, by their paper or to the hall's knowledge, a call passes, by class. What a kiosk hands in passes
 * those who were there when it was handed in; what was being served at midnight, and waits again, was issued before all of today.
 */
export function passedBy(state: Ready, counter: Counter, called: Place, at: Instant): Passed {
  const isOfToday = called.ticketId.startsWith(`${state.day}.`);
  const sequence = isOfToday ? called.sequence : 0;
  const passed: Passed = { regular: 0, priority: 0, appointment: 0 };
  for (const { apart, ...came } of arrivalsAt(state, counter)) {
    for (const ticketClass of classes) passed[ticketClass] += earlier(came[ticketClass], sequence);
    for (const place of apart)
      if (cameBefore(place, called, isOfToday) && mayCall(state, counter, place, at)) passed[place.class]++;
  }
  return passed;
}

/** Of one that is kept apart; within an entry's instant the sequence tells. */
const cameBefore = (place: Place, called: Place, isOfToday: boolean): boolean =>
  place.ticketId !== called.ticketId &&
  (place.issuedAt < called.issuedAt ||
    (place.sequence < called.sequence && (isOfToday || place.issuedAt === called.issuedAt)));

const classes: readonly TicketClass[] = ['regular', 'priority', 'appointment'];

const arrivalsAt = (state: Ready, counter: Counter): readonly ArrivalOrder[] =>
  counter.serviceIds.map((serviceId) => state.arrivals.get(serviceId) ?? nobodyCame);

function firstOf(line: readonly Place[], limit: number, counts: (place: Place) => boolean): Place[] {
  const found: Place[] = [];
  for (const place of line) {
    if (found.length === limit) break;
    if (counts(place)) found.push(place);
  }
  return found;
}
