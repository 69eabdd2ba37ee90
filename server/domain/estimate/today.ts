/** What today tells so far about how long visits take, read from the state. */
import type { Instant } from '../../../shared/base/ids.ts';
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Learned } from '../core/learned.ts';
import type { Ready } from '../core/state.ts';
import { officerAt } from '../counter/desk.ts';
import { comesBins, meanOf, quantilesOf } from './bins.ts';
import { type EndedVisit, Levels, waysOf } from './levels.ts';
import type { VisitPace } from './pace.ts';

export const minuteMs = 60_000;

/** Standard deviation of a service around its standard minutes, and of officers, where there is no visit yet. */
const unknownService = 0.35;
const unknownOfficer = 0.2;

export const unsureOf = (unknown: number, visits: number, noise: number): number =>
  unknown ** 2 / (1 + (visits * unknown ** 2) / noise);

export const unsureOfService = (pace: VisitPace, serviceId: Service['serviceId']): number =>
  unsureOf(unknownService, pace.visits(serviceId), pace.variance);
export const unsureOfOfficer = (pace: VisitPace, officerId: Parameters<VisitPace['visitsOf']>[0]): number =>
  unsureOf(unknownOfficer, pace.visitsOf(officerId), pace.variance);

/** `minuteOfDay`: of `at`. */
export function levelsToday(state: Ready, at: Instant, minuteOfDay: number, learned: Learned, pace: VisitPace): Levels {
  const index = indexOf(state.hall);
  const comes = meanOf(quantilesOf(comesBins, learned.comes).map(Math.exp));
  const ended: EndedVisit[] = [];
  for (const ticket of state.tickets.values()) {
    if (ticket.status !== 'completed' || ticket.endedAt === undefined || ticket.calledAt === undefined) continue;
    const service = index.services.get(ticket.serviceId);
    if (!service || at - ticket.endedAt > 720 * minuteMs) continue;
    const officerId = officerAt(state, ticket.counterId);
    const minute = minuteOfDay - (at - ticket.endedAt) / minuteMs;
    const expected =
      pace.service(service.serviceId) *
      pace.officer(officerId) *
      pace.pair(officerId, service.serviceId) *
      pace.ofClass(ticket.class) *
      pace.halfHour(minute);
    const took = (ticket.endedAt - ticket.calledAt) / minuteMs;
    ended.push({
      at: minute,
      ratio: took / (expected + comes),
      agency: service.agencyId,
      service: service.serviceId,
      counter: ticket.counterId,
      unsureOfService: unsureOfService(pace, service.serviceId),
      unsureOfCounter: unsureOfOfficer(pace, officerId),
    });
  }
  ended.sort((a, b) => a.at - b.at);
  const levels = new Levels(waysOf(learned.levels), pace.variance, ended[0]?.at ?? minuteOfDay);
  for (const visit of ended) levels.see(visit);
  return levels;
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
    const usual = pace.service(service.serviceId) * pace.officer(officerId) * pace.pair(officerId, service.serviceId);
    return {
      minutes: usual * hall.mean * agency.mean * ofService.mean * here.mean,
      unsure: here.variance / here.mean ** 2 + ofService.variance / ofService.mean ** 2,
    };
  };
}
