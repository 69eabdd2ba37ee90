/** Whether a number may be given out now: the one answer for the kiosk's view and for `IssueTicket` (rules I3 to I11). */
import type { Counter, Hours, Service } from '../../shared/hall.ts';
import type { Instant } from '../../shared/ids.ts';
import { type Refusal, type RefusalCode, refusal } from '../../shared/refusals.ts';
import { type HallIndex, indexOf } from './hall/hall-index.ts';
import { exceptionOn, hoursOn, nextOpening, openMinutesLeft } from './hall/hours.ts';
import { instantOf, type Moment, momentOf, whenInWords } from './hall/moment.ts';
import type { State } from './state.ts';

interface Question {
  state: State;
  index: HallIndex;
  service: Service;
  at: Instant;
  now: Moment;
}

/** For all services of the hall at one instant: gives a function, so that the instant is put on the hall's clock once. */
export function admission(state: State, at: Instant): (service: Service) => Refusal | null {
  const index = indexOf(state.hall!);
  const now = momentOf(index.hall, at);
  return (service) => refusalOf({ state, index, service, at, now });
}

/** No officer will serve it today (I9, I10): also what a transfer asks. */
export function voidRefusal(state: State, service: Service, at: Instant): Refusal | null {
  const index = indexOf(state.hall!);
  const question = { state, index, service, at, now: momentOf(index.hall, at) };
  return absent(question) ?? unstaffed(question);
}

function refusalOf(question: Question): Refusal | null {
  const { index, service, now } = question;
  const hours = hoursOn(index, service, now.day, now.weekday);
  const overToday = !hours || now.time >= hours.close;
  const next = overToday ? nextOpening(index, service, now.day) : null;
  if (overToday && next === null) return refusal('service-never');
  return (
    absent(question) ??
    unstaffed(question) ??
    (overToday ? closedToday(question, hours, next) : outsideHours(question, hours)) ??
    quotaReached(question) ??
    (hours && beyondCapacity(question, hours))
  );
}

/** After closing, or on a day without hours: then with the reason, if the calendar tells one. */
function closedToday(question: Question, hours: Hours | null, next: Instant | null): Refusal {
  if (hours) return refuse(question, 'service-over', next);
  const exception = exceptionOn(question.index, question.service, question.now.day);
  return exception?.hours.length === 0
    ? refuse(question, 'service-holiday', next, { note: exception.note })
    : refuse(question, 'service-not-today', next);
}

function absent(question: Question): Refusal | null {
  const { state, index, service } = question;
  if (!state.absences.has(service.agencyId)) return null;
  const agency = index.agencies.get(service.agencyId)!;
  return refuse(question, 'agency-absent', laterDay(question), { agency: agency.shortName });
}

function unstaffed(question: Question): Refusal | null {
  if (onDuty(question).length > 0) return null;
  const counters = question.index.countersOfService.get(question.service.serviceId)!;
  const staffed = (weekday: number) => counters.some((counter) => counter.duty.includes(weekday));
  return refuse(question, 'no-officer-today', nextOpening(question.index, question.service, question.now.day, staffed));
}

function onDuty({ state, index, service, now }: Question): readonly Counter[] {
  return index.countersOfService
    .get(service.serviceId)!
    .filter(({ duty, agencyId }) => duty.includes(now.weekday) && (agencyId === null || !state.absences.has(agencyId)));
}

function outsideHours(question: Question, hours: Hours): Refusal | null {
  const { index, now } = question;
  const today = (time: string) => instantOf(index.hall, now.day, time);
  if (now.time < hours.open) return refuse(question, 'service-closed', today(hours.open));
  const pause = hours.breaks.find(
    ({ start, end, noTicketsFrom }) => (noTicketsFrom ?? start) <= now.time && now.time < end,
  );
  if (pause) return refuse(question, 'service-on-break', today(pause.end));
  if (hours.lastTicket !== undefined && now.time >= hours.lastTicket)
    return refuse(question, 'service-past-cutoff', laterDay(question));
  return null;
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
  const work = index.neighbours
    .get(service.serviceId)!
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
