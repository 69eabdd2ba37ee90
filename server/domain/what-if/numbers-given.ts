/** When numbers of a service are given out for the rest of a day (rule U72): what is known now, and what hangs on who waits then. */
import type { Instant } from '../../../shared/base/ids.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import { closuresOn } from '../calendar/closures.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { hoursOn, isOpenOverMidnight } from '../calendar/hours.ts';
import { endOfDay, instantOf, momentOf, weekdayOf } from '../calendar/moment.ts';
import type { Ready } from '../core/state.ts';
import { deskOf, isManned } from '../counter/desk.ts';
import type { Group } from '../estimate/groups.ts';
import { isOnDuty, plannedOpening, presencePolicy } from '../presence/standing.ts';
import { isAbout, stopFor } from '../stop/stopped.ts';
import { quotaLeft } from '../ticket/admission.ts';
import { datesOf } from './closing.ts';
import type { GroupDay, MinuteSpan, Numbers } from './day-model.ts';
import type { Plan } from './plan.ts';

const minuteMs = 60_000;
const forEver = Number.POSITIVE_INFINITY;

export function numbersGivenIn(
  state: Ready,
  at: Instant,
  group: Group,
): Pick<GroupDay, 'numbers' | 'presence' | 'saidBack'> {
  const { graceMinutes, afterGrace } = presencePolicy(state.hall);
  return {
    numbers: group.services.map((service) => numbersOf(state, at, service, group)),
    presence: { graceMinutes, stopsWithNobody: afterGrace === 'stop' },
    saidBack: Float64Array.from(group.counters, ({ counterId }) => {
      const { attendance } = deskOf(state, counterId);
      return attendance.status === 'paused' ? (attendance.until - at) / minuteMs : 0;
    }),
  };
}

function numbersOf(state: Ready, at: Instant, service: Service, { counters }: Group): Numbers {
  const serving = counters.flatMap((counter, place) =>
    counter.serviceIds.includes(service.serviceId) ? [{ counter, place }] : [],
  );
  const now = momentOf(state.hall, at);
  const onDuty = serving.filter(({ counter }) => isOnDuty({ state, now }, counter));
  return {
    standardMinutes: service.standardMinutes,
    waiting: state.lines.get(service.serviceId)?.length ?? 0,
    places: quotaLeft(state, service) ?? Number.MAX_SAFE_INTEGER,
    counters: serving.map(({ place }) => place),
    onDuty: onDuty.map(({ place }) => place),
    hours: limitedTo(state, at, service),
  };
}

/** Null: the line is as long as it likes (rule I8). */
function limitedTo({ hall }: Ready, at: Instant, service: Service): Numbers['hours'] {
  const index = indexOf(hall);
  const { day, weekday } = momentOf(hall, at);
  const hours = hoursOn(index, service, day, weekday);
  if (!hours || !hall.policy.limitToCapacity || isOpenOverMidnight(index, service, day, hours)) return null;
  const then = (time: string) => (instantOf(hall, day, time) - at) / minuteMs;
  return [
    then(hours.open),
    then(hours.close),
    hours.breaks.map(({ start, end }): MinuteSpan => [then(start), then(end)]),
  ];
}

/** Minutes from now in which its hours give out no numbers (rules I4 to I6), to the end of the business day. The last of them does not end. */
function closuresOf({ hall, day }: Ready, service: Service, at: Instant): MinuteSpan[] {
  const inMinutes = (from: Instant, to: Instant): MinuteSpan => [(from - at) / minuteMs, (to - at) / minuteMs];
  const ofDates = datesOf(hall, day!).flatMap((date) => {
    const hours = hoursOn(indexOf(hall), service, date, weekdayOf(date));
    const [begins, ends] = [instantOf(hall, date, '00:00'), instantOf(hall, date, '24:00')];
    return closuresOn(hall, date, hours).map(({ from, to }) => inMinutes(Math.max(begins, from), Math.min(ends, to)));
  });
  return [...ofDates, inMinutes(endOfDay(hall, day!), forEver)];
}

/** When numbers of a service are given out, as far as nobody who waits is asked. */
export function windowsOf(state: Ready, service: Service, at: Instant, stops: Plan['stops']): MinuteSpan[] {
  if (state.absences.has(service.agencyId) || !isStaffed(state, service, at)) return [];
  const stopped = stopFor(state, service, at);
  const none: MinuteSpan[] = [
    ...closuresOf(state, service, at),
    ...(stopped ? [[0, stopped.until === null ? forEver : (stopped.until - at) / minuteMs] as const] : []),
    ...stops.flatMap(({ about, from }): MinuteSpan[] => (isAbout(about, service) ? [[from, forEver]] : [])),
  ];
  const windows: MinuteSpan[] = [];
  let open = 0;
  for (const [from, until] of none.toSorted(([a], [b]) => a - b)) {
    if (from > open) windows.push([open, from]);
    open = Math.max(open, until);
  }
  return open < forEver ? [...windows, [open, forEver]] : windows;
}

/** A counter of it has duty, or somebody is at one all the same, or is to come (rules I9, U80). */
function isStaffed(state: Ready, service: Service, at: Instant): boolean {
  const now = momentOf(state.hall, at);
  return indexOf(state.hall)
    .countersOf(service)
    .some(
      (counter) =>
        isOnDuty({ state, now }, counter) ||
        isManned(state, counter.counterId) ||
        plannedOpening(state, counter) !== null,
    );
}
