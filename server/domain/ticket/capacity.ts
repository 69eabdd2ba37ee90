/** Whether the open time that is left can serve one more, by the counters that are there or will be (rule I8). */

import type { Instant } from '../../../shared/base/ids.ts';
import type { Counter, Hours, Service } from '../../../shared/hall/hall.ts';
import { isOpenOverMidnight, openMinutesLeft } from '../calendar/hours.ts';
import { momentOf } from '../calendar/moment.ts';
import { isVoid, presenceOf } from '../presence/presence.ts';
import { isOnDuty, type ServiceQuestion, standingOf, standingsOf } from '../presence/standing.ts';

/** A lower bound of the work: what counters that also serve other lines do there is not counted, so nobody is sent away too early. */
export function hasRoom(question: ServiceQuestion, hours: Hours): boolean {
  const { state, index, service, now } = question;
  if (!index.hall.policy.limitToCapacity || isOpenOverMidnight(index, service, now.day, hours)) return true;
  const counters = countersFor(question);
  const waiting = ({ serviceId }: Service) => state.lines.get(serviceId)?.length ?? 0;
  const onlyHere = (other: Service) =>
    other === service || isWithin(countersFor({ ...question, service: other }), counters);
  const work = index
    .neighboursOf(service)
    .filter((other) => waiting(other) > 0 && onlyHere(other))
    .reduce((sum, other) => sum + waiting(other) * other.standardMinutes, 0);
  return work + service.standardMinutes <= minutesOf(question, counters, hours);
}

const isWithin = (inner: readonly Counter[], outer: readonly Counter[]): boolean =>
  inner.length > 0 && inner.every((counter) => outer.includes(counter));

/** Those that work, rest or are still waited for; where there is none, those of the plan. */
function countersFor(question: ServiceQuestion): readonly Counter[] {
  const all = question.index.countersOf(question.service);
  const standings = standingsOf(question);
  const there = all.filter((_counter, each) => standings[each]?.is !== 'away');
  return there.length > 0 ? there : all.filter((counter) => isOnDuty(question, counter));
}

/** Until closing, of all of them; at least what one counter can do, where numbers are given though nobody is there (E4). */
function minutesOf(question: ServiceQuestion, counters: readonly Counter[], hours: Hours): number {
  const { state, at, now } = question;
  const sum = counters.reduce((minutes, counter) => minutes + minutesAt(question, counter, hours), 0);
  const presence = presenceOf(question);
  if (presence.status === 'expected') return Math.max(sum, minutesFrom(question, presence.from ?? at, hours));
  return isVoid(state, presence, at) ? Math.max(sum, openMinutesLeft(hours, now)) : sum;
}

function minutesAt(question: ServiceQuestion, counter: Counter, hours: Hours): number {
  const standing = standingOf(question, counter);
  if (standing.is === 'away') return 0;
  return minutesFrom(question, standing.is === 'resting' ? standing.until : question.at, hours);
}

/** Of one counter. */
function minutesFrom({ index, at, now }: ServiceQuestion, from: Instant, hours: Hours): number {
  if (from <= at) return openMinutesLeft(hours, now);
  const then = momentOf(index.hall, from);
  return then.day > now.day ? 0 : Math.max(0, openMinutesLeft(hours, then));
}
