/** How many visitors of a class will still come to a line, in each ten minutes from now. */
import type { TicketClass } from '../../../shared/base/ticket.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import type { Learned } from '../core/learned.ts';
import type { Ready } from '../core/state.ts';
import { type DayShape, firstDayShape, servicesToday, unsureOfDay } from './first-day.ts';
import type { VisitPace } from './habits/pace.ts';
import { type Coming, cellMinutes } from './model.ts';

export const classes: readonly TicketClass[] = ['regular', 'priority', 'appointment'];

/** Numbers of today, by service and class. */
function numbersToday(state: Ready): ReadonlyMap<string, Record<TicketClass, number>> {
  const counts = new Map<string, Record<TicketClass, number>>();
  for (const { serviceId, class: ticketClass } of state.tickets.values()) {
    const of = counts.get(serviceId) ?? { regular: 0, priority: 0, appointment: 0 };
    of[ticketClass]++;
    counts.set(serviceId, of);
  }
  return counts;
}

/** A business day may go on after midnight. */
const halfHoursOfTwoDates = 96;

/** How much of a day's numbers come by a minute of it. */
function dayProfile({ arrivalHalfHours }: Learned): DayShape {
  const halves = Array.from(
    { length: halfHoursOfTwoDates },
    (_, half) => (arrivalHalfHours[half] ?? 0) + (half >= 16 && half < 30 ? 1 : 0),
  );
  const sum = halves.reduce((all, one) => all + one, 0);
  const by = [0];
  for (const half of halves) by.push(by.at(-1)! + half / sum);
  return (minute) => {
    const half = Math.max(0, Math.min(halfHoursOfTwoDates - 1, Math.floor(minute / 30)));
    return by[half]! + (by[half + 1]! - by[half]!) * Math.max(0, Math.min(1, minute / 30 - half));
  };
}

/** As many days as today has to show before it counts as much as what was learned. */
const strength = 3;
/** Before anybody came: half a number a day and service, which counts for next to nothing. */
const few = 0.01;

export class ComingOf {
  readonly #learned: Learned;
  readonly #today: ReadonlyMap<string, Record<TicketClass, number>>;
  readonly #by: DayShape;
  readonly #minute: number;
  readonly #pace: VisitPace;
  /** In a day, of a service of which nothing was learned, by class: as many as the services of the hall have today. */
  readonly #ofOthers: () => readonly number[];

  /** `minute`: in the business day (`minuteInDay`). */
  constructor(state: Ready, learned: Learned, pace: VisitPace, minute: number) {
    this.#learned = learned;
    this.#today = numbersToday(state);
    this.#by = learned.days === 0 ? firstDayShape(state) : dayProfile(learned);
    this.#minute = minute;
    this.#pace = pace;
    let ofOthers: readonly number[] | null = null;
    this.#ofOthers = () => (ofOthers ??= this.#meansToday(servicesToday(state).length));
  }

  /** Of how many come in the rest of the day: the standard deviation of the logarithm, the same for all services. */
  get unsureOfDay(): number {
    return unsureOfDay(this.#by(this.#minute), this.#learned.days);
  }

  /** A day's number of one class of a service, from what was learned and what came today: a gamma distribution, as its shape and its rate. */
  perDay(serviceId: string, which: 0 | 1 | 2): readonly [shape: number, rate: number] {
    const [days, ...sums] = this.#learned.arrivals[serviceId] ?? [0, 0, 0, 0];
    const came = this.#today.get(serviceId)?.[classes[which]!] ?? 0;
    const gone = this.#by(this.#minute);
    // Services differ as an exponential distribution does: little is presumed, and what came soon says more.
    if (days === 0) return [1 + came, 1 / this.#ofOthers()[which]! + gone];
    const mean = (sums[which]! + 0.1) / (days + 0.5);
    return [strength * mean + came, strength + gone];
  }

  #meansToday(services: number): number[] {
    const gone = this.#by(this.#minute);
    const many = Math.max(1, services);
    return classes.map((each) => {
      const came = [...this.#today.values()].reduce((sum, of) => sum + of[each], 0);
      return (few * many + came) / (few * 2 + gone) / many;
    });
  }

  #meanOf(serviceId: string, which: 0 | 1 | 2): number {
    const [shape, rate] = this.perDay(serviceId, which);
    return shape / rate;
  }

  /** Null: hardly anybody. */
  to(
    services: readonly Service[],
    placeOf: (service: Service) => number,
    which: 0 | 1 | 2,
    line: number,
    minutes: number,
    targetMinutes: number,
  ): Coming | null {
    const perDay = services.map(({ serviceId }) =>
      which === 2 && this.#isWithout(serviceId) ? 0 : this.#meanOf(serviceId, which),
    );
    const all = perDay.reduce((sum, each) => sum + each, 0);
    const cells = Math.ceil(minutes / cellMinutes);
    const expected = Float64Array.from({ length: cells }, (_, cell) => {
      const end = Math.min(minutes, (cell + 1) * cellMinutes);
      return all * (this.#by(this.#minute + end) - this.#by(this.#minute));
    });
    if (cells === 0 || expected[cells - 1]! < 0.002) return null;
    let before = 0;
    const upTo = Float64Array.from(perDay, (each) => (before += each / all));
    const pace = this.#pace.ofClass(classes[which]!);
    return { line, targetMinutes, expected, services: Int16Array.from(services, placeOf), upTo, pace };
  }

  /** A hall without appointments. */
  #isWithout(serviceId: string): boolean {
    return (this.#learned.arrivals[serviceId]?.[3] ?? 0) === 0 && !this.#today.get(serviceId)?.appointment;
  }
}
