/** What today tells so far about how long visits take, read from the state. */
import type { Instant, OfficerId } from '../../../shared/base/ids.ts';
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Learned } from '../core/learned.ts';
import type { Ready, Ticket, TicketIn } from '../core/state.ts';
import { officerAt } from '../counter/desk.ts';
import { comesBins, meanOf, quantilesOf } from './habits/bins.ts';
import { type EndedVisit, Levels, waysOf } from './habits/levels.ts';
import type { VisitPace } from './habits/pace.ts';

export const minuteMs = 60_000;

const comeTimes = new WeakMap<Learned, Float64Array>();

/** Quantiles of the minutes from the call to the start. */
export function comesOf(learned: Learned): Float64Array {
  const comes = comeTimes.get(learned) ?? quantilesOf(comesBins, learned.comes).map(Math.exp);
  comeTimes.set(learned, comes);
  return comes;
}

/** Standard deviation of a service around its standard minutes, and of officers, where there is no visit yet. */
const unknownService = 0.35;
const unknownOfficer = 0.2;

export const unsureOf = (unknown: number, visits: number, noise: number): number =>
  unknown ** 2 / (1 + (visits * unknown ** 2) / noise);

export const unsureOfService = (pace: VisitPace, serviceId: Service['serviceId']): number =>
  unsureOf(unknownService, pace.visits(serviceId), pace.variance);
export const unsureOfOfficer = (pace: VisitPace, officerId: Parameters<VisitPace['visitsOf']>[0]): number =>
  unsureOf(unknownOfficer, pace.visitsOf(officerId), pace.variance);

interface Told {
  /** By whom, as far as the state tells now: whoever is at that counter. */
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
  const ended: EndedVisit[] = [];
  for (const ticket of state.tickets.values()) {
    if (ticket.status !== 'completed') continue;
    const officerId = officerAt(state, ticket.counterId);
    const before = known.get(ticket);
    const visit =
      before?.officerId === officerId ? before.visit : visitOf(state, ticket, officerId, midnight, pace, comes);
    if (visit === null) continue;
    if (before?.visit !== visit) known.set(ticket, { officerId, visit });
    ended.push(visit);
  }
  ended.sort((a, b) => a.at - b.at);
  const levels = new Levels(waysOf(learned.levels), pace.variance, ended[0]?.at ?? minuteOfDay);
  for (const visit of ended) levels.see(visit);
  return levels;
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
  const minute = (endedAt - midnight) / minuteMs;
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

/** Gives a function: minutes of a visit at a counter, by an officer of whom nothing is known if nobody is there. */
export function expecting(state: Ready, levels: Levels, pace: VisitPace, minuteOfDay: number) {
  const hall = levels.now('hall', '', minuteOfDay);
  return (counter: Counter, service: Service): Expectation => {
    const officerId = officerAt(state, counter.counterId);
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
