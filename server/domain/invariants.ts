/** What can never be. Checked after every step of every test, and worth a look when a hall behaves oddly. */
import { seriesOf } from '../../shared/base/ids.ts';
import { nobodyCame } from './core/arrivals.ts';
import { compareKeys } from './core/line.ts';
import { countOf, numberOf } from './core/number.ts';
import type { State, Ticket } from './core/state.ts';
import { deskOf } from './counter/desk.ts';
import { takesPlace } from './ticket/put.ts';
import { counterHolding } from './ticket/standing.ts';

/** In words; empty while all is well. */
export const violations = (state: State): string[] => [
  ...lineViolations(state),
  ...arrivalViolations(state),
  ...deskViolations(state),
  ...numberViolations(state),
  ...asideViolations(state),
  ...reserveViolations(state),
];

function* lineViolations(state: State): Generator<string> {
  const inLines = new Set<string>();
  for (const [serviceId, line] of state.lines)
    for (const [i, place] of line.entries()) {
      const ticket = state.tickets.get(place.ticketId);
      if (i > 0 && compareKeys(line[i - 1]!, place) >= 0) yield `line ${serviceId} is not sorted at ${place.ticketId}`;
      if (ticket?.status !== 'waiting') yield `${place.ticketId} is in a line and ${ticket?.status ?? 'unknown'}`;
      else if (!agree(ticket, place) || ticket.serviceId !== serviceId)
        yield `${place.ticketId}: place and ticket differ`;
      if (inLines.has(place.ticketId)) yield `${place.ticketId} is in two places`;
      inLines.add(place.ticketId);
    }
  for (const ticket of state.tickets.values())
    if (ticket.status === 'waiting' && !inLines.has(ticket.ticketId)) yield `${ticket.ticketId} waits in no line`;
}

function* arrivalViolations(state: State): Generator<string> {
  for (const serviceId of new Set([...state.lines.keys(), ...state.arrivals.keys()])) {
    const { apart, ...came } = state.arrivals.get(serviceId) ?? nobodyCame;
    const places = state.lines.get(serviceId) ?? [];
    const others = places.filter(({ ticketId }) => !apart.some((place) => place.ticketId === ticketId));
    if (others.length + apart.length !== places.length) yield `${serviceId}: others wait than came`;
    for (const [name, sequences] of Object.entries(came)) {
      const expected = others.filter((place) => place.class === name).map(({ sequence }) => sequence);
      if (sequences.join() !== expected.sort((a, b) => a - b).join()) yield `${serviceId}: ${name} came otherwise`;
    }
  }
}

type Shared = 'ticketId' | 'promise' | 'sequence' | 'class' | 'onlyCounterId';
const agree = (ticket: Pick<Ticket, Shared>, place: Pick<Ticket, Shared>) =>
  compareKeys(ticket, place) === 0 && ticket.class === place.class && ticket.onlyCounterId === place.onlyCounterId;

function* deskViolations(state: State): Generator<string> {
  const officers = new Set<string>();
  for (const [counterId, { attendance, current }] of state.desks) {
    const ticket = current === null ? undefined : state.tickets.get(current);
    if (current !== null && (!ticket || counterHolding(ticket) !== counterId))
      yield `${counterId}: not its ticket ${current}`;
    if (attendance.status !== 'open' && current !== null) yield `${counterId} is ${attendance.status} with ${current}`;
    if (attendance.status === 'closed') continue;
    if (officers.has(attendance.officerId)) yield `${attendance.officerId} is at two counters`;
    officers.add(attendance.officerId);
  }
  for (const ticket of state.tickets.values()) {
    const counterId = counterHolding(ticket);
    if (counterId && deskOf(state, counterId).current !== ticket.ticketId)
      yield `${ticket.ticketId} is ${ticket.status} at ${counterId}, which has another`;
  }
}

function* numberViolations(state: State): Generator<string> {
  const today = [...state.tickets.values()].filter((ticket) => ticket.ticketId.startsWith(`${state.day}.`));
  const numbers = new Set(today.map((ticket) => ticket.number));
  if (numbers.size !== today.length) yield 'a number was given out twice';
  for (const { ticketId, number } of state.tickets.values())
    if (!ticketId.startsWith(`${state.day}.`) && (numbers.has(number) || state.kept.get(number) !== ticketId))
      yield `${number} of an earlier day was given out again`;
  if (today.length !== state.sequence) yield `${state.sequence} tickets were issued and ${today.length} are there`;
  const taken = today.filter((ticket) => takesPlace(state, ticket));
  const places = new Map(taken.map(({ serviceId }) => [serviceId, 0]));
  for (const { serviceId } of taken) places.set(serviceId, places.get(serviceId)! + 1);
  for (const serviceId of new Set([...places.keys(), ...state.issued.keys()]))
    if ((places.get(serviceId) ?? 0) !== state.issued.get(serviceId, 0))
      yield `the places of ${serviceId} are miscounted`;
  for (const [series, count] of state.series)
    for (let each = 1; each <= count; each++) {
      const number = numberOf(series, each);
      if (!numbers.has(number) && !state.reserved.has(number) && !state.kept.has(number)) yield `${number} is missing`;
    }
}

function* asideViolations(state: State): Generator<string> {
  for (const ticket of state.tickets.values()) {
    const isAside = ticket.status === 'held' || ticket.status === 'missed';
    const places = state.aside.get(ticket.serviceId) ?? [];
    if (isAside !== places.some(({ ticketId }) => ticketId === ticket.ticketId))
      yield `${ticket.ticketId} is ${ticket.status} and not where such are kept`;
  }
  for (const [serviceId, places] of state.aside)
    for (const { ticketId } of places)
      if (state.tickets.get(ticketId)?.serviceId !== serviceId) yield `${ticketId} is kept aside for ${serviceId}`;
  const held = [...state.tickets.values()].filter((ticket) => ticket.status === 'held');
  if (held.length !== state.deadlines.length) yield `${held.length} are held and ${state.deadlines.length} come back`;
  for (const [i, { ticketId, until }] of state.deadlines.entries()) {
    const ticket = state.tickets.get(ticketId);
    if (ticket?.status !== 'held' || ticket.until !== until) yield `${ticketId} comes back and is not held so long`;
    if (i > 0 && state.deadlines[i - 1]!.until > until) yield `${ticketId} comes back out of turn`;
  }
}

function* reserveViolations(state: State): Generator<string> {
  for (const [kioskId, reserve] of state.reserves)
    for (const number of Object.values(reserve).flat()) {
      const reserved = state.reserved.get(number);
      if (reserved?.kioskId !== kioskId || reserved.used) yield `${number} is not left at ${kioskId}`;
    }
  for (const number of state.reserved.keys())
    if (countOf(number) > state.reservedTo.get(seriesOf(number), 0)) yield `${number} is beyond the last reserved one`;
}
