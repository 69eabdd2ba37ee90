/**
 * How today goes beside what closed days tell: whether visits take longer, in the whole hall, in an agency, for a service, at a counter.
 * Each is a level around 1 that moves slowly (a local level model; Kalman 1960), and sees each visit that ends as (minutes ÷ expected)
 * ÷ the levels above it. How far levels lie from 1 as the day begins, and how fast they move, is learned: the likeliest of a few ways.
 */

const starts = [0.01, 0.06, 0.12, 0.25, 0.5];
const perHour = [0.01, 0.06, 0.12, 0.25, 0.5];
/** Standard deviation as the day begins, and of an hour's move. */
export interface Way {
  start: number;
  hour: number;
}
export const ways: readonly Way[] = starts.flatMap((start) => perHour.map((hour) => ({ start, hour })));

export type LevelName = 'hall' | 'agency' | 'service' | 'counter';
export const levelNames: readonly LevelName[] = ['hall', 'agency', 'service', 'counter'];
/** As long as nobody knows. */
const usual: Record<LevelName, Way> = {
  hall: { start: 0.12, hour: 0.06 },
  agency: { start: 0.08, hour: 0.06 },
  service: { start: 0.05, hour: 0.03 },
  counter: { start: 0.08, hour: 0.06 },
};
/** In logarithms of likelihood, for each factor of e. */
const doubt = 1.5;

export function wayOf(name: LevelName, learned: Readonly<Record<string, readonly number[]>>): Way {
  const told = learned[name] ?? [];
  const far = (a: number, b: number) => Math.log(a / b) ** 2;
  const points = ({ start, hour }: Way, each: number) =>
    (told[each] ?? 0) - doubt * (far(start, usual[name].start) + far(hour, usual[name].hour));
  let best = 0;
  ways.forEach((way, each) => {
    if (points(way, each) > points(ways[best]!, best)) best = each;
  });
  return ways[best]!;
}

export const waysOf = (learned: Readonly<Record<string, readonly number[]>>): Record<LevelName, Way> => ({
  hall: wayOf('hall', learned),
  agency: wayOf('agency', learned),
  service: wayOf('service', learned),
  counter: wayOf('counter', learned),
});

/** A visit. Minutes. */
export interface EndedVisit {
  /** When it began: of all that began by some time there are as many long ones as there should be. */
  at: number;
  /** Minutes ÷ expected. */
  ratio: number;
  agency: string;
  service: string;
  counter: string;
  /** Variance of what is expected itself: of a service and an officer that are new. */
  unsureOfService: number;
  unsureOfCounter: number;
}

interface Level {
  mean: number;
  variance: number;
  at: number;
}

/** One visit is never worth more than that: somebody may have forgotten to say that it is over. */
const mostRatio = 4;
const least = 0.25;
const most = 4;

export class Levels {
  readonly #ways: Record<LevelName, Way>;
  readonly #noise: number;
  readonly #from: number;
  readonly #levels: Record<LevelName, Map<string, Level>> = {
    hall: new Map(),
    agency: new Map(),
    service: new Map(),
    counter: new Map(),
  };
  /** Of each kind of level: how likely it found what came. */
  readonly likelihood: Record<LevelName, number> = { hall: 0, agency: 0, service: 0, counter: 0 };

  /** `noise`: the variance of (minutes ÷ expected) of a visit. `from`: when the day began, minutes. */
  constructor(chosen: Record<LevelName, Way>, noise: number, from: number) {
    this.#ways = chosen;
    this.#noise = noise;
    this.#from = from;
  }

  see({ at, ratio, agency, service, counter, unsureOfService, unsureOfCounter }: EndedVisit): void {
    const { agency: a, service: s, counter: c } = this.#ways;
    const below = [
      a.start ** 2 + s.start ** 2 + c.start ** 2 + unsureOfService + unsureOfCounter,
      s.start ** 2 + c.start ** 2 + unsureOfService + unsureOfCounter,
      c.start ** 2 + unsureOfCounter,
      0,
    ] as const;
    let left = Math.min(ratio, mostRatio);
    left /= this.#observe('hall', '', at, left, 0, below[0]);
    left /= this.#observe('agency', agency, at, left, 0, below[1]);
    left /= this.#observe('service', service, at, left, unsureOfService, below[2]);
    this.#observe('counter', counter, at, left, unsureOfCounter, below[3]);
  }

  /** Mean and variance of a level. */
  now(name: LevelName, key: string, at: number, unsure = 0): Readonly<Level> {
    return this.#moved(name, key, at, unsure);
  }

  #moved(name: LevelName, key: string, at: number, unsure: number): Level {
    const { start, hour } = this.#ways[name];
    const known = this.#levels[name].get(key);
    if (!known) return { mean: 1, variance: start ** 2 + unsure + (hour ** 2 * Math.max(0, at - this.#from)) / 60, at };
    return { mean: known.mean, variance: known.variance + (hour ** 2 * Math.max(0, at - known.at)) / 60, at };
  }

  #observe(name: LevelName, key: string, at: number, ratio: number, unsure: number, more: number): number {
    const before = this.#moved(name, key, at, unsure);
    const noise = before.variance + (this.#noise + more) * before.mean ** 2;
    const gain = before.variance / noise;
    const off = ratio - before.mean;
    this.likelihood[name] -= 0.5 * (Math.log(noise) + Math.min(9, off ** 2 / noise));
    const mean = Math.max(least, Math.min(most, before.mean + gain * off));
    this.#levels[name].set(key, { mean, variance: before.variance * (1 - gain), at });
    return mean;
  }
}
