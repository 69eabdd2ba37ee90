/** The acts that would help, as they can be done now (rule J6). */
import type { AlarmProposal } from '../../../shared/alarms/alarms.ts';
import type { Instant, ServiceId } from '../../../shared/base/ids.ts';
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { type Moment, momentOf } from '../calendar/moment.ts';
import type { Attendance } from '../core/desk-state.ts';
import type { Lent } from '../core/hall-state.ts';
import type { Ready } from '../core/state.ts';
import { deskOf, officerAt } from '../counter/desk.ts';
import { isOnDuty } from '../presence/standing.ts';
import { countWaiting } from '../ticket/next-ticket.ts';
import type { StandingAlarm } from './standing.ts';

/** More of them would have to be read first. */
const most = 3;

export function proposalsFor(state: Ready, at: Instant, alarm: StandingAlarm): AlarmProposal[] {
  const { kind, serviceId, counterId, number } = alarm;
  const { services, counters } = indexOf(state.hall);
  const service = serviceId === null ? undefined : services.get(serviceId);
  const counter = counterId === null ? undefined : counters.get(counterId);
  switch (kind) {
    case 'promise-late':
    case 'agency-unmanned':
      return service ? forLine(state, at, service).slice(0, most) : [];
    case 'not-started':
    case 'serving-long':
      return service && someWait(state, service) ? forLine(state, at, service).slice(0, most) : [];
    case 'counter-idle':
      return counter && service ? lent(state, service, [counter]) : [];
    case 'officer-gone':
      return counter ? [{ act: 'end', counterId: counter.counterId, number }] : [];
    default:
      return [];
  }
}

/** Who rests there comes back, a closed counter opens, an open one helps: the nearest first. */
function forLine(state: Ready, at: Instant, service: Service): AlarmProposal[] {
  const own = indexOf(state.hall).countersOf(service);
  const waiting = (counter: Counter) => countWaiting(state, counter, at);
  const now = momentOf(state.hall, at);
  const couldBeThere = (counter: Counter) => mayBeManned(state, now, counter);
  const inState = (status: Attendance['status']) =>
    own.filter((counter) => deskOf(state, counter.counterId).attendance.status === status && couldBeThere(counter));
  return [
    ...inState('paused').map((counter) => ({
      act: 'resume' as const,
      counterId: counter.counterId,
      waiting: waiting(counter),
    })),
    ...lent(state, service, idleBeside(state, at, service)),
    ...moved(state, at, service),
    ...inState('closed').map((counter) => ({
      act: 'open' as const,
      counterId: counter.counterId,
      waiting: waiting(counter),
    })),
  ];
}

/** Whoever rests is there while signed in; at a closed one it takes a day of its duty. Nobody is where the agency is absent. */
function mayBeManned(state: Ready, now: Moment, counter: Counter): boolean {
  const { agencyIdsOf } = indexOf(state.hall);
  if (agencyIdsOf(counter).every((agencyId) => state.absences.has(agencyId))) return false;
  const { attendance } = deskOf(state, counter.counterId);
  if (attendance.status === 'paused') return attendance.goneSince === undefined;
  return isOnDuty({ state, now }, counter);
}

/** One who has nobody to call, and whose counter others stand in for, to a closed counter of the line. Who is of all agencies of the one may be at the other (rule R1). */
function moved(state: Ready, at: Instant, service: Service): AlarmProposal[] {
  const index = indexOf(state.hall);
  const isClosed = ({ counterId }: Counter) => deskOf(state, counterId).attendance.status === 'closed';
  const isAbsent = (counter: Counter) => {
    const own = index.agencyOfCounter(counter);
    return own !== null && state.absences.has(own.agencyId);
  };
  const to = index.countersOf(service).find((counter) => isClosed(counter) && !isAbsent(counter));
  if (to === undefined) return [];
  const theirs = index.agencyIdsOf(to);
  const isFree = (counter: Counter) =>
    isAtWork(deskOf(state, counter.counterId).attendance) &&
    !isBusy(state, counter) &&
    countWaiting(state, counter, at) === 0 &&
    index.agencyIdsOf(counter).every((agencyId) => theirs.includes(agencyId)) &&
    counter.serviceIds.every((serviceId) => to.serviceIds.includes(serviceId) || hasOther(state, counter, serviceId));
  return index.countersInOrder
    .filter(isFree)
    .slice(0, 1)
    .map((from) => ({
      act: 'move' as const,
      counterId: to.counterId,
      fromCounterId: from.counterId,
      officerId: officerAt(state, from.counterId)!,
      officerName: null,
      waiting: countWaiting(state, to, at),
    }));
}

/** At work, beside this one. */
const hasOther = (state: Ready, { counterId: one }: Counter, serviceId: ServiceId): boolean =>
  indexOf(state.hall)
    .countersOf({ serviceId })
    .some(({ counterId }) => counterId !== one && isAtWork(deskOf(state, counterId).attendance));

const someWait = (state: Ready, { serviceId }: Service): boolean => (state.lines.get(serviceId)?.length ?? 0) > 0;

/** The open counter of the same people that is free, or has fewest to call; a shared one helps its agencies too. */
function idleBeside(state: Ready, at: Instant, { agencyId, serviceId }: Service): Counter[] {
  const index = indexOf(state.hall);
  const lineLength = state.lines.get(serviceId)?.length ?? 0;
  return index.countersInOrder
    .filter((counter) => index.agencyIdsOf(counter).includes(agencyId) && !counter.serviceIds.includes(serviceId))
    .filter(({ counterId }) => isAtWork(deskOf(state, counterId).attendance))
    .map((counter) => ({ counter, waiting: countWaiting(state, counter, at), isBusy: isBusy(state, counter) }))
    .filter(({ waiting }) => waiting < lineLength)
    .sort((one, other) => Number(one.isBusy) - Number(other.isBusy) || one.waiting - other.waiting)
    .slice(0, 1)
    .map(({ counter }) => counter);
}

function lent(state: Ready, { serviceId }: Service, helpers: readonly Counter[]): AlarmProposal[] {
  const counters = indexOf(state.hall)
    .countersOf({ serviceId })
    .filter(({ counterId }) => isAtWork(deskOf(state, counterId).attendance)).length;
  const waiting = state.lines.get(serviceId)?.length ?? 0;
  return helpers
    .filter((helper) => !helper.serviceIds.includes(serviceId))
    .map(({ counterId }) => {
      const { more, fewer } = state.lent.get(counterId) ?? notLent;
      const isTaken = fewer.includes(serviceId);
      return {
        ...{ act: 'lend', counterId, serviceId, waiting, counters },
        more: isTaken ? [...more] : [...more, serviceId],
        fewer: fewer.filter((each) => each !== serviceId),
        seen: { more: [...more], fewer: [...fewer] },
      };
    });
}

const isBusy = (state: Ready, { counterId }: Counter): boolean => deskOf(state, counterId).current !== null;

const notLent: Pick<Lent, 'more' | 'fewer'> = { more: [], fewer: [] };

const isAtWork = (attendance: Attendance): boolean =>
  attendance.status === 'open' && attendance.goneSince === undefined;
