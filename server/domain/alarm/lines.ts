/** Those who wait: too long, on hold for longer than was said, or for nobody. */
import { isVoid, presenceAt } from '../presence/presence.ts';
import { type AlarmCause, cause, type Finds, isOld, type Search } from './cause.ts';

/** Of each service: the first promise of its line has passed. */
export const promiseLate: Finds = (search) =>
  search.index.hall.services.flatMap(({ serviceId, agencyId }) => {
    const line = search.state.lines.get(serviceId) ?? [];
    const [first] = line;
    const { at, limits } = search;
    if (first === undefined || first.promise >= at || !isOld(search, first.promise, limits.lateMinutes)) return [];
    const count = line.filter(({ promise }) => promise < at).length;
    const number = search.state.tickets.get(first.ticketId)?.number ?? null;
    return [
      cause('promise-late', [serviceId], {
        ...about(search, serviceId, agencyId),
        since: first.promise,
        number,
        count,
      }),
    ];
  });

/** What is on hold comes back by itself; where it does not, nothing can be written. */
export const holdOverdue: Finds = (search) => {
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
export const agencyUnmanned: Finds = (search) => {
  const presenceOf = presenceAt(search.state, search.at);
  const without = search.index.hall.services.filter(
    (service) =>
      (search.state.lines.get(service.serviceId)?.length ?? 0) > 0 &&
      isVoid(search.state, presenceOf(service), search.at),
  );
  return [...Map.groupBy(without, ({ agencyId }) => agencyId)].flatMap(([agencyId, services]) => {
    const waiting = services.flatMap(({ serviceId }) => search.state.lines.get(serviceId) ?? []);
    const since = Math.min(...waiting.map(({ issuedAt }) => issuedAt));
    if (!isOld(search, since, search.limits.unmannedMinutes)) return [];
    const serviceId = services[0]?.serviceId ?? null;
    const told = { urgent: true, since, agencyIds: [agencyId], agencyId, serviceId, count: waiting.length };
    return [cause('agency-unmanned', [agencyId], told)];
  });
};

const about = (
  _search: Search,
  serviceId: NonNullable<AlarmCause['serviceId']>,
  agencyId: NonNullable<AlarmCause['agencyId']>,
) => ({ urgent: true, agencyIds: [agencyId], agencyId, serviceId });
