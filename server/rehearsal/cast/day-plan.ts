/** A day of a world on the clock of a hall, and what goes wrong on it. Everything here is pure: a plan in, a plan out. */
import type { BusinessDay, CounterId, Instant } from '../../../shared/base/ids.ts';
import type { PauseReason } from '../../../shared/base/ticket.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { instantOf } from '../../domain/calendar/moment.ts';
import type { Chance } from '../chance.ts';
import type { Gap, Shift, WorldDay, WorldVisitor } from '../world.ts';

const minuteMs = 60_000;

/** Somebody who comes to the hall. */
export interface PlannedVisitor {
  at: Instant;
  /** As the world has them; those of a bus are like others of that day. */
  like: WorldVisitor;
}

/** How the one who holds a ticket behaves. */
export interface Manner extends Pick<WorldVisitor, 'comesMs' | 'leavesAfterMs' | 'returnsAfterMs'> {
  /** The same object as in the world. */
  like: WorldVisitor;
}

export interface PlannedPause {
  from: Instant;
  until: Instant;
  announcedUntil: Instant;
  reason: PauseReason;
}

/** An officer at a counter. */
export interface PlannedShift {
  counterId: CounterId;
  /** As the world calls the officer. */
  worldId: string;
  from: Instant;
  until: Instant;
  /** By time. */
  pauses: readonly PlannedPause[];
}

export interface DayPlan {
  date: BusinessDay;
  /** The clock of the hall was there at midnight; the world counts from it. */
  midnight: Instant;
  visitors: readonly PlannedVisitor[];
  shifts: readonly PlannedShift[];
  serviceMs: (at: Instant, start: { visitor: WorldVisitor; shift: PlannedShift; served: number }) => number;
  gapMs: (at: Instant, gap: { after: Gap['after']; shift: PlannedShift; served: number }) => number;
}

/** `date`: on which the day is played; it may be another one than the world's. */
export function planOf(hall: Hall, day: WorldDay, date: BusinessDay): DayPlan {
  const midnight = instantOf(hall, date, '00:00');
  const who = ({ counterId, worldId }: PlannedShift) => ({ counterId, officerId: worldId });
  return {
    date,
    midnight,
    visitors: day.arrivals.map((like) => ({ at: midnight + Math.round(like.at), like })),
    shifts: day.shifts.map((shift) => plannedShift(shift, midnight)),
    serviceMs: (at, { shift, ...start }) => day.serviceMs({ ...start, ...who(shift), at: at - midnight }),
    gapMs: (at, { shift, ...gap }) => day.gapMs({ ...gap, ...who(shift), at: at - midnight }),
  };
}

function plannedShift({ counterId, officerId, from, until, pauses = [] }: Shift, midnight: Instant): PlannedShift {
  const on = (ms: number) => midnight + Math.round(ms);
  return {
    counterId: counterId as CounterId,
    worldId: officerId,
    from: on(from),
    until: on(until),
    pauses: pauses.map((pause) => ({
      from: on(pause.from),
      until: on(pause.until),
      announcedUntil: on(pause.announcedUntil ?? pause.until),
      reason: pause.reason,
    })),
  };
}

/** When something happens first, and when the last officer goes home. */
export const beginOf = ({ visitors, shifts }: DayPlan): Instant =>
  Math.min(...visitors.slice(0, 1).map(({ at }) => at), ...shifts.map(({ from }) => from));
export const endOf = ({ visitors, shifts }: DayPlan): Instant =>
  Math.max(...visitors.slice(-1).map(({ at }) => at), ...shifts.map(({ until }) => until));

/** The system of all counters but `spared` stands still; who is served by then is served to the end. */
export function systemTrouble(plan: DayPlan, now: Instant, spared: CounterId, chance: Chance): DayPlan {
  const announcedUntil = now + 20 * minuteMs;
  return {
    ...plan,
    shifts: plan.shifts.map((shift) => {
      if (shift.counterId === spared || shift.until <= now || shift.from > now) return shift;
      const until = now + Math.round(chance.between(15, 30) * minuteMs);
      const others = shift.pauses.filter((pause) => pause.until <= now || pause.from >= until);
      const pause: PlannedPause = { from: now, until, announcedUntil, reason: 'system' };
      return { ...shift, pauses: [...others, pause].toSorted((a, b) => a.from - b.from) };
    }),
  };
}

/** As many officers as `count` go home ill; not from `spared`, and nobody comes in their place. */
export function officersIll(plan: DayPlan, now: Instant, spared: CounterId, count: number, chance: Chance): DayPlan {
  const there = plan.shifts.filter(({ counterId, from, until }) => counterId !== spared && from <= now && now < until);
  const ill = new Set<PlannedShift>();
  while (ill.size < Math.min(count, there.length)) ill.add(chance.pick(there));
  return { ...plan, shifts: plan.shifts.map((shift) => (ill.has(shift) ? { ...shift, until: now } : shift)) };
}

/** So many people come within five minutes, and most of them want the same. Nobody, where nobody comes on this day. */
export function busArrives(plan: DayPlan, now: Instant, count: number, chance: Chance): DayPlan {
  if (plan.visitors.length === 0) return plan;
  const wanted = chance.pick(plan.visitors).like.serviceId;
  const alike = plan.visitors.filter(({ like }) => like.serviceId === wanted);
  const bus = Array.from({ length: count }, (_, place) => ({
    at: now + Math.round(((place + chance.next()) / count) * 5 * minuteMs),
    like: chance.pick(chance.isTrue(0.7) ? alike : plan.visitors).like,
  }));
  return { ...plan, visitors: [...plan.visitors, ...bus].toSorted((a, b) => a.at - b.at) };
}
