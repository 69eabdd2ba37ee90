/**
 * An ordinary hall, made up for any hall file, and the example of a world (`world.ts`). Services take log-normal times, by service and
 * officer (Brown et al. 2005 found this shape in a call centre, and halls are like it); visitors come most in the morning; lunch is
 * taken in shifts; counters open late; some officers are ill; some visitors tire of waiting, and some of those come back.
 */
import { BusinessDay } from '../../shared/base/ids.ts';
import type { Counter, Hall, Service } from '../../shared/hall/hall.ts';
import { Chance } from './chance.ts';
import {
  hour,
  hoursOfCounter,
  minute,
  numbersHours,
  type OpeningHours,
  type Together,
  togetherIn,
  workingDays,
} from './hall-days.ts';
import type { Pause, Shift, World, WorldDay, WorldVisitor } from './world.ts';

export interface WorldOptions {
  /** Another seed, another hall of the same kind. Left out: 1. */
  seed?: number;
  /** The first date. Left out: Monday, 6 July 2026. */
  from?: string;
  /** How many visitors come, by what the counters can do: 1 is as many as they can just serve. Left out: 0.88, which makes waits of twenty to thirty minutes. */
  load?: number;
}

export function ordinaryWorld(hall: Hall, { seed = 1, from = '2026-07-06', load = 0.88 }: WorldOptions = {}): World {
  const dateOf = workingDays(hall, BusinessDay.parse(from));
  const groups = togetherIn(hall);
  return {
    name: 'ordinary',
    hall,
    day: (n) => {
      const date = dateOf(n);
      const shifts = groups.flatMap((group) =>
        shiftsOf(hall, group, date, new Chance(seed, n, nameOf(group), 'shifts')),
      );
      const arrivals = groups
        .flatMap((group) => visitorsOf(hall, group, date, load, seed, new Chance(seed, n, nameOf(group), 'visitors')))
        .toSorted((a, b) => a.at - b.at);
      return { date, shifts, arrivals, ...timesOf(hall, arrivals, seed, n) };
    },
  };
}

const nameOf = ({ counters }: Together): string => counters[0]!.counterId;

/** What is the same on all days: how long a service really takes here, and how much sooner or later an officer is done. */
const meanMs = ({ serviceId, standardMinutes }: Service, seed: number): number =>
  standardMinutes * minute * new Chance(seed, serviceId, 'mean').logNormal(0.8, 0.25);
const paceOf = (officerId: string, seed: number): number => new Chance(seed, officerId, 'pace').logNormal(1, 0.18);
const gapMeanMs = 35_000;

function timesOf(
  hall: Hall,
  arrivals: readonly WorldVisitor[],
  seed: number,
  n: number,
): Pick<WorldDay, 'serviceMs' | 'gapMs'> {
  const services = new Map<string, Service>(hall.services.map((service) => [service.serviceId, service]));
  const placeOf = new Map(arrivals.map((visitor, place) => [visitor, place]));
  const today = new Chance(seed, n, 'today').logNormal(1, 0.06);
  const paceToday = (agencyId: string) => today * new Chance(seed, n, agencyId, 'today').logNormal(1, 0.08);
  return {
    serviceMs: ({ visitor, officerId }) => {
      const service = services.get(visitor.serviceId)!;
      const pace = paceOf(officerId, seed) * paceToday(service.agencyId);
      const needs = new Chance(seed, n, placeOf.get(visitor)!, 'service').logNormal(1, 0.4);
      return Math.max(20_000, meanMs(service, seed) * pace * needs);
    },
    gapMs: ({ counterId, at, after }) => {
      const chance = new Chance(seed, n, counterId, at, 'gap');
      return chance.logNormal(
        { service: gapMeanMs, missed: 8_000, opening: 60_000, pause: 30_000, idle: 6_000 }[after],
        0.7,
      );
    },
  };
}

/** Visitors by half hour, as shares of a day's: most come in the second half hour, and some after lunch. */
function shareAt(time: number, { from, until }: OpeningHours): number {
  const day = (time - from) / (until - from);
  return 0.7 + 0.8 * Math.exp(-(((day - 0.1) / 0.16) ** 2)) + 0.4 * Math.exp(-(((day - 0.72) / 0.1) ** 2));
}

function visitorsOf(
  hall: Hall,
  { counters, services }: Together,
  date: BusinessDay,
  load: number,
  seed: number,
  chance: Chance,
): WorldVisitor[] {
  const isAsked = ({ serviceId }: Service) => (hall.mostAsked.includes(serviceId) ? 4 : 1);
  const wanted = services.map((service) => ({
    service,
    weight: isAsked(service) * new Chance(seed, service.serviceId, 'wanted').exponential(1),
  }));
  const weights = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const workMs = wanted.reduce(
    (sum, { service, weight }) => sum + (weight / weights) * meanMs(service, seed),
    gapMeanMs,
  );
  const canServe = counters.reduce((sum, counter) => sum + workingMs(hoursOfCounter(hall, counter, date)), 0) / workMs;
  const share = load * askedFor(counters.length) * chance.logNormal(1, 0.08);
  return wanted.flatMap(({ service, weight }) => {
    const opening = numbersHours(hall, service, date);
    if (opening === null) return [];
    const halves: number[] = [];
    for (let time = opening.from; time < opening.lastTicket; time += hour / 2) halves.push(time);
    const open = halves.filter((time) => !opening.breaks.some(({ from, until }) => from <= time && time < until));
    const all = open.reduce((sum, time) => sum + shareAt(time, opening), 0);
    const mean = canServe * share * (weight / weights);
    return open.flatMap((time) =>
      Array.from({ length: chance.poisson((mean * shareAt(time, opening)) / all) }, () =>
        visitor(hall, service, Math.floor(time + chance.between(0, hour / 2)), chance),
      ),
    );
  });
}

/** An agency that is asked for more has more counters, and all the same longer lines. */
const askedFor = (counters: number): number => Math.min(0.2 + 0.25 * counters, 1);

/** Without the rest of about three quarters of an hour. */
const workingMs = (hours: OpeningHours | null): number => (hours === null ? 0 : hours.until - hours.from - 0.8 * hour);

function visitor({ priorityGroups }: Hall, { serviceId }: Service, at: number, chance: Chance): WorldVisitor {
  const hasPriority = chance.isTrue(0.1) && priorityGroups.length > 0;
  const tires = chance.isTrue(0.3);
  const comesBack = chance.isTrue(0.35);
  return {
    at,
    serviceId,
    comesMs: Math.min(chance.logNormal(18_000, 0.6), 90_000),
    ...(hasPriority ? { priorityGroup: chance.pick(priorityGroups).code } : {}),
    ...(tires ? { leavesAfterMs: chance.logNormal(95 * minute, 0.6) } : {}),
    ...(tires && comesBack ? { returnsAfterMs: chance.between(1, 12) * minute } : {}),
    ...(chance.isTrue(0.02) ? { cancelsAfterMs: chance.between(5, 60) * minute } : {}),
  };
}

/** Officers have their own counters, and now and then they change them. Of those who are ill, half have somebody who stands in, later. */
function shiftsOf(hall: Hall, { counters }: Together, date: BusinessDay, chance: Chance): Shift[] {
  const turn = chance.isTrue(0.15) ? 1 : 0;
  return counters.flatMap((counter, place) => {
    const hours = hoursOfCounter(hall, counter, date);
    const own = officerOf(counters[(place + turn) % counters.length]!);
    const isIll = chance.isTrue(0.03);
    const standsIn = chance.isTrue(0.5);
    const late = (chance.isTrue(0.06) ? chance.between(15, 50) : chance.between(0, 6)) + (isIll ? 45 : 0);
    const soon = chance.between(0, 12);
    const pauses = hours === null ? [] : pausesOf(hours, place, counters.length, chance);
    if (hours === null || (isIll && !standsIn)) return [];
    const from = hours.from + late * minute;
    return [
      {
        counterId: counter.counterId,
        officerId: isIll ? `${own}-pengganti` : own,
        from,
        until: hours.until - soon * minute,
        pauses: pauses.filter((pause) => pause.from > from),
      },
    ];
  });
}

const officerOf = ({ counterId }: Counter): string => `p-${counterId}`.slice(0, 50);

/** Lunch: in two shifts where there are several counters; and perhaps a short rest in the morning. */
function pausesOf(
  { from, until, breaks: [rest] }: OpeningHours,
  place: number,
  counters: number,
  chance: Chance,
): Pause[] {
  const middle = rest ?? { from: (from + until) / 2 - hour / 2, until: (from + until) / 2 + hour / 2 };
  const shift = counters === 1 ? 0 : place % 2 === 0 ? -15 * minute : 30 * minute;
  const length = counters === 1 ? middle.until - middle.from : 45 * minute;
  const lunch = middle.from + shift + chance.between(-4, 6) * minute;
  const announcedUntil = lunch + length;
  const back = announcedUntil + chance.between(-5, 10) * minute;
  const tea = from + chance.between(75, 150) * minute;
  const teaMs = Math.min(chance.logNormal(9, 0.4), 25) * minute;
  const isSystem = chance.isTrue(0.15);
  const morning: Pause[] = chance.isTrue(0.35)
    ? [{ from: tea, until: tea + teaMs, announcedUntil: tea + 10 * minute, reason: isSystem ? 'system' : 'rest' }]
    : [];
  return [
    ...morning.filter((pause) => pause.until < lunch),
    { from: lunch, until: back, announcedUntil, reason: 'rest' },
  ];
}
