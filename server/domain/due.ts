/** What the clock alone brings about by an instant: the end of holds, and of the day (rules D1 to D7). */
import type { BusinessDay, CounterId, Instant } from '../../shared/base/ids.ts';
import { indexOf } from './calendar/hall-index.ts';
import { dayOf, endOfDay } from './calendar/moment.ts';
import type { Event } from './core/events.ts';
import { type Deadline, isReady, type Ready, type State } from './core/state.ts';
import { deskOf, isManned } from './counter/desk.ts';
import { type GoingOn, goingOn } from './day/going-on.ts';
import { ends } from './nouns.ts';
import { stopsOver } from './stop/stopped.ts';
import { isLiving } from './ticket/standing.ts';

/** The next instant at which `dueEvents` has something to say; null: never. */
export function nextDue(state: State, mayEndDay = true): Instant | null {
  if (!isReady(state)) return null;
  if (!state.day) return state.at;
  const end = endOfDay(state.hall, state.day);
  const first = Math.min(state.deadlines[0]?.until ?? end, ...ends.map(({ next }) => next(state) ?? end));
  if (mayEndDay) return Math.min(end, first);
  return first < end ? first : null;
}

/** `mayEndDay` false: the clock is in doubt, and the day stays open whatever it says (rule M3). */
export function dueEvents(state: State, at: Instant, mayEndDay = true): Event[] {
  if (!isReady(state)) return [];
  const today = dayOf(state.hall, at);
  if (state.day === null) return [{ type: 'DayOpened', day: today }];
  const end = endOfDay(state.hall, state.day);
  const events = [
    ...heldUntil(state, Math.min(at, end - 1)).map(resume),
    ...ends.flatMap(({ over }) => over(state, at)),
  ];
  return mayEndDay && today > state.day ? [...events, ...changeOfDay(state, state.day, today, at)] : events;
}

/** In the order of their deadlines; the others are not looked at. */
function heldUntil({ deadlines }: State, at: Instant): readonly Deadline[] {
  const later = deadlines.findIndex(({ until }) => until > at);
  return later < 0 ? deadlines : deadlines.slice(0, later);
}

const resume = ({ ticketId }: Deadline): Event => ({ type: 'TicketResumed', ticketId, counterId: null });

/** What has gone on into the new day and is due in it by now comes last. */
function changeOfDay(state: Ready, day: BusinessDay, today: BusinessDay, at: Instant): Event[] {
  const end = endOfDay(state.hall, day);
  const goes = goingOn(state, day, end, today);
  const tickets = [...state.tickets.values()].toSorted(
    (a, b) => a.ticketId.slice(0, 10).localeCompare(b.ticketId.slice(0, 10)) || a.sequence - b.sequence,
  );
  const left = tickets.filter((ticket) => ticket.status !== 'serving' && isLiving(state, ticket, end));
  const unserved = left
    .filter((ticket) => !goes.ticket(ticket))
    .map(({ ticketId }): Event => ({ type: 'TicketUnserved', ticketId }));
  const carried = left.filter(goes.ticket).map(({ ticketId }) => ticketId);
  const stopped = stopsOver(state, at).map(({ about }) => about);
  const stillHeld = heldUntil(state, at).filter(({ until, ticketId }) => until >= end && carried.includes(ticketId));
  return [
    ...unserved,
    ...closing(state, goes).map((counterId): Event => ({ type: 'CounterClosed', counterId })),
    { type: 'DayClosed', day },
    {
      ...{ type: 'DayOpened', day: today },
      ...(carried.length > 0 ? { carried } : {}),
      ...(stopped.length > 0 ? { stopped } : {}),
    },
    ...stillHeld.map(resume),
  ];
}

/** In the order of the counters' numbers; last those of an older log that the settings have no longer. */
function closing(state: Ready, goes: GoingOn): CounterId[] {
  const { countersInOrder, counters } = indexOf(state.hall);
  const ending = countersInOrder.filter((counter) => !goes.counter(counter)).map(({ counterId }) => counterId);
  const gone = [...state.desks.keys()].filter((counterId) => !counters.has(counterId)).sort();
  return [...ending, ...gone].filter((counterId) => isIdle(state, counterId));
}

/** Open or paused, and not serving. */
function isIdle(state: State, counterId: CounterId): boolean {
  const { current } = deskOf(state, counterId);
  const serving = current !== null && state.tickets.get(current)?.status === 'serving';
  return isManned(state, counterId) && !serving;
}
