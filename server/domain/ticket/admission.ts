/** Whether a number may be given out now: the one answer for the kiosk's view and for `IssueTicket` (rules I3 to I11). */

import type { Instant } from '../../../shared/base/ids.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import type { Refusal, RefusalCode } from '../../../shared/refusals/refusal.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import { type Closure, closureAt, closuresOn, nextClosure } from '../calendar/closures.ts';
import { exceptionOn, hoursOn, nextOpening } from '../calendar/hours.ts';
import { momentOf, whenInWords } from '../calendar/moment.ts';
import { nameOfAgency } from '../calendar/names.ts';
import type { Ready } from '../core/state.ts';
import { isManned } from '../counter/desk.ts';
import { isVoid, presenceOf } from '../presence/presence.ts';
import { askedAt, isOnDuty, plannedOpening, presencePolicy, type ServiceQuestion } from '../presence/standing.ts';
import { stopFor, whyStopped } from '../stop/stopped.ts';
import { hasRoom } from './capacity.ts';

/** `until`: the next moment at which the clock alone would refuse it (I4 to I6), or its day ends; null: it is refused now. */
export type Admission = { refusal: Refusal; until: null } | { refusal: null; until: Instant };

/** For all services of the hall at one instant: gives a function, so that the instant is put on the hall's clock once. */
export function admission(state: Ready, at: Instant): (service: Service) => Admission {
  const asked = askedAt(state, at);
  return (service) => admissionOf(asked(service));
}

/** No officer will serve it today, or none is there (I9, I10, E4): also what a transfer asks. */
export function voidRefusal(state: Ready, service: Service, at: Instant): Refusal | null {
  const question = askedAt(state, at)(service);
  return absent(question) ?? unstaffed(question) ?? nobodyThere(question);
}

function admissionOf(question: ServiceQuestion): Admission {
  const { index, service, at, now } = question;
  const hours = hoursOn(index, service, now.day, now.weekday);
  const closures = closuresOn(index.hall, now.day, hours);
  const closure = closureAt(closures, at);
  const refusal =
    never(question, closure) ??
    absent(question) ??
    unstaffed(question) ??
    (closure && closedBy(question, closure)) ??
    stopped(question) ??
    nobodyThere(question) ??
    quotaReached(question) ??
    (hours && !hasRoom(question, hours) ? refuse(question, 'no-time-left', laterDay(question)) : null);
  return refusal ? { refusal, until: null } : { refusal: null, until: nextClosure(closures, at) };
}

function never(question: ServiceQuestion, closure: Closure | null): Refusal | null {
  const isOver = closure?.code === 'service-over' || closure?.code === 'service-not-today';
  return isOver && laterDay(question) === null ? refusal('service-never') : null;
}

function closedBy(question: ServiceQuestion, { code, to }: Closure): Refusal {
  switch (code) {
    case 'service-closed':
    case 'service-on-break':
      return refuse(question, code, to);
    case 'service-over':
    case 'service-past-cutoff':
      return refuse(question, code, laterDay(question));
    case 'service-not-today':
      return withoutHours(question);
    default:
      return unreachable(code);
  }
}

/** With the reason, if the calendar tells one. */
function withoutHours(question: ServiceQuestion): Refusal {
  const { index, service, now } = question;
  const exception = exceptionOn(index, service, now.day);
  return exception?.hours.length === 0
    ? refuse(question, 'service-holiday', laterDay(question), { note: exception.note })
    : refuse(question, 'service-not-today', laterDay(question));
}

function absent(question: ServiceQuestion): Refusal | null {
  const { state, index, service } = question;
  if (!state.absences.has(service.agencyId)) return null;
  const agency = nameOfAgency(index, service.agencyId);
  return refuse(question, 'agency-absent', laterDay(question), { agency });
}

/** By the plan; where somebody has opened all the same, or is to, somebody is there. */
function unstaffed(question: ServiceQuestion): Refusal | null {
  const counters = question.index.countersOf(question.service);
  const { state } = question;
  const isStaffed = (counter: Counter) =>
    isOnDuty(question, counter) || isManned(state, counter.counterId) || plannedOpening(state, counter) !== null;
  if (counters.some(isStaffed)) return null;
  const staffed = (weekday: number) => counters.some((counter) => counter.duty.includes(weekday));
  return refuse(question, 'no-officer-today', nextOpening(question.index, question.service, question.now.day, staffed));
}

/** After the grace, where the hall wants it so (E4). */
function nobodyThere(question: ServiceQuestion): Refusal | null {
  const { state, index, service, at } = question;
  if (presencePolicy(index.hall).afterGrace === 'warn') return null;
  const presence = presenceOf(question);
  if (!isVoid(state, presence, at)) return null;
  const agency = nameOfAgency(index, service.agencyId);
  if (presence.status === 'resting') return refuse(question, 'officers-resting', presence.until, { agency });
  return refuse(question, presence.status === 'left' ? 'officers-left' : 'officers-not-come', null, { agency });
}

/** A supervisor has stopped them (R4). Until then or, where the service is closed at that time, until it opens after it. */
function stopped(question: ServiceQuestion): Refusal | null {
  const { state, service, at } = question;
  const stop = stopFor(state, service, at);
  if (!stop) return null;
  const again = stop.until === null ? laterDay(question) : openFrom(question, stop.until);
  return refuse(question, 'numbers-stopped', again, { why: whyStopped(stop) });
}

/** Then or, where it is closed then, when it opens next. */
function openFrom({ index, service }: ServiceQuestion, then: Instant): Instant | null {
  const { day, weekday } = momentOf(index.hall, then);
  const closure = closureAt(closuresOn(index.hall, day, hoursOn(index, service, day, weekday)), then);
  if (closure === null) return then;
  const opensThatDay = closure.code === 'service-closed' || closure.code === 'service-on-break';
  return opensThatDay ? closure.to : nextOpening(index, service, day);
}

function quotaReached(question: ServiceQuestion): Refusal | null {
  return quotaLeft(question.state, question.service) === 0
    ? refuse(question, 'quota-reached', laterDay(question))
    : null;
}

/** Null: it has no quota. */
export const quotaLeft = ({ issued }: Ready, { dailyQuota, serviceId }: Service): number | null =>
  dailyQuota === undefined ? null : Math.max(0, dailyQuota - issued.get(serviceId, 0));

const laterDay = ({ index, service, now }: ServiceQuestion) => nextOpening(index, service, now.day);

const refuse = (
  { index, at }: ServiceQuestion,
  code: RefusalCode,
  comeBackAt: Instant | null,
  facts: Parameters<typeof refusal>[1] = {},
): Refusal => refusal(code, { ...facts, when: whenInWords(index.hall, at, comeBackAt) }, comeBackAt);
