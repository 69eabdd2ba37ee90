/** Makes the numbers of the rest of a day, as it is and as it is asked (rule U72). Cheap: it runs where commands are decided. */
import type { Instant, ServiceId } from '../../../shared/base/ids.ts';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import { closuresOn } from '../calendar/closures.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { hoursOn } from '../calendar/hours.ts';
import { momentOf } from '../calendar/moment.ts';
import type { Learned } from '../core/learned.ts';
import type { Ready } from '../core/state.ts';
import { ComingOf, classes } from '../estimate/coming.ts';
import { counterGroups, type Group } from '../estimate/groups.ts';
import { visitPace } from '../estimate/habits/pace.ts';
import type { Model } from '../estimate/model.ts';
import { modelOf } from '../estimate/model-of.ts';
import { stopFor } from '../stop/stopped.ts';
import { type Affected, isAmong } from './affected.ts';
import { keyOfText } from './chance.ts';
import type { DayModel, GroupDay, Stream } from './day-model.ts';
import type { Plan } from './plan.ts';
import { changedTimes } from './rest-times.ts';

const minuteMs = 60_000;
const classPlaces = [0, 1, 2] as const;

/** `told`: the services that are told about, in order. */
export function restOfDay(
  plan: Plan,
  at: Instant,
  learned: Learned,
  affected: Affected,
  told: readonly ServiceId[],
): DayModel {
  const { state } = plan;
  const model = modelOf(state, at, learned, (group) => isAmong(group, affected));
  const groups = counterGroups(state.hall);
  const streamsOf = streaming(plan, at, learned);
  const isAsked = groups.map((group) => isAmong(group, affected));
  return {
    model: withTimes(model, groups, plan),
    groups: groups.flatMap((group, place) => (isAsked[place] ? [dayOf(group, place, told, streamsOf)] : [])),
  };
}

function dayOf(
  group: Group,
  place: number,
  told: readonly ServiceId[],
  streamsOf: (group: Group) => readonly Stream[],
): GroupDay {
  return {
    place,
    counterKeys: Int32Array.from(group.counters, ({ counterId }) => keyOfText(counterId)),
    agencyKeys: Int32Array.from(group.counters, ({ agencyId }) => keyOfText(agencyId ?? '')),
    told: Int16Array.from(group.services, ({ serviceId }) => told.indexOf(serviceId)),
    streams: streamsOf(group),
  };
}

function withTimes(model: Model, groups: readonly Group[], { times }: Plan): Model {
  return {
    ...model,
    groups: model.groups.map((group, place) => {
      const { counters } = groups[place]!;
      if (!counters.some(({ counterId }) => times.has(counterId))) return group;
      return { ...group, counters: changedTimes(group.counters, (each) => times.get(counters[each]!.counterId) ?? []) };
    }),
  };
}

function streaming({ state, stops }: Plan, at: Instant, learned: Learned): (group: Group) => Stream[] {
  const { hall } = state;
  const index = indexOf(hall);
  const now = momentOf(hall, at);
  const coming = new ComingOf(state, learned, visitPace(hall, learned), now.minute);
  return (group) =>
    group.services.flatMap((service, place) => {
      const windows = windowsOf(state, service, at, stops);
      const ends = Math.max(0, ...closuresOf(state, service, at).map(([from]) => from));
      const counters = index
        .countersOf(service)
        .map((counter) => group.counters.findIndex(({ counterId }) => counterId === counter.counterId));
      return classPlaces.flatMap((which) => {
        const ticketClass: TicketClass = classes[which]!;
        const found = coming.to([service], () => place, which, 0, ends, hall.policy.targetMinutes[ticketClass]);
        if (!found) return [];
        const key = keyOfText(`${service.serviceId} ${ticketClass}`);
        return [{ service: place, counters, coming: found, windows, most: placesLeft(state, service), key }];
      });
    });
}

/** Places of today that nobody has (rule I7). */
const placesLeft = ({ issued }: Ready, { serviceId, dailyQuota }: Service): number =>
  dailyQuota === undefined ? Number.MAX_SAFE_INTEGER : Math.max(0, dailyQuota - (issued.get(serviceId) ?? 0));

type Span = readonly [from: number, until: number];

/** Minutes from now in which its hours give out no numbers (rules I4 to I6). The last of them does not end. */
function closuresOf({ hall }: Ready, service: Service, at: Instant): Span[] {
  const { day, weekday } = momentOf(hall, at);
  const hours = hoursOn(indexOf(hall), service, day, weekday);
  return closuresOn(hall, day, hours).map(({ from, to }): Span => [(from - at) / minuteMs, (to - at) / minuteMs]);
}

/** When numbers of a service are given out. */
function windowsOf(state: Ready, service: Service, at: Instant, stops: Plan['stops']): Span[] {
  if (state.absences.has(service.agencyId)) return [];
  const stopped = stopFor(state, service, at);
  const forEver = Number.POSITIVE_INFINITY;
  const none: Span[] = [
    ...closuresOf(state, service, at),
    ...(stopped ? [[0, stopped.until === null ? forEver : (stopped.until - at) / minuteMs] as const] : []),
    ...stops.flatMap(({ about, from }): Span[] => (isAbout(about, service) ? [[from, forEver]] : [])),
  ];
  const windows: Span[] = [];
  let open = 0;
  for (const [from, until] of none.toSorted(([a], [b]) => a - b)) {
    if (from > open) windows.push([open, from]);
    open = Math.max(open, until);
  }
  return open < forEver ? [...windows, [open, forEver]] : windows;
}

const isAbout = (about: NumbersOf, { serviceId, agencyId }: Service): boolean =>
  about.of === 'hall' || (about.of === 'agency' ? about.agencyId === agencyId : about.serviceId === serviceId);
