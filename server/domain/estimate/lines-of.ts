/** The lines of a group, in numbers. */
import type { Instant } from '../../../shared/base/ids.ts';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import { ticketsAside } from '../core/aside.ts';
import type { Place, Ready } from '../core/state.ts';
import { isAtHand } from '../presence/standing.ts';
import type { ComingOf } from './coming.ts';
import type { Group } from './groups.ts';
import { typedFrom } from './habits/bins.ts';
import type { VisitPace } from './habits/pace.ts';
import type { Coming, Items, Lines } from './model.ts';
import { rowOfTicket } from './run-times.ts';
import type { Targets } from './targets.ts';
import { minuteMs } from './today.ts';

interface Item {
  promise: number;
  from: number;
  service: number;
  target: number;
  waited: number;
  pace: number;
  row: number;
}

interface Line {
  items: Item[];
  counters: readonly number[];
  likely: number;
}

export interface GroupLines {
  lines: { lines: Lines; of: readonly (readonly number[])[] };
  items: Items;
}

export function groupLines(
  state: Ready,
  at: Instant,
  group: Group,
  targets: Targets,
  pace: VisitPace,
  coming: ComingOf,
): GroupLines {
  const placeOf = new Map(group.services.map((service, place) => [service.serviceId, place]));
  const itemOf = (
    place: Pick<Place, 'promise' | 'sequence' | 'issuedAt' | 'class' | 'ticketId'>,
    service: Service,
    from = 0,
  ): Item => ({
    promise: keyOf((place.promise - at) / minuteMs, place.sequence),
    from,
    service: placeOf.get(service.serviceId)!,
    target: targets.tickets.get(place.ticketId) ?? -1,
    waited: (at - place.issuedAt) / minuteMs,
    pace: pace.ofClass(place.class),
    row: rowOfTicket(place.sequence, group.counters.length),
  });
  const lines: Line[] = group.lines.map(({ services, counters }) => ({
    items: [
      ...services.flatMap((service) =>
        (state.lines.get(service.serviceId) ?? [])
          .filter((place) => boundPlace(state, group, place, service, at) < 0)
          .map((place) => itemOf(place, service)),
      ),
      ...takenNow(state, at, services[0]!, targets),
    ].toSorted((a, b) => a.promise - b.promise),
    counters,
    likely: 1,
  }));
  group.lines.forEach(({ services, counters }) => {
    for (const service of services) {
      for (const place of state.lines.get(service.serviceId) ?? []) {
        const bound = boundPlace(state, group, place, service, at);
        if (bound >= 0) lines.push({ items: [itemOf(place, service)], counters: [bound], likely: 1 });
      }
      for (const aside of ticketsAside(state, [service.serviceId])) {
        const { from, likely } = comesBack(state, aside, at);
        if (likely > 0) lines.push({ items: [itemOf(aside, service, from)], counters, likely });
      }
    }
  });
  const { targetMinutes } = state.hall.policy;
  const higher: Coming[] = [];
  group.lines.forEach(({ services, counters }) => {
    for (const which of [1, 2] as const) {
      const target = targetMinutes[which === 1 ? 'priority' : 'appointment'];
      const minutes = Math.min(180, targetMinutes.regular - target);
      const found = coming.to(
        services,
        (service) => placeOf.get(service.serviceId)!,
        which,
        lines.length,
        minutes,
        target,
      );
      if (!found) continue;
      higher.push(found);
      lines.push({ items: [], counters, likely: 1 });
    }
  });
  return packed(lines, higher, group.counters.length);
}

/** Of tickets with one promise the sequence tells (rule O2): it is put behind the digits of the minutes that count. */
const keyOf = (promise: number, sequence: number): number => promise + sequence * 1e-9;
const behindAll = 1e6;

/**
 * A number that only wants to know when it would be called: nobody waits for it. It comes after all that have happened, some of them
 * in the second that `at` begins.
 */
function takenNow({ hall, at: lastAt }: Ready, at: Instant, { serviceId }: Service, targets: Targets): Item[] {
  const target = targets.services.get(serviceId)!;
  const taken = (ticketClass: TicketClass, place: number): Item => {
    const promise = hall.policy.targetMinutes[ticketClass] + Math.max(0, lastAt - at) / minuteMs;
    return { promise: keyOf(promise, behindAll), from: 0, service: -1, target: place, waited: 0, pace: 1, row: 0 };
  };
  return [taken('regular', target), taken('priority', target + 1)];
}

/** The one counter that a ticket waits for (rule O7), by its place in the group; -1: every counter may call it. */
function boundPlace(state: Ready, group: Group, { onlyCounterId }: Place, { serviceId }: Service, at: Instant): number {
  if (onlyCounterId === null || !isAtHand(state, onlyCounterId, at)) return -1;
  return group.counters.findIndex(
    ({ counterId, serviceIds }) => counterId === onlyCounterId && serviceIds.includes(serviceId),
  );
}

/** Minutes until it waits again, and how likely it does. */
function comesBack(
  { hall }: Ready,
  ticket: ReturnType<typeof ticketsAside>[number],
  at: Instant,
): { from: number; likely: number } {
  if (ticket.status === 'held') return { from: Math.max(0, ticket.until - at) / minuteMs, likely: 1 };
  const left = hall.policy.returnMinutes - (at - ticket.missedAt) / minuteMs;
  if (ticket.returned || left <= 0) return { from: 0, likely: 0 };
  return { from: left / 2, likely: (0.25 * left) / hall.policy.returnMinutes };
}

function packed(lines: readonly Line[], coming: readonly Coming[], counters: number): GroupLines {
  const items = lines.flatMap((line) => line.items);
  const itemOf = new Int32Array(lines.length + 1);
  const of: number[][] = [];
  for (let counter = 0; counter < counters; counter++) of.push([]);
  lines.forEach((line, each) => {
    itemOf[each + 1] = itemOf[each]! + line.items.length;
    for (const counter of line.counters) of[counter]!.push(each);
  });
  const { length } = items;
  const likely = typedFrom(new Float64Array(lines.length), lines, (line) => line.likely);
  return {
    lines: { lines: { count: lines.length, itemOf, likely, coming }, of },
    items: {
      promise: typedFrom(new Float64Array(length), items, (item) => item.promise),
      from: typedFrom(new Float64Array(length), items, (item) => item.from),
      service: typedFrom(new Int16Array(length), items, (item) => item.service),
      target: typedFrom(new Int32Array(length), items, (item) => item.target),
      waited: typedFrom(new Float64Array(length), items, (item) => item.waited),
      pace: typedFrom(new Float64Array(length), items, (item) => item.pace),
      row: typedFrom(new Uint16Array(length), items, (item) => item.row),
    },
  };
}
