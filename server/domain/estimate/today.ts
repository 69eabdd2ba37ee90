/** What today tells so far about how long visits take, read from the state. */
import type { CounterId, Instant, OfficerId } from '../../../shared/base/ids.ts';
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Learned } from '../core/learned.ts';
import type { Ready, Ticket, TicketIn } from '../core/state.ts';
import { deskOf, officerAt } from '../counter/desk.ts';
import { comesBins, meanBeyond, meanOf, quantilesOf } from './habits/bins.ts';
import { type EndedVisit, Levels, levelNames, waysOf } from './habits/levels.ts';
import type { VisitPace } from './habits/pace.ts';
import { usualOfficer } from './habits/staff.ts';

export const minuteMs = 60_000;

const comeTimes = new WeakMap<Learned, Float64Array>();

/** Quantiles of the minutes from the call to the start. */
export function comesOf(learned: Learned): Float64Array {
  const comes = comeTimes.get(learned) ?? quantilesOf(comesBins, learned.comes).map(Math.exp);
  comeTimes.set(learned, comes);
  return comes;
}

/** Standard deviation of a service around its standard minutes, and of officers, where there is no visit yet. */
const unknownService = 0.3;
const unknownOfficer = 0.15;

export const unsureOf = (unknown: number, visits: number, noise: number): number =>
  unknown ** 2 / (1 + (visits * unknown ** 2) / noise);

export const unsureOfService = (pace: VisitPace, serviceId: Service['serviceId']): number =>
  unsureOf(unknownService, pace.visits(serviceId), pace.variance);
export const unsureOfOfficer = (pace: VisitPace, officerId: Parameters<VisitPace['visitsOf']>[0]): number =>
  unsureOf(unknownOfficer, pace.visitsOf(officerId), pace.variance);

interface Told {
  /** By whom, as far as is known now. */
  officerId: OfficerId | null;
  visit: EndedVisit;
}

/** A ticket that is completed stays as it is: what it tells is kept. */
const told = new WeakMap<VisitPace, WeakMap<Ticket, Told>>();

function toldBy(pace: VisitPace): WeakMap<Ticket, Told> {
  const known = told.get(pace) ?? new WeakMap<Ticket, Told>();
  told.set(pace, known);
  return known;
}

/** `minuteOfDay`: of `at`. */
export function levelsToday(state: Ready, at: Instant, minuteOfDay: number, learned: Learned, pace: VisitPace): Levels {
  const known = toldBy(pace);
  const comes = meanOf(comesOf(learned));
  const midnight = at - minuteOfDay * minuteMs;
  const servedBy = officersToday(state, learned, midnight);
  const levelsOf = (visits: EndedVisit[]): Levels => {
    visits.sort((a, b) => a.at - b.at);
    const levels = new Levels(waysOf(learned.levels), pace.variance, visits[0]?.at ?? minuteOfDay);
    for (const visit of visits) levels.see(visit);
    return levels;
  };
  const ended: EndedVisit[] = [];
  for (const ticket of state.tickets.values()) {
    if (ticket.status !== 'completed') continue;
    const officerId = servedBy(ticket);
    const before = known.get(ticket);
    const visit =
      before?.officerId === officerId ? before.visit : visitOf(state, ticket, officerId, midnight, pace, comes);
    if (visit === null) continue;
    if (before?.visit !== visit) known.set(ticket, { officerId, visit });
    ended.push(visit);
  }
  const all = [...ended, ...goingOn(state, at, midnight, levelsOf(ended), pace, comes)];
  return levelsOf(all);
}

/**
 * Visits that are not over tell something too: of those that began lately the short ones have ended. Each counts as long as visits are
 * that have lasted so long, so that all that began are together neither shorter nor longer than visits are.
 */
function goingOn(
  state: Ready,
  at: Instant,
  midnight: Instant,
  levels: Levels,
  pace: VisitPace,
  comes: number,
): EndedVisit[] {
  const now = (at - midnight) / minuteMs;
  const { services } = indexOf(state.hall);
  const found: EndedVisit[] = [];
  for (const [counterId, { attendance, current }] of state.desks) {
    const ticket = current === null ? undefined : state.tickets.get(current);
    const service = ticket && services.get(ticket.serviceId);
    if (!service || ticket.status !== 'serving' || attendance.status !== 'open') continue;
    const { serviceId, startedAt, calledAt = startedAt } = ticket;
    const { officerId } = attendance;
    const minute = (calledAt - midnight) / minuteMs;
    const usual = pace.minutes(serviceId, officerId) * pace.ofClass(ticket.class) * pace.halfHour(minute);
    const keys = { agency: service.agencyId, service: serviceId, counter: counterId };
    const expected =
      usual *
      levelNames.reduce((times, name) => times * levels.now(name, name === 'hall' ? '' : keys[name], now).mean, 1);
    const minutes = expected * meanBeyond(pace.shapeOf(serviceId), (at - startedAt) / minuteMs / expected);
    found.push({
      ...keys,
      at: minute,
      ratio: ((startedAt - calledAt) / minuteMs + minutes) / (usual + comes),
      unsureOfService: unsureOfService(pace, serviceId),
      unsureOfCounter: unsureOfOfficer(pace, officerId),
    });
  }
  return found;
}

/** Of a visit that has ended: whoever is at that counter, if they were there already; else whoever usually was. */
function officersToday(
  state: Ready,
  learned: Learned,
  midnight: Instant,
): (visit: TicketIn<'completed'>) => OfficerId | null {
  const since = new Map<CounterId, Instant>();
  return ({ counterId, endedAt = 0 }) => {
    const here = officerAt(state, counterId);
    const came = since.get(counterId) ?? cameAt(state, counterId);
    since.set(counterId, came);
    if (here !== null && came < endedAt) return here;
    return usualOfficer(learned, counterId, { since: (endedAt - midnight) / minuteMs });
  };
}

/** The officer of now, as far as the desk remembers. */
function cameAt(state: Ready, counterId: CounterId): Instant {
  const { happenings } = deskOf(state, counterId).today;
  return happenings.find(({ what }) => what === 'opened' || what === 'taken-over')?.at ?? 0;
}

function visitOf(
  state: Ready,
  ticket: TicketIn<'completed'>,
  officerId: OfficerId | null,
  midnight: Instant,
  pace: VisitPace,
  comes: number,
): EndedVisit | null {
  const { counterId, endedAt, calledAt, serviceId } = ticket;
  const service = indexOf(state.hall).services.get(serviceId);
  if (!service || endedAt === undefined || calledAt === undefined) return null;
  const minute = (calledAt - midnight) / minuteMs;
  const expected = pace.minutes(serviceId, officerId) * pace.ofClass(ticket.class) * pace.halfHour(minute);
  return {
    at: minute,
    ratio: (endedAt - calledAt) / minuteMs / (expected + comes),
    agency: service.agencyId,
    service: serviceId,
    counter: counterId,
    unsureOfService: unsureOfService(pace, serviceId),
    unsureOfCounter: unsureOfOfficer(pace, officerId),
  };
}

/** Of a visit that starts about now. */
export interface Expectation {
  minutes: number;
  /** Variance of the logarithm, of what only this counter's visits share. */
  unsure: number;
}

/** Who is at a counter; if nobody is, who is planned to come, or usually comes. */
export const officerOf = (
  state: Ready,
  learned: Learned,
  counterId: CounterId,
  minuteOfDay: number,
): OfficerId | null =>
  officerAt(state, counterId) ??
  plannedOfficer(state, counterId) ??
  usualOfficer(learned, counterId, { from: minuteOfDay });

function plannedOfficer({ agenda }: Ready, counterId: CounterId): OfficerId | null {
  for (const { act, is } of agenda)
    if (is === 'ahead' && act.is === 'open' && act.counterId === counterId) return act.officerId;
  return null;
}

/** Gives a function: minutes of a visit at a counter. */
export function expecting(state: Ready, learned: Learned, levels: Levels, pace: VisitPace, minuteOfDay: number) {
  const hall = levels.now('hall', '', minuteOfDay);
  return (counter: Counter, service: Service): Expectation => {
    const officerId = officerOf(state, learned, counter.counterId, minuteOfDay);
    const agency = levels.now('agency', service.agencyId, minuteOfDay);
    const ofService = levels.now('service', service.serviceId, minuteOfDay, unsureOfService(pace, service.serviceId));
    const here = levels.now('counter', counter.counterId, minuteOfDay, unsureOfOfficer(pace, officerId));
    const usual = pace.minutes(service.serviceId, officerId);
    return {
      minutes: usual * hall.mean * agency.mean * ofService.mean * here.mean,
      unsure: here.variance / here.mean ** 2 + ofService.variance / ofService.mean ** 2,
    };
  };
}
