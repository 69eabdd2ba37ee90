/** Makes the numbers of the rest of a day, as it is and as it is asked (rule U72). Cheap: it runs where commands are decided. */
import type { Instant, ServiceId } from '../../../shared/base/ids.ts';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { minuteInDay } from '../calendar/moment.ts';
import type { Learned } from '../core/learned.ts';
import { ComingOf, classes } from '../estimate/coming.ts';
import { counterGroups, type Group } from '../estimate/groups.ts';
import { visitPace } from '../estimate/habits/pace.ts';
import type { Model } from '../estimate/model.ts';
import { modelOf } from '../estimate/model-of.ts';
import { type Affected, isAmong } from './affected.ts';
import { keyOfText } from './chance.ts';
import { closesToday } from './closing.ts';
import type { DayModel, GroupDay, Stream } from './day-model.ts';
import { numbersGivenIn, windowsOf } from './numbers-given.ts';
import type { Plan } from './plan.ts';
import { changedTimes } from './rest-times.ts';

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
  const numbersOf = (group: Group) => ({ streams: streamsOf(group), ...numbersGivenIn(state, at, group) });
  const isAsked = groups.map((group) => isAmong(group, affected));
  return {
    model: withTimes(model, groups, plan),
    groups: groups.flatMap((group, place) => (isAsked[place] ? [dayOf(group, place, told, numbersOf)] : [])),
  };
}

function dayOf(
  group: Group,
  place: number,
  told: readonly ServiceId[],
  numbersOf: (group: Group) => Pick<GroupDay, 'streams' | 'numbers' | 'presence' | 'saidBack'>,
): GroupDay {
  return {
    place,
    counterKeys: Int32Array.from(group.counters, ({ counterId }) => keyOfText(counterId)),
    agencyKeys: Int32Array.from(group.counters, ({ agencyId }) => keyOfText(agencyId ?? '')),
    told: Int16Array.from(group.services, ({ serviceId }) => told.indexOf(serviceId)),
    ...numbersOf(group),
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
  const day = state.day!;
  const coming = new ComingOf(state, learned, visitPace(hall, learned), minuteInDay(hall, day, at));
  const { unsureOfDay } = coming;
  return (group) =>
    group.services.flatMap((service, place) => {
      const windows = windowsOf(state, service, at, stops);
      const ends = Math.max(0, (closesToday(hall, service, day) - at) / 60_000);
      const counters = index
        .countersOf(service)
        .map((counter) => group.counters.findIndex(({ counterId }) => counterId === counter.counterId));
      return classPlaces.flatMap((which) => {
        const ticketClass: TicketClass = classes[which]!;
        const found = coming.to([service], () => place, which, 0, ends, hall.policy.targetMinutes[ticketClass]);
        if (!found) return [];
        const key = keyOfText(`${service.serviceId} ${ticketClass}`);
        const [shape] = coming.perDay(service.serviceId, which);
        return [{ service: place, counters, coming: found, shape, unsureOfDay, windows, key }];
      });
    });
}
