/** Whether the open time that is left can serve one more, by the counters that are there or will be (rule I8). */
import type { Counter, Hours, Service } from '../../../shared/hall.ts';
import { openMinutesLeft } from '../calendar/hours.ts';
import { momentOf } from '../calendar/moment.ts';
import { isVoid, presenceOf } from '../presence/presence.ts';
import { isOnDuty, type ServiceQuestion, standingOf } from '../presence/standing.ts';

/** A lower bound of the work: what counters that also serve other lines do there is not counted, so nobody is sent away too early. */
export function hasRoom(question: ServiceQuestion, hours: Hours): boolean {
  const { state, index, service } = question;
  if (!index.hall.policy.limitToCapacity) return true;
  const counters = countersFor(question);
  const onlyHere = (other: Service) =>
    other === service || isWithin(countersFor({ ...question, service: other }), counters);
  const work = index
    .neighboursOf(service)
    .filter(onlyHere)
    .reduce((sum, other) => sum + (state.lines.get(other.serviceId)?.length ?? 0) * other.standardMinutes, 0);
  return work + service.standardMinutes <= minutesOf(question, counters, hours);
}

const isWithin = (inner: readonly Counter[], outer: readonly Counter[]): boolean =>
  inner.length > 0 && inner.every((counter) => outer.includes(counter));

/** Those that work, rest or are still waited for; where there is none, those of the plan. */
function countersFor(question: ServiceQuestion): readonly Counter[] {
  const all = question.index.countersOf(question.service);
  const there = all.filter((counter) => standingOf(question, counter).is !== 'away');
  return there.length > 0 ? there : all.filter((counter) => isOnDuty(question, counter));
}

/** Until closing, of all of them; at least what one counter can do, where numbers are given though nobody is there (E4). */
function minutesOf(question: ServiceQuestion, counters: readonly Counter[], hours: Hours): number {
  const { state, at, now } = question;
  const sum = counters.reduce((minutes, counter) => minutes + minutesAt(question, counter, hours), 0);
  return isVoid(state, presenceOf(question), at) ? Math.max(sum, openMinutesLeft(hours, now)) : sum;
}

function minutesAt(question: ServiceQuestion, counter: Counter, hours: Hours): number {
  const { index, now } = question;
  const standing = standingOf(question, counter);
  if (standing.is === 'away') return 0;
  if (standing.is !== 'resting') return openMinutesLeft(hours, now);
  const back = momentOf(index.hall, standing.until);
  if (back.day > now.day) return 0;
  return Math.max(0, openMinutesLeft(hours, { ...now, minute: Math.max(now.minute, back.minute) }));
}
