/** Whether a number may be given out now: the one answer for the kiosk's view and for `IssueTicket` (rules I3 to I11). */
import type { Counter, Hours, Service } from '../../../shared/hall.ts';
import type { Instant } from '../../../shared/ids.ts';
import { type Refusal, type RefusalCode, refusal } from '../../../shared/refusals.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import { type Closure, closureAt, closuresOn, nextClosure } from '../calendar/closures.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { exceptionOn, hoursOn, nextOpening, openMinutesLeft } from '../calendar/hours.ts';
import { type Moment, momentOf, whenInWords } from '../calendar/moment.ts';
import { nameOfAgency } from '../calendar/names.ts';
import type { Ready } from '../core/state.ts';

interface Question {
  state: Ready;
  index: HallIndex;
  service: Service;
  at: Instant;
  now: Moment;
}

/** `until`: the next moment at which the clock alone would refuse it (I4 to I6), or its day ends; null: it is refused now. */
export type Admission = { refusal: Refusal; until: null } | { refusal: null; until: Instant };

/** For all services of the hall at one instant: gives a function, so that the instant is put on the hall's clock once. */
export function admission(state: Ready, at: Instant): (service: Service) => Admission {
  const index = indexOf(state.hall);
  const now = momentOf(index.hall, at);
  return (service) => admissionOf({ state, index, service, at, now });
}

/** No officer will serve it today (I9, I10): also what a transfer asks. */
export function voidRefusal(state: Ready, service: Service, at: Instant): Refusal | null {
  const index = indexOf(state.hall);
  const question = { state, index, service, at, now: momentOf(index.hall, at) };
  return absent(question) ?? unstaffed(question);
}

function admissionOf(question: Question): Admission {
  const { index, service, at, now } = question;
  const hours = hoursOn(index, service, now.day, now.weekday);
  const closures = closuresOn(index.hall, now.day, hours);
  const closure = closureAt(closures, at);
  const refusal =
    never(question, closure) ??
    absent(question) ??
    unstaffed(question) ??
    (closure && closedBy(question, closure)) ??
    quotaReached(question) ??
    (hours && beyondCapacity(question, hours));
  return refusal ? { refusal, until: null } : { refusal: null, until: nextClosure(closures, at) };
}

function never(question: Question, closure: Closure | null): Refusal | null {
  const isOver = closure?.code === 'service-over' || closure?.code === 'service-not-today';
  return isOver && laterDay(question) === null ? refusal('service-never') : null;
}

function closedBy(question: Question, { code, to }: Closure): Refusal {
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
function withoutHours(question: Question): Refusal {
  const { index, service, now } = question;
  const exception = exceptionOn(index, service, now.day);
  return exception?.hours.length === 0
    ? refuse(question, 'service-holiday', laterDay(question), { note: exception.note })
    : refuse(question, 'service-not-today', laterDay(question));
}

function absent(question: Question): Refusal | null {
  const { state, index, service } = question;
  if (!state.absences.has(service.agencyId)) return null;
  const agency = nameOfAgency(index, service.agencyId);
  return refuse(question, 'agency-absent', laterDay(question), { agency });
}

function unstaffed(question: Question): Refusal | null {
  if (onDuty(question).length > 0) return null;
  const counters = question.index.countersOf(question.service);
  const staffed = (weekday: number) => counters.some((counter) => counter.duty.includes(weekday));
  return refuse(question, 'no-officer-today', nextOpening(question.index, question.service, question.now.day, staffed));
}

function onDuty({ state, index, service, now }: Question): readonly Counter[] {
  return index
    .countersOf(service)
    .filter(({ duty, agencyId }) => duty.includes(now.weekday) && (agencyId === null || !state.absences.has(agencyId)));
}

function quotaReached(question: Question): Refusal | null {
  const { dailyQuota, serviceId } = question.service;
  if (dailyQuota === undefined || question.state.issued.get(serviceId, 0) < dailyQuota) return null;
  return refuse(question, 'quota-reached', laterDay(question));
}

/** A lower bound of the work: what counters that also serve other lines do there is not counted, so nobody is sent away too early. */
function beyondCapacity(question: Question, hours: Hours): Refusal | null {
  const { state, index, service, now } = question;
  if (!index.hall.policy.limitToCapacity) return null;
  const counters = onDuty(question);
  const onlyHere = (other: Service) =>
    onDuty({ ...question, service: other }).every((counter) => counters.includes(counter));
  const work = index
    .neighboursOf(service)
    .filter(onlyHere)
    .reduce((sum, other) => sum + (state.lines.get(other.serviceId)?.length ?? 0) * other.standardMinutes, 0);
  if (work + service.standardMinutes <= openMinutesLeft(hours, now) * counters.length) return null;
  return refuse(question, 'no-time-left', laterDay(question));
}

const laterDay = ({ index, service, now }: Question) => nextOpening(index, service, now.day);

const refuse = (
  { index, at }: Question,
  code: RefusalCode,
  comeBackAt: Instant | null,
  facts: Parameters<typeof refusal>[1] = {},
): Refusal => refusal(code, { ...facts, when: whenInWords(index.hall, at, comeBackAt) }, comeBackAt);
