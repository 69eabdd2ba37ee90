/** How long a visit takes at the counter, as far as closed days tell: by service, officer, class and half hour, each shrunk to what is above it. */
import type { OfficerId, ServiceId } from '../../../../shared/base/ids.ts';
import type { TicketClass } from '../../../../shared/base/ticket.ts';
import type { Hall, Service } from '../../../../shared/hall/hall.ts';
import { indexOf } from '../../calendar/hall-index.ts';
import type { Learned } from '../../core/learned.ts';
import { draws, gapBins, meanOf, quantilesOf, shapeBins, withMeanOne } from './bins.ts';

/** So many visits of what is above it count as much as one's own. */
const strength = { hall: 20, service: 4, officer: 8, pair: 15, class: 40, halfHour: 60, gap: 15, spread: 20 };

const shrunk = ([count, sum]: readonly [number, number], to: number, by: number): number =>
  (sum + by * to) / (count + by);

export type GapAfter = 'service' | 'missed' | 'opening' | 'pause' | 'idle';
const usualGaps: Record<GapAfter, number> = { service: 0.6, missed: 0.2, opening: 0.5, pause: 0.5, idle: 0.15 };

export class VisitPace {
  /** Logarithms of (minutes ÷ expected), as quantiles; and their standard deviation. */
  readonly shape: Float64Array;
  readonly spread: number;
  /** Variance of (minutes ÷ expected). */
  readonly variance: number;
  readonly gapShape: Float64Array;
  readonly #learned: Learned;
  readonly #services: ReadonlyMap<ServiceId, Service>;
  readonly #hallRatio: number;
  readonly #minutes = new Map<OfficerId | null, Map<ServiceId, number>>();
  readonly #shapes = new Map<number, Float64Array>();

  constructor(hall: Hall, learned: Learned) {
    this.#learned = learned;
    this.#services = indexOf(hall).services;
    this.#hallRatio = this.#ratioOfHall();
    this.shape = quantilesOf(shapeBins, learned.shape);
    const mean = meanOf(this.shape);
    this.spread = Math.sqrt(meanOf(this.shape.map((value) => (value - mean) ** 2)));
    this.variance = meanOf(withMeanOne(this.shape).map((value) => (value - 1) ** 2));
    this.gapShape = withMeanOne(quantilesOf(gapBins, learned.gapShape));
  }

  #ratioOfHall(): number {
    let [minutes, standard] = [0, 0];
    for (const [serviceId, [count, sum]] of Object.entries(this.#learned.services)) {
      minutes += sum;
      standard += count * (this.#services.get(serviceId as ServiceId)?.standardMinutes ?? 0);
    }
    const few = strength.hall * 10;
    return (minutes + few) / (standard + few);
  }

  /** Of a service by an officer of the usual pace. A new one: its standard minutes, as this hall keeps to them. */
  service(serviceId: ServiceId): number {
    const standard = (this.#services.get(serviceId)?.standardMinutes ?? 10) * this.#hallRatio;
    const [count, minutes] = this.#learned.services[serviceId] ?? [0, 0];
    return shrunk([count, minutes], standard, strength.service);
  }

  officer(officerId: OfficerId | null): number {
    const [count, sum] = (officerId && this.#learned.officers[officerId]) || [0, 0];
    return shrunk([count, sum], 1, strength.officer);
  }

  pair(officerId: OfficerId | null, serviceId: ServiceId): number {
    return shrunk(this.#learned.pairs[`${officerId} ${serviceId}`] ?? [0, 0], 1, strength.pair);
  }

  /** Minutes of a service by an officer. */
  minutes(serviceId: ServiceId, officerId: OfficerId | null): number {
    const known = this.#minutes.get(officerId) ?? new Map<ServiceId, number>();
    const found = known.get(serviceId);
    if (found !== undefined) return found;
    const made = this.service(serviceId) * this.officer(officerId) * this.pair(officerId, serviceId);
    this.#minutes.set(officerId, known.set(serviceId, made));
    return made;
  }

  ofClass(ticketClass: TicketClass): number {
    return shrunk(this.#learned.classes[ticketClass] ?? [0, 0], 1, strength.class);
  }

  /** `minute`: of the day. */
  halfHour(minute: number): number {
    return shrunk(this.#learned.halfHours[Math.floor(minute / 30)] ?? [0, 0], 1, strength.halfHour);
  }

  /** Visits behind what is known of them. */
  visits = (serviceId: ServiceId): number => this.#learned.services[serviceId]?.[0] ?? 0;
  visitsOf = (officerId: OfficerId | null): number => (officerId && this.#learned.officers[officerId]?.[0]) || 0;

  gap(after: GapAfter, officerId: OfficerId | null): number {
    const mean = shrunk(this.#learned.gaps[after] ?? [0, 0], usualGaps[after], 10);
    const [, , count, sum] = (officerId && this.#learned.officers[officerId]) || [0, 0, 0, 0];
    return mean * shrunk([count, sum], 1, strength.gap);
  }

  /** Quantiles of (minutes ÷ expected) of a service, with a mean of 1. */
  shapeOf(serviceId: ServiceId): Float64Array {
    const [count, , squares] = this.#learned.services[serviceId] ?? [0, 0, 0];
    const own = Math.sqrt(shrunk([count, squares], this.spread ** 2, strength.spread));
    const ratio = Math.round(20 * Math.max(0.3, Math.min(2, own / this.spread))) / 20;
    const known = this.#shapes.get(ratio);
    if (known) return known;
    const made = withMeanOne(this.shape, ratio);
    this.#shapes.set(ratio, made);
    return made;
  }
}

const paces = new WeakMap<Learned, { hall: Hall; pace: VisitPace }>();

export function visitPace(hall: Hall, learned: Learned): VisitPace {
  const known = paces.get(learned);
  if (known?.hall === hall) return known.pace;
  const pace = new VisitPace(hall, learned);
  paces.set(learned, { hall, pace });
  return pace;
}

/** The standard normal at the middle of each part (Acklam's approximation would do; this one is exact enough and short). */
export const normalDraws: Float64Array = Float64Array.from({ length: draws }, (_, draw) => {
  const tail = Math.min(draw + 0.5, draws - draw - 0.5) / draws;
  const t = Math.sqrt(-2 * Math.log(tail));
  // Abramowitz and Stegun 26.2.23
  const z =
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
  return draw + 0.5 < draws / 2 ? -z : z;
});
