/**
 * A hall of another shape than the ordinary one: services take gamma times, some of them with a long tail; visitors come by bus; officers
 * slow down the longer they work without a rest; some days, and the day after them too, the system is slow from some hour on; an agency
 * rests all at once, for its prayers or because its system is down, and says too early an end; and many visitors tire of waiting.
 */
import { Chance } from '../../../../server/rehearsal/chance.ts';
import {
  hour,
  hoursOfCounter,
  minute,
  numbersHours,
  type OpeningHours,
  type Together,
  togetherIn,
  workingDays,
} from '../../../../server/rehearsal/hall-days.ts';
import type { Pause, ServiceStart, Shift, World, WorldVisitor } from '../../../../server/rehearsal/world.ts';
import { BusinessDay } from '../../../../shared/base/ids.ts';
import type { Hall, Service } from '../../../../shared/hall/hall.ts';

const load = 0.85;
const gapMeanMs = 50_000;

export function unevenWorld(hall: Hall, seed = 1): World {
  const dateOf = workingDays(hall, BusinessDay.parse('2026-07-06'));
  const groups = togetherIn(hall);
  const services = new Map<string, Service>(hall.services.map((service) => [service.serviceId, service]));
  return {
    name: 'uneven',
    hall,
    day: (n) => {
      const date = dateOf(n);
      const shifts = groups.flatMap((group) =>
        shiftsOf(hall, group, date, new Chance(seed, n, nameOf(group), 'shifts')),
      );
      const arrivals = visitorsOf(hall, groups, date, seed, n).toSorted((a, b) => a.at - b.at);
      const placeOf = new Map(arrivals.map((visitor, place) => [visitor, place]));
      const slow = slownessOf(seed, n);
      return {
        date,
        arrivals,
        shifts,
        serviceMs: (start) => {
          const service = services.get(start.visitor.serviceId)!;
          const tail = new Chance(seed, service.serviceId, 'tail').between(0.3, 0.65);
          const work = new Chance(seed, n, placeOf.get(start.visitor)!, 'service').gamma(meanMs(service, seed), tail);
          return Math.max(15_000, work * tiredness(shifts, start) * slow(start.at));
        },
        gapMs: ({ counterId, at, after }) => {
          const chance = new Chance(seed, n, counterId, at, 'gap');
          return after === 'idle' ? chance.exponential(5_000) : chance.gamma(gapMeanMs, 1.2);
        },
      };
    },
  };
}

const nameOf = ({ counters }: Together): string => counters[0]!.counterId;

const meanMs = ({ serviceId, standardMinutes }: Service, seed: number): number =>
  standardMinutes * minute * new Chance(seed, serviceId, 'mean').between(0.5, 1.3);

/** Of the system, by the time of a day: trouble stays for two days. */
function slownessOf(seed: number, n: number): (at: number) => number {
  const trouble = [n - 1, n].flatMap((day) => {
    const chance = new Chance(seed, day, 'trouble');
    return chance.isTrue(0.12) ? [{ from: chance.between(8, 12) * hour, times: chance.between(1.2, 1.5) }] : [];
  });
  return (at) => Math.max(1, ...trouble.filter(({ from }) => at >= from).map(({ times }) => times));
}

/** By hours since the last rest: an officer of slow beginnings is as fresh as any. */
function tiredness(shifts: readonly Shift[], { counterId, at }: ServiceStart): number {
  const shift = shifts.find((one) => one.counterId === counterId && one.from <= at);
  const rested = Math.max(shift?.from ?? at, ...(shift?.pauses ?? []).map(({ until }) => (until <= at ? until : 0)));
  return 0.85 + 0.22 * Math.min((at - rested) / hour, 2.5);
}

/** Two of five come by bus, ten or so at once, and each on an errand of its own; a day has a busy hall or a quiet one. */
function visitorsOf(
  hall: Hall,
  groups: readonly Together[],
  date: BusinessDay,
  seed: number,
  n: number,
): WorldVisitor[] {
  const chance = new Chance(seed, n, 'visitors');
  const today = chance.logNormal(load, 0.1);
  const buses = Array.from({ length: 4 + chance.poisson(4) }, () => 8 * hour + chance.gamma(2.2, 0.7) * hour);
  return groups.flatMap(({ counters, services }) => {
    const wanted = services.map((service): [Service, number] => [
      service,
      new Chance(seed, service.serviceId, 'wanted').exponential(1),
    ]);
    const all = wanted.reduce((sum, [, weight]) => sum + weight, 0);
    const workMs = wanted.reduce((sum, [service, weight]) => sum + (weight / all) * meanMs(service, seed), gapMeanMs);
    const openMs = counters.reduce((sum, counter) => sum + openMsOf(hoursOfCounter(hall, counter, date)), 0);
    const asked = Math.min(0.3 + 0.22 * counters.length, 1);
    const count = chance.poisson((today * asked * openMs) / workMs);
    return Array.from({ length: count }, () => {
      const service = chance.weighted(wanted);
      const hours = numbersHours(hall, service, date);
      if (hours === null) return [];
      const at = chance.isTrue(0.4)
        ? chance.pick(buses) + chance.exponential(4 * minute)
        : chance.between(hours.from, hours.lastTicket);
      return at < hours.lastTicket ? [visitor(hall, service, Math.floor(at), chance)] : [];
    }).flat();
  });
}

const openMsOf = (hours: OpeningHours | null): number => (hours === null ? 0 : hours.until - hours.from - 1.2 * hour);

function visitor({ priorityGroups }: Hall, { serviceId }: Service, at: number, chance: Chance): WorldVisitor {
  const hasPriority = chance.isTrue(0.18) && priorityGroups.length > 0;
  return {
    at,
    serviceId,
    comesMs: chance.gamma(16_000, 0.8),
    ...(hasPriority ? { priorityGroup: chance.pick(priorityGroups).code } : {}),
    ...(chance.isTrue(0.5) ? { leavesAfterMs: chance.exponential(160 * minute) } : {}),
    ...(chance.isTrue(0.25) ? { returnsAfterMs: chance.exponential(6 * minute) } : {}),
  };
}

function shiftsOf(hall: Hall, { counters }: Together, date: BusinessDay, chance: Chance): Shift[] {
  const isDown = chance.isTrue(0.1);
  const down = chance.between(9, 14) * hour;
  const prayer = 12 * hour + chance.between(0, 10) * minute;
  return counters.flatMap((counter) => {
    const hours = hoursOfCounter(hall, counter, date);
    if (hours === null || chance.isTrue(0.02)) return [];
    const from = hours.from + chance.exponential(7 * minute);
    const until = hours.until - chance.exponential(8 * minute);
    const back = prayer + chance.between(38, 60) * minute;
    const coffee = from + chance.between(60, 140) * minute;
    const pauses: Pause[] = [
      { from: prayer, until: back, announcedUntil: prayer + 40 * minute, reason: 'prayer' },
      { from: coffee, until: coffee + chance.gamma(10 * minute, 0.5), reason: 'rest' },
    ];
    if (isDown)
      pauses.push({
        from: down,
        until: down + chance.between(12, 35) * minute,
        announcedUntil: down + 10 * minute,
        reason: 'system',
      });
    return [
      {
        counterId: counter.counterId,
        officerId: `q-${counter.counterId}`.slice(0, 50),
        from,
        until,
        pauses: apart(pauses, from, until),
      },
    ];
  });
}

/** Those that fit into the shift one after the other; of two at once the one that begins first. */
function apart(pauses: readonly Pause[], from: number, until: number): Pause[] {
  const kept: Pause[] = [];
  for (const pause of pauses.toSorted((a, b) => a.from - b.from))
    if (pause.from > (kept.at(-1)?.until ?? from) && pause.from < until) kept.push(pause);
  return kept;
}
