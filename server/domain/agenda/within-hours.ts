/**
 * Whether what is to happen at a time of today can still do anything, by the hours of today (rule U89): asked of a plan, and of what
 * would be, if. Null: it can.
 */
import type { Instant } from '../../../shared/base/ids.ts';
import { both, type Text } from '../../../shared/base/text.ts';
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import { no } from '../../../shared/refusals/result.ts';
import { mostShiftMinutes } from '../../../shared/views/planning.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import { closuresOn } from '../calendar/closures.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { closesAt, hoursOn } from '../calendar/hours.ts';
import { addDays, endOfDay, instantOf, momentOf, startOfDay, weekdayOf } from '../calendar/moment.ts';
import { nameOfAgency, nameOfCounter } from '../calendar/names.ts';
import type { EventsOrRefusal } from '../core/outcome.ts';
import { time } from '../core/phrases.ts';
import type { Ready } from '../core/state.ts';
import { isAbout } from '../stop/stopped.ts';

type Problem = Extract<EventsOrRefusal, { ok: false }> | null;
type Times = readonly [from: Instant, until: Instant];

/** Who stays for those who still wait is planned so much after closing at most (rule U86). */
const lateMs = mostShiftMinutes * 60_000;

/** A time on the hall's clock: on the date after, before the hour at which the business day begins. */
export function onDay({ hall, day }: Ready, clock: string): Instant {
  const today = instantOf(hall, day!, clock);
  return today >= startOfDay(hall, day!) ? today : instantOf(hall, addDays(day!, 1), clock);
}

/** It was not refused as past, as the clock of this date has it ahead: this business day is over by then (rule U91). Null: it is past. */
export function whyNotOnThisDay(state: Ready, clock: string, at: Instant): Problem {
  const { hall } = state;
  const isAhead = onDay(state, clock) <= at && instantOf(hall, momentOf(hall, at).day, clock) > at;
  return isAhead ? dayEndsBefore(state) : null;
}

/** An end that no clock takes for one before its beginning: that of the day, and what comes within half a day. */
export function whyNotBefore(state: Ready, clock: string, begins: Instant): Problem {
  const { hall, day } = state;
  const { day: date } = momentOf(hall, begins);
  const isEnd = momentOf(hall, endOfDay(hall, day!)).time === clock;
  const isNear = [date, addDays(date, 1)]
    .map((each) => instantOf(hall, each, clock) - begins)
    .some((later) => later > 0 && later <= halfDayMs);
  return isEnd || isNear ? dayEndsBefore(state) : whyNotOnThisDay(state, clock, begins);
}

const halfDayMs = 12 * 60 * 60_000;

export const dayEndsBefore = (state: Ready) =>
  no('day-ends-before', { time: time(state, endOfDay(state.hall, state.day!)) });

/** Somebody comes; `from` null: at once, also for those who still wait after closing. `until` null: as long as the others. */
export const whyNotOpen = (state: Ready, counter: Counter, from: Instant | null, until: Instant | null): Problem =>
  atCounter(state, counter, ([opens, closes]) => {
    const isOver = from !== null && from >= closes;
    return isOver || (until !== null && (until <= opens || until > closes + lateMs));
  });

export const whyNotPause = (state: Ready, counter: Counter, from: Instant, minutes: number): Problem =>
  atCounter(state, counter, ([opens, closes]) => from >= closes || from + minutes * 60_000 <= opens);

export const whyNotClose = (state: Ready, counter: Counter, from: Instant): Problem =>
  atCounter(state, counter, ([, closes]) => from > closes + lateMs);

export function whyNotStop(state: Ready, about: NumbersOf, from: Instant): Problem {
  const index = indexOf(state.hall);
  const concerned = state.hall.services.filter((service) => isAbout(about, service));
  const here = concerned.filter(({ agencyId }) => !state.absences.has(agencyId));
  if (here.length === 0 && concerned.length > 0) return absent(state, concerned[0]!);
  const ends = here.flatMap((service) => numbersToday(state, service) ?? []);
  const name =
    about.of === 'hall' ? hallName : about.of === 'agency' ? nameOfAgency(index, about.agencyId) : concerned[0]!.name;
  return outside(state, name, ends, ([, last]) => from >= last);
}

/** For a service that is lent, or given up: nobody waits for it, and nobody will. */
export function whyNotServed(state: Ready, service: Service, at: Instant): Problem {
  if ((state.lines.get(service.serviceId)?.length ?? 0) > 0) return null;
  if (state.absences.has(service.agencyId)) return absent(state, service);
  return outside(state, service.name, hoursToday(state, service) ?? [], ([, closes]) => at >= closes);
}

const hallName = both('Seluruh MPP', 'The whole hall');

function atCounter(state: Ready, counter: Counter, isOutside: (times: Times) => boolean): Problem {
  const index = indexOf(state.hall);
  const { agencyId } = counter;
  if (agencyId !== null && state.absences.has(agencyId)) return absent(state, { agencyId });
  const times = index.servicesOf(counter).flatMap((service) => hoursToday(state, service) ?? []);
  return outside(state, nameOfCounter(index, counter.counterId), times, isOutside);
}

/** `times`: a beginning and an end of each service that is open today. */
function outside(state: Ready, what: Text, times: readonly Instant[], isOutside: (times: Times) => boolean): Problem {
  if (times.length === 0) return no('closed-today', { what });
  const [from, until] = [Math.min(...times), Math.max(...times)];
  if (!isOutside([from, until])) return null;
  const [first, last] = [time(state, from), time(state, until)];
  return no('outside-hours', { what, hours: both(`${first.id}–${last.id}`, `${first.en}–${last.en}`) });
}

const absent = (state: Ready, { agencyId }: Pick<Service, 'agencyId'>): Problem =>
  no('counter-agency-absent', { agency: nameOfAgency(indexOf(state.hall), agencyId) });

/** Of this business day; null: closed. */
function hoursToday({ hall, day }: Ready, service: Service): Times | null {
  const index = indexOf(hall);
  const hours = hoursOn(index, service, day!, weekdayOf(day!));
  if (!hours) return null;
  const opens = instantOf(hall, day!, hours.open);
  return [opens, Math.min(closesAt(index, service, day!), endOfDay(hall, day!))];
}

/** When its numbers are given out, first and last. */
function numbersToday(state: Ready, service: Service): Times | null {
  const { hall, day } = state;
  const times = hoursToday(state, service);
  const hours = hoursOn(indexOf(hall), service, day!, weekdayOf(day!));
  if (!times || !hours) return null;
  const [opens, closes] = times;
  // Where it goes on at midnight they do so, too.
  if (closes > instantOf(hall, day!, hours.close)) return times;
  const cutOff = closuresOn(hall, day!, hours).find(({ code }) => code === 'service-past-cutoff');
  return [opens, cutOff?.from ?? closes];
}
