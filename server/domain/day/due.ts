/** What the clock alone brings about by an instant: the end of holds, and of the day (rules D1 to D6). */
import type { BusinessDay, CounterId, Instant } from '../../../shared/ids.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { dayOf, endOfDay } from '../calendar/moment.ts';
import type { Event } from '../core/events.ts';
import { type Deadline, isReady, type Ready, type State, type Ticket } from '../core/state.ts';
import { deskOf, isManned } from '../counter/desk.ts';
import { canReturn } from '../ticket/standing.ts';

/** The next instant at which `dueEvents` has something to say; null: never. */
export function nextDue(state: State, mayEndDay = true): Instant | null {
  if (!isReady(state)) return null;
  if (!state.day) return state.at;
  const end = endOfDay(state.hall, state.day);
  const first = state.deadlines[0]?.until ?? end;
  if (mayEndDay) return Math.min(end, first);
  return first < end ? first : null;
}

/** `mayEndDay` false: the clock is in doubt, and the day stays open whatever it says (rule M3). */
export function dueEvents(state: State, at: Instant, mayEndDay = true): Event[] {
  if (!isReady(state)) return [];
  const today = dayOf(state.hall, at);
  if (state.day === null) return [{ type: 'DayOpened', day: today }];
  const end = endOfDay(state.hall, state.day);
  const events = heldUntil(state, Math.min(at, end - 1)).map(resume);
  return mayEndDay && today > state.day ? [...events, ...closing(state, state.day, end), opening(today)] : events;
}

/** In the order of their deadlines; the others are not looked at. */
function heldUntil({ deadlines }: State, at: Instant): readonly Deadline[] {
  const later = deadlines.findIndex(({ until }) => until > at);
  return later < 0 ? deadlines : deadlines.slice(0, later);
}

const resume = ({ ticketId }: Deadline): Event => ({ type: 'TicketResumed', ticketId, counterId: null });
const opening = (day: BusinessDay): Event => ({ type: 'DayOpened', day });

function closing(state: Ready, day: BusinessDay, end: Instant): Event[] {
  const unserved = [...state.tickets.values()]
    .filter((ticket) => isLeft(state, ticket, end))
    .toSorted((a, b) => a.ticketId.slice(0, 10).localeCompare(b.ticketId.slice(0, 10)) || a.sequence - b.sequence)
    .map(({ ticketId }): Event => ({ type: 'TicketUnserved', ticketId }));
  const closed = indexOf(state.hall)
    .countersInOrder.filter(({ counterId }) => isIdle(state, counterId))
    .map(({ counterId }): Event => ({ type: 'CounterClosed', counterId }));
  return [...unserved, ...closed, { type: 'DayClosed', day }];
}

function isLeft(state: Ready, ticket: Ticket, end: Instant): boolean {
  if (ticket.status === 'missed') return canReturn(state, ticket, end);
  return ticket.status === 'waiting' || ticket.status === 'called' || ticket.status === 'held';
}

/** Open or paused, and not serving. */
function isIdle(state: State, counterId: CounterId): boolean {
  const { current } = deskOf(state, counterId);
  const serving = current !== null && state.tickets.get(current)?.status === 'serving';
  return isManned(state, counterId) && !serving;
}
