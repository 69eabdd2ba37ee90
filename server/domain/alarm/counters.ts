/** Counters at which something does not go on. */
import type { Counter } from '../../../shared/hall/hall.ts';
import type { Place, Ticket } from '../core/state.ts';
import { deskOf } from '../counter/desk.ts';
import { goneSince } from '../staff/attendance.ts';
import { countWaiting } from '../ticket/next-ticket.ts';
import { type AlarmCause, cause, type Finds, isOld, type Search } from './cause.ts';

/** Called, and nobody has started, called again or marked as missed since. */
export const notStarted: Finds<Counter> = (search, counter) => {
  const ticket = currentAt(search, counter);
  if (ticket?.status !== 'called' || !isOld(search, ticket.lastCallAt, search.limits.notStartedMinutes)) return [];
  return [atCounter('not-started', search, counter, ticket, { urgent: true, since: ticket.lastCallAt })];
};

/** The usual is what the service says of itself: its standard minutes. */
export const servingLong: Finds<Counter> = (search, counter) => {
  const ticket = currentAt(search, counter);
  if (ticket?.status !== 'serving') return [];
  const usual = search.index.services.get(ticket.serviceId)?.standardMinutes;
  if (usual === undefined) return [];
  const over = ticket.startedAt + usual * search.limits.servingTimes * 60_000;
  if (search.at < over) return [];
  return [atCounter('serving-long', search, counter, ticket, { urgent: false, since: ticket.startedAt })];
};

/** Its officer is signed in nowhere, and it stands open (rule C10). */
export const officerGone: Finds<Counter> = (search, counter) => {
  const ticket = currentAt(search, counter);
  const since = goneSince(search.state, counter.counterId);
  if (since === null) return [];
  const waits = ticket !== undefined || countWaiting(search.state, counter, search.at) > 0;
  return [
    cause('officer-gone', [counter.counterId], {
      ...of(search, counter),
      ...{ urgent: waits, since, number: ticket?.number ?? null },
    }),
  ];
};

/** It has nobody to call, or calls nobody, while people of the same agency wait in a long line. */
export const counterIdle: Finds<Counter> = (search, counter) => {
  const ticket = currentAt(search, counter);
  const { attendance, today } = deskOf(search.state, counter.counterId);
  const since = today.happenings[0]?.at;
  if (ticket !== undefined || since === undefined || attendance.status !== 'open') return [];
  if (attendance.goneSince !== undefined || !isOld(search, since, search.limits.idleMinutes)) return [];
  const longest = longestLine(search, counter);
  if (longest === null) return [];
  const { serviceId, line, agencyId } = longest;
  return [
    cause('counter-idle', [counter.counterId], {
      ...of(search, counter),
      ...{ urgent: false, since, serviceId, agencyId, count: line.length },
    }),
  ];
};

/** Of the agencies whose people work there; null: none is long. One that stands goes on until it is half as long. */
function longestLine({ state, index, limits, goesOn }: Search, counter: Counter) {
  const agencyIds = new Set(index.agencyIdsOf(counter));
  const lines = index.hall.services
    .filter(({ agencyId }) => agencyIds.has(agencyId))
    .map(({ serviceId, agencyId }) => ({ serviceId, agencyId, line: state.lines.get(serviceId) ?? noPlaces }));
  const longest = lines.reduce((one, other) => (other.line.length > one.line.length ? other : one), lines[0]!);
  return (longest?.line.length ?? 0) >= (goesOn ? limits.longLine / 2 : limits.longLine) ? longest! : null;
}
const noPlaces: readonly Place[] = [];

/** Whose turn it is there. */
function currentAt({ state }: Search, { counterId }: Counter): Ticket | undefined {
  const { current } = deskOf(state, counterId);
  return current === null ? undefined : state.tickets.get(current);
}

const of = ({ index }: Search, counter: Counter) => ({
  agencyIds: index.agencyIdsOf(counter),
  agencyId: counter.agencyId,
  counterId: counter.counterId,
});

const atCounter = (
  kind: 'not-started' | 'serving-long',
  search: Search,
  counter: Counter,
  { ticketId, serviceId, number }: Ticket,
  told: Pick<AlarmCause, 'urgent' | 'since'>,
): AlarmCause => {
  const agencyId = counter.agencyId ?? search.index.services.get(serviceId)?.agencyId ?? null;
  return cause(kind, [counter.counterId, ticketId], { ...of(search, counter), agencyId, serviceId, number, ...told });
};
