/** Whether somebody is at a counter, rests, or is waited for (rule E2). */

import type { CounterId, Instant, ServiceId } from '../../../shared/base/ids.ts';
import type { Counter, Hall, Hours, Service } from '../../../shared/hall/hall.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { hoursOn } from '../calendar/hours.ts';
import { instantOf, type Moment, momentOf } from '../calendar/moment.ts';
import type { Ready } from '../core/state.ts';
import { deskOf } from '../counter/desk.ts';

/** Of a service, at an instant. */
export interface ServiceQuestion {
  state: Ready;
  index: HallIndex;
  service: Service;
  at: Instant;
  now: Moment;
  /** Of each service that was asked about at this instant, in the order of its counters: the same is asked again and again. */
  found: Map<ServiceId, readonly CounterStanding[]>;
}

/** For all services at one instant: gives a function, so that the instant is put on the hall's clock once. */
export function askedAt(state: Ready, at: Instant): (service: Service) => ServiceQuestion {
  const index = indexOf(state.hall);
  const now = momentOf(index.hall, at);
  const found: ServiceQuestion['found'] = new Map();
  return (service) => ({ state, index, service, at, now, found });
}

export type CounterStanding = { is: 'there' } | { is: 'resting'; until: Instant } | { is: 'expected' } | { is: 'away' };

const usual = { graceMinutes: 30, afterGrace: 'warn' } as const;

/** A hall that says nothing about it warns after half an hour: long enough for a late start, and nobody is turned away for one. */
export const presencePolicy = ({ policy }: Hall) => policy.presence ?? usual;

export const presenceGraceMs = ({ hall }: { hall: Hall }): number => presencePolicy(hall).graceMinutes * 60_000;

/** In the order of the service's counters. */
export function standingsOf(question: ServiceQuestion): readonly CounterStanding[] {
  const { found, service, index } = question;
  const known = found.get(service.serviceId);
  if (known) return known;
  const standings = index.countersOf(service).map((counter) => standingOf(question, counter));
  found.set(service.serviceId, standings);
  return standings;
}

export function standingOf(question: ServiceQuestion, counter: Counter): CounterStanding {
  const { state, at } = question;
  const { attendance } = deskOf(state, counter.counterId);
  if (attendance.status === 'open') return { is: attendance.goneSince === undefined ? 'there' : 'away' };
  // Long past the end that was told nobody knows when the officer will come.
  if (attendance.status === 'paused')
    return at <= attendance.until + presenceGraceMs(state)
      ? { is: 'resting', until: attendance.until }
      : { is: 'away' };
  return isOnDuty(question, counter) && isExpected(question, counter) ? { is: 'expected' } : { is: 'away' };
}

/** Whoever waits for it alone is soon served: it is open, or rests and is back within the grace, or has not been so for longer than that (rule O7). */
export function isAtHand(state: Ready, counterId: CounterId, at: Instant): boolean {
  const { attendance } = deskOf(state, counterId);
  if (attendance.status !== 'paused') return attendance.status === 'open' && attendance.goneSince === undefined;
  return Math.abs(attendance.until - at) <= presenceGraceMs(state);
}

/** By the plan of the weekday; a counter of an agency that is marked absent is not (rule I10). */
export const isOnDuty = (
  { state, now }: Pick<ServiceQuestion, 'state' | 'now'>,
  { duty, agencyId }: Counter,
): boolean => duty.includes(now.weekday) && (agencyId === null || !state.absences.has(agencyId));

/** When a supervisor has planned that somebody comes to it (rule U80); null: nobody has. */
export function plannedOpening({ agenda, absences }: Ready, { counterId, agencyId }: Counter): Instant | null {
  if (agenda.length === 0 || (agencyId !== null && absences.has(agencyId))) return null;
  return agenda.find(({ act, is }) => is === 'ahead' && act.is === 'open' && act.counterId === counterId)?.due ?? null;
}

/** Who has not come yet is waited for until shortly after the opening; who has been there, through each break and shortly after. */
function isExpected({ state, index, service, now, at }: ServiceQuestion, { counterId }: Counter): boolean {
  const hours = hoursOn(index, service, now.day, now.weekday);
  if (!hours) return false;
  const today = (time: string) => instantOf(index.hall, now.day, time);
  if (at >= today(hours.close)) return false;
  if (!state.opened.has(counterId)) return at < today(hours.open) + presenceGraceMs(state);
  return hours.breaks.some(({ start, end }) => today(start) <= at && at < today(end) + presenceGraceMs(state));
}

/** The end of what keeps its officers away: the opening, or the break that it is; null: neither. */
export function dueAt({ index, now, at }: ServiceQuestion, hours: Hours | null): Instant | null {
  if (!hours) return null;
  const today = (time: string) => instantOf(index.hall, now.day, time);
  const times = [{ start: '00:00', end: hours.open }, ...hours.breaks];
  const closed = times.find(({ start, end }) => today(start) <= at && at < today(end));
  return closed ? today(closed.end) : null;
}
