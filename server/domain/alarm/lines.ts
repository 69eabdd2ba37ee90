/** Those who wait: too long, on hold for longer than was said, or for nobody. */
import type { Agency, Service } from '../../../shared/hall/hall.ts';
import { isVoid, presenceAt } from '../presence/presence.ts';
import { type AlarmCause, cause, type Finds, isOld } from './cause.ts';

/** Of each service: the first promise of its line has passed. */
export const promiseLate: Finds<Service> = (search, { serviceId, agencyId }) => {
  const line = search.state.lines.get(serviceId) ?? [];
  const [first] = line;
  const { at, limits } = search;
  if (first === undefined || first.promise >= at || !isOld(search, first.promise, limits.lateMinutes)) return [];
  const count = line.filter(({ promise }) => promise < at).length;
  const number = search.state.tickets.get(first.ticketId)?.number ?? null;
  return [
    cause('promise-late', [serviceId], {
      ...about(serviceId, agencyId),
      since: first.promise,
      number,
      count,
    }),
  ];
};

/** What is on hold comes back by itself; where it does not, nothing can be written. */
export const holdOverdue: Finds<object> = (search) => {
  const { state, at } = search;
  const overdue = state.deadlines.filter(({ until }) => at - until >= 60_000);
  const [first] = overdue;
  const ticket = first && state.tickets.get(first.ticketId);
  if (!first || !ticket) return [];
  const { serviceId, number } = ticket;
  const agencyId = search.index.services.get(serviceId)?.agencyId ?? null;
  const told = {
    urgent: true,
    since: first.until,
    agencyIds: null,
    serviceId,
    agencyId,
    number,
    count: overdue.length,
  };
  return [cause('hold-overdue', [], told)];
};

/** Of each agency: somebody waits for a service at which nobody is, rests for a short time, or is expected (rule E4). */
export const agencyUnmanned: Finds<Agency> = (search, { agencyId }) => {
  const { state, at } = search;
  const presenceOf = presenceAt(state, at);
  const without = search.index.hall.services
    .filter((service) => service.agencyId === agencyId)
    .map((service) => ({ service, line: state.lines.get(service.serviceId) ?? [] }))
    .filter(({ service, line }) => line.length > 0 && isVoid(state, presenceOf(service), at));
  const waiting = without.flatMap(({ line }) => line);
  const [first] = without;
  if (first === undefined) return [];
  const since = waiting.reduce((oldest, { issuedAt }) => Math.min(oldest, issuedAt), Number.POSITIVE_INFINITY);
  if (!isOld(search, since, search.limits.unmannedMinutes)) return [];
  const told = { ...about(first.service.serviceId, agencyId), since, count: waiting.length };
  return [cause('agency-unmanned', [agencyId], told)];
};

const about = (serviceId: NonNullable<AlarmCause['serviceId']>, agencyId: NonNullable<AlarmCause['agencyId']>) => ({
  urgent: true,
  agencyIds: [agencyId],
  agencyId,
  serviceId,
});
