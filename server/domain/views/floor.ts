/** The hall at a glance (rules J1, J2, J7), for those who supervise it. */
import type { Agencies } from '../../../shared/access/access.ts';
import type { AgencyId, Instant } from '../../../shared/base/ids.ts';
import type { Agency, Counter, Service } from '../../../shared/hall/hall.ts';
import {
  agenciesAsked,
  type FloorAgency,
  type FloorCounter,
  type FloorLine,
  type FloorQuery,
  type FloorView,
} from '../../../shared/views/floor.ts';
import type { Presence } from '../../../shared/views/presence.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { hoursOn, isOpenOverMidnight } from '../calendar/hours.ts';
import { dayOf, instantOf, momentOf } from '../calendar/moment.ts';
import { ticketsAside } from '../core/aside.ts';
import type { Desk } from '../core/desk-state.ts';
import { anew, type RowOf } from '../core/rows.ts';
import type { Place, Ready } from '../core/state.ts';
import { knownTicket } from '../core/tickets.ts';
import { deskOf, isManned } from '../counter/desk.ts';
import { presenceAt } from '../presence/presence.ts';
import { goneSince } from '../staff/attendance.ts';
import { countWaiting } from '../ticket/next-ticket.ts';
import { canReturn, returnUntil } from '../ticket/standing.ts';
import { numberWaitsAt, waitsAt } from '../waits/seen.ts';
import { counterState } from './counter-state.ts';
import { namedOfficer } from './counters.ts';
import { openingOf } from './opening.ts';
import type { Register } from './register.ts';

export function floorView(
  state: Ready,
  at: Instant,
  query: FloorQuery,
  register: Register,
  row: RowOf = anew(state),
): FloorView {
  const index = indexOf(state.hall);
  const isTheirs = within(agenciesAsked(query));
  const services = index.hall.services.filter(({ agencyId }) => isTheirs(agencyId));
  const ofAgency = Map.groupBy(services, ({ agencyId }) => agencyId);
  return {
    day: state.day ?? dayOf(index.hall, at),
    agencies: index.hall.agencies
      .filter(({ agencyId }) => isTheirs(agencyId))
      .map((agency) =>
        row('agency on the floor', agency, (state) => agencyOn(state, at, agency, ofAgency.get(agency.agencyId) ?? [])),
      ),
    counters: index.countersInOrder
      .filter((counter) => index.agencyIdsOf(counter).some(isTheirs))
      .map((counter) => row('counter on the floor', counter, (state) => counterOn(state, at, counter, register))),
    lines: services.flatMap((service) => row('line on the floor', service, (state) => lineOn(state, at, service))),
  };
}

function within(agencies: Agencies): (agencyId: AgencyId) => boolean {
  if (agencies === null) return () => true;
  const theirs = new Set(agencies);
  return (agencyId) => theirs.has(agencyId);
}

// Agencies

function agencyOn(state: Ready, at: Instant, { agencyId }: Agency, services: readonly Service[]): FloorAgency {
  const index = indexOf(state.hall);
  const counters = [...new Set(services.flatMap((service) => index.countersOf(service)))];
  const openings = counters.flatMap(({ counterId }) => state.opened.get(counterId) ?? []);
  return {
    agencyId,
    opening: openingOf(index, at, services),
    closesAt: closingOf(index, at, services),
    presence: presenceOfAll(state, counters, services.map(presenceAt(state, at))),
    openedAt: openings.length > 0 ? Math.min(...openings) : null,
  };
}

/** The last of today; null: none, or not before midnight. */
function closingOf(index: HallIndex, at: Instant, services: readonly Service[]): Instant | null {
  const { day, weekday } = momentOf(index.hall, at);
  let last: Instant | null = null;
  for (const service of services) {
    const hours = hoursOn(index, service, day, weekday);
    if (!hours) continue;
    if (isOpenOverMidnight(index, service, day, hours)) return null;
    last = Math.max(last ?? 0, instantOf(index.hall, day, hours.close));
  }
  return last;
}

const fromThere = ['open', 'resting', 'expected', 'left', 'not-come', 'absent', 'off'] as const;

/** Of an agency: the nearest to being there of all that is said of its services. */
function presenceOfAll(state: Ready, counters: readonly Counter[], all: readonly Presence[]): Presence {
  const rank = ({ status }: Presence) => fromThere.indexOf(status);
  const best = all.reduce<Presence>((one, other) => (rank(other) < rank(one) ? other : one), { status: 'off' });
  if (best.status !== 'open') return best;
  const isThere = ({ counterId }: Counter) => {
    const { attendance } = deskOf(state, counterId);
    return attendance.status === 'open' && attendance.goneSince === undefined;
  };
  return { status: 'open', counters: counters.filter(isThere).length };
}

// Counters

function counterOn(state: Ready, at: Instant, counter: Counter, register: Register): FloorCounter {
  const { counterId } = counter;
  const desk = deskOf(state, counterId);
  return {
    counterId,
    state: counterState(state, counter),
    since: sinceOf(state, desk),
    ...namedOfficer(state, counterId, register),
    goneSince: goneSince(state, counterId),
    current: currentOf(state, desk),
    waiting: isManned(state, counterId) ? countWaiting(state, counter, at) : 0,
    completed: desk.today.completed,
    missed: desk.today.missed,
  };
}

function currentOf(state: Ready, { current }: Desk): FloorCounter['current'] {
  const ticket = current === null ? undefined : state.tickets.get(current);
  if (!ticket) return null;
  const { ticketId, serviceId, promise } = ticket;
  return { ticketId, serviceId, promise, calls: ticket.status === 'called' ? ticket.calls : null };
}

/** While it calls: since the first call; else since what happened there last. */
function sinceOf(state: Ready, { current, today }: Desk): Instant | null {
  const ticket = current === null ? undefined : state.tickets.get(current);
  if (ticket?.status === 'serving') return ticket.startedAt;
  const ofCall = ({ what, number }: (typeof today.happenings)[number]) =>
    what === 'called' && number === ticket?.number;
  const began = ticket?.status === 'called' ? today.happenings.find(ofCall) : today.happenings[0];
  return began?.at ?? null;
}

// Lines

/** Of each line, on hold and missed: more are counted and not named, so that on a bad day each push stays small (rule J7). */
const mostNamed = 5;

/** None: nobody has come for it today. */
function lineOn(state: Ready, at: Instant, service: Service): FloorLine[] {
  const { serviceId } = service;
  const line = state.lines.get(serviceId) ?? [];
  const { kept, late } = state.punctuality.get(serviceId, { kept: 0, late: 0 });
  const aside = ticketsAside(state, [serviceId]);
  if (line.length + kept + late + aside.length === 0) return [];
  const held = aside.filter((ticket) => ticket.status === 'held');
  const missed = aside.filter((ticket) => ticket.status === 'missed').filter((ticket) => canReturn(state, ticket, at));
  return [
    {
      serviceId,
      waiting: line.length,
      oldest: oldestOf(line),
      promise: line[0]?.promise ?? null,
      overdue: overdueIn(line, at),
      kept,
      late,
      heldCount: held.length,
      missedCount: missed.length,
      held: held
        .slice(0, mostNamed)
        .map(({ ticketId, number, reason, until }) => ({ ticketId, number, reason, until })),
      missed: missed
        .slice(0, mostNamed)
        .map((ticket) => ({ ticketId: ticket.ticketId, number: ticket.number, until: returnUntil(state, ticket) })),
      presence: presenceAt(state, at)(service),
      ...waitsIn(state, at, service, line),
    },
  ];
}

function waitsIn(state: Ready, at: Instant, service: Service, line: readonly Place[]) {
  const waitOf = waitsAt(state, at);
  const all = line
    .map(({ ticketId }) => knownTicket(state, ticketId))
    .map((ticket) => ({ ticket, wait: waitOf(ticket) }));
  const last = all.at(-1);
  return {
    wait: numberWaitsAt(state, at)(service, 'regular'),
    last: last ? { number: last.ticket.number, wait: last.wait } : null,
    unlikely: all.filter(({ wait }) => wait?.is === 'unlikely').length,
  };
}

/** A line never changes: what was found in it once holds for as long as it stands in the state. */
const oldestIn = new WeakMap<readonly Place[], Instant>();

function oldestOf(line: readonly Place[]): Instant | null {
  if (line.length === 0) return null;
  const known = oldestIn.get(line);
  if (known !== undefined) return known;
  const oldest = line.reduce((first, { issuedAt }) => Math.min(first, issuedAt), Number.POSITIVE_INFINITY);
  oldestIn.set(line, oldest);
  return oldest;
}

/** A line is sorted by its promises. */
function overdueIn(line: readonly Place[], at: Instant): number {
  const first = line.findIndex(({ promise }) => promise >= at);
  return first === -1 ? line.length : first;
}
