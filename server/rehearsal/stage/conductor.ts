/** Leads a rehearsal: which day is played, at what pace, what goes wrong, and who has the trainee's counter. */
import { setTimeout as sleep } from 'node:timers/promises';
import { BusinessDay, type CounterId, type Instant } from '../../../shared/base/ids.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import type { Mishap, RehearsalState, RehearsalWish } from '../../../shared/rehearsal/rehearsal.ts';
import type { RehearsalTime } from '../../clock/rehearsal-time.ts';
import { addDays, endOfDay } from '../../domain/calendar/moment.ts';
import type { Cast } from '../cast/cast.ts';
import { beginOf, busArrives, type DayPlan, endOf, officersIll, planOf, systemTrouble } from '../cast/day-plan.ts';
import type { Chance } from '../chance.ts';
import type { World } from '../world.ts';
import type { DayFigures } from './day-count.ts';
import type { PaceKeeper } from './pace-keeper.ts';

const minuteMs = 60_000;
/** Before the first thing happens. */
const beforeMs = 3 * minuteMs;
/** Officers who are still serving finish; later than this the day is over all the same. */
const latestMs = 60 * minuteMs;
const lookMs = 200;
const closingLooks = 300;
const illAtOnce = 3;
const inABus = 40;

export interface ConductorParts {
  hall: Hall;
  world: World;
  time: RehearsalTime;
  cast: Cast;
  chance: Chance;
  pace: number;
  paceKeeper: PaceKeeper;
  /** The hall's own (rule RH12). */
  count: { begin: () => void; counted: () => DayFigures };
  /** The business day of the hall; null: it does not say. */
  today: () => Promise<BusinessDay | null>;
  /** This machine cannot go as fast as wished. */
  onSlower: (wished: number) => void;
}

export class Conductor {
  #parts: ConductorParts;
  #phase: RehearsalState['phase'] = 'preparing';
  #pace: number;
  /** As fast as it goes, where this machine cannot keep up with what is wished (rule RH8). */
  #goes: number;
  #isPaused = false;
  #n = 0;
  #plan: DayPlan;
  #before = noAsked;
  #mishaps: { at: Instant; what: Mishap }[] = [];
  /** The day that is over is closed in the hall, too. */
  #closing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: ConductorParts) {
    this.#parts = parts;
    this.#pace = parts.pace;
    this.#goes = parts.pace;
    parts.paceKeeper.wish(parts.pace);
    this.#plan = firstPlan(parts.hall, parts.world);
  }

  /** Plays the first day; resolves when it goes on. */
  async begin(): Promise<void> {
    this.#timer = setInterval(() => this.#look(), lookMs);
    await this.#play(this.#plan);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#parts.cast.close();
  }

  get state(): RehearsalState {
    const { cast, count, hall, time } = this.#parts;
    const { counterId } = cast.trainee;
    return {
      phase: this.#phase,
      date: this.#plan.date,
      now: time.now(),
      timezone: hall.timezone,
      timezoneLabel: hall.timezoneLabel,
      pace: this.#pace,
      goes: this.#goes,
      isPaused: this.#isPaused,
      figures: {
        ...minus(this.#asked(), this.#before),
        ...count.counted(),
        ...{ toCome: cast.visitors.toCome, phones: cast.visitors.following },
      },
      refused: cast.tally.refused,
      surprises: cast.tally.surprises,
      mishaps: this.#mishaps,
      trainee: {
        counterId,
        counterNumber: hall.counters.find((counter) => counter.counterId === counterId)!.number,
        isPersons: cast.doesPersonWork,
      },
      zones: hall.zones.map(({ zoneId, name }) => ({ zoneId, name })),
      ticketToken: cast.visitors.shownToken,
    };
  }

  /** Resolves when it is done. What makes no sense now, as a mishap after the day, changes nothing. */
  async do(wish: RehearsalWish): Promise<void> {
    switch (wish.wish) {
      case 'pause':
      case 'go-on':
        this.#isPaused = wish.wish === 'pause';
        return this.#setPace();
      case 'pace':
        this.#pace = wish.pace;
        this.#parts.paceKeeper.wish(wish.pace);
        this.#goes = wish.pace;
        return this.#setPace();
      case 'mishap':
        return this.#goWrong(wish.what);
      case 'trainee':
        return this.#parts.cast.leaveToPerson(wish.isPersons);
      case 'day':
        return this.#phase === 'over' ? this.#playLater(wish.which) : undefined;
      default:
        return unreachable(wish);
    }
  }

  async #play(plan: DayPlan): Promise<void> {
    const { cast, count, time } = this.#parts;
    this.#phase = 'preparing';
    this.#setPace();
    this.#plan = plan;
    this.#mishaps = [];
    time.skipTo(beginOf(plan) - beforeMs);
    this.#before = this.#asked();
    count.begin();
    await cast.begin(plan);
    this.#phase = 'day';
    this.#setPace();
  }

  async #playLater(which: 'again' | 'next'): Promise<void> {
    this.#phase = 'preparing';
    await this.#closing;
    await this.#play(this.#later(which));
  }

  #later(which: 'again' | 'next'): DayPlan {
    const { hall, world } = this.#parts;
    if (which === 'next') this.#n++;
    const day = world.day(this.#n);
    return planOf(hall, day, dateAfter(this.#plan.date, BusinessDay.parse(day.date)));
  }

  #goWrong(what: Mishap): void {
    const { cast, chance, time } = this.#parts;
    if (this.#phase !== 'day') return;
    const now = time.now();
    const { counterId } = cast.trainee;
    const after: Record<Mishap, () => DayPlan> = {
      system: () => systemTrouble(this.#plan, now, counterId, chance),
      ill: () => officersIll(this.#plan, now, counterId, illAtOnce, chance),
      bus: () => busArrives(this.#plan, now, inABus, chance),
    };
    this.#plan = after[what]();
    this.#mishaps = [...this.#mishaps, { at: now, what }];
    cast.replan(this.#plan);
  }

  #look(): void {
    if (this.#phase !== 'day') return;
    this.#keepPace();
    const over = this.#parts.time.now() - endOf(this.#plan);
    if (over < 0 || (over < latestMs && !this.#parts.cast.hasLeft)) return;
    this.#endDay();
  }

  /** To the end of the business day, so that what a day's end brings about can be seen (rule RH11). */
  #endDay(): void {
    const { cast, hall, time } = this.#parts;
    this.#phase = 'over';
    this.#setPace();
    cast.rest();
    time.skipTo(endOfDay(hall, this.#plan.date));
    this.#closing = this.#untilClosed(this.#plan.date);
  }

  /** Or as good as never: that ends no rehearsal (rule RH7). */
  async #untilClosed(date: BusinessDay): Promise<void> {
    for (let look = 0; look < closingLooks; look++) {
      const today = await this.#parts.today();
      if (today !== null && today > date) return;
      await sleep(lookMs);
    }
  }

  #keepPace(): void {
    const { paceKeeper, onSlower } = this.#parts;
    const goes = this.#isPaused ? this.#goes : paceKeeper.paceAt(performance.now());
    if (goes === this.#goes) return;
    if (this.#goes === this.#pace) onSlower(this.#pace);
    this.#goes = goes;
    this.#setPace();
  }

  #setPace(): void {
    this.#parts.time.setPace(this.#phase === 'day' && !this.#isPaused ? this.#goes : 0);
  }

  #asked(): Asked {
    const { tally } = this.#parts.cast;
    return { turnedAway: tally.refusedOf('IssueTicket'), called: tally.accepted('CallNext') };
  }
}

/** Of the whole rehearsal: what the cast was refused, and did. */
type Asked = Pick<RehearsalState['figures'], 'turnedAway' | 'called'>;
const noAsked: Asked = { turnedAway: 0, called: 0 };
const minus = (now: Asked, before: Asked): Asked => ({
  turnedAway: now.turnedAway - before.turnedAway,
  called: now.called - before.called,
});

export function firstPlan(hall: Hall, world: World): DayPlan {
  const day = world.day(0);
  return planOf(hall, day, BusinessDay.parse(day.date));
}

/** Before anything happens. */
export const firstMoment = (plan: DayPlan): Instant => beginOf(plan) - beforeMs;

/** A date of the same weekday after `last`: a day of the world may come again, and time never goes back. */
export function dateAfter(last: BusinessDay, date: BusinessDay): BusinessDay {
  let found = date;
  while (found <= last) found = addDays(found, 7);
  return found;
}

/** Where most of a day's visitors can be served: there a trainee has most to do. */
export function busiestCounter(hall: Hall, { visitors, shifts }: DayPlan): CounterId {
  const wanted = Map.groupBy(visitors, ({ like }) => like.serviceId);
  const load = ({ counterId }: DayPlan['shifts'][number]) =>
    (hall.counters.find((counter) => counter.counterId === counterId)?.serviceIds ?? []).reduce(
      (sum, serviceId) => sum + (wanted.get(serviceId)?.length ?? 0),
      0,
    );
  // Of those that open with the hall, if any does.
  const begins = Math.min(...shifts.map(({ from }) => from));
  const early = shifts.filter(({ from }) => from <= begins + 10 * minuteMs);
  return early.reduce((most, shift) => (load(shift) > load(most) ? shift : most)).counterId;
}
