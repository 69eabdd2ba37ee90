/** How long things take in one run of a group: each draws from its own row of the shuffles. */
import { waysOn } from './attendance.ts';
import { draws } from './habits/bins.ts';
import { normalDraws } from './habits/pace.ts';
import { type GroupModel, gapKinds, type Model } from './model.ts';
import { rows, shufflesOf, uniform } from './shuffles.ts';

/** Places in `gapKinds`. */
export const [afterService, afterMissed, afterOpening, afterPause, whenIdle] = gapKinds.map((_, kind) => kind) as [
  number,
  number,
  number,
  number,
  number,
];

/** Which way the day goes on; the levels of the hall, and of the agency; then those of each counter, and of each ticket. */
const rowOf = { way: 0, hall: 1, agency: 2, first: 3 };

/** Three rows of each: its level, when it is free first, its gaps. */
export const rowOfCounter = (counter: number): number => rowOf.first + 3 * counter;

/** Three rows of each: how long the visit takes, when they come, the gap after it. By the sequence: whoever is behind them changes nothing. */
export function rowOfTicket(sequence: number, counters: number): number {
  const first = rowOfCounter(counters);
  const places = Math.floor((rows - first) / 3);
  return first + 3 * (((sequence % places) + places) % places);
}

/** What else chance decides, each for itself. */
export const chances = { isThere: 1, called: 2, fate: 3, comes: 4, which: 5 } as const;

export class RunTimes {
  readonly #model: Model;
  readonly #group: GroupModel;
  readonly #seed: number;
  readonly #shuffles: Uint8Array;
  /** Of each counter. */
  readonly #pace: Float64Array;
  #run = 0;

  constructor(model: Model, group: GroupModel, seed: number, place: number) {
    this.#model = model;
    this.#group = group;
    this.#shuffles = shufflesOf(seed);
    this.#seed = seed ^ Math.imul(place + 1, 0x9e3779b1);
    this.#pace = new Float64Array(group.counters.count);
  }

  /** Which way the day goes on. */
  begin(run: number): number {
    this.#run = run;
    const { count, unsure, unsureOfAgency } = this.#group.counters;
    const { unsureOfHall } = this.#model;
    const hall = normalDraws[this.draw(rowOf.hall)]! * unsureOfHall;
    const agency = normalDraws[this.draw(rowOf.agency)]!;
    for (let counter = 0; counter < count; counter++) {
      const own = normalDraws[this.draw(rowOfCounter(counter))]! * unsure[counter]!;
      // Levels are means: whatever is unsure about them makes the mean no longer.
      const variance = unsureOfHall ** 2 + unsureOfAgency[counter]! ** 2 + unsure[counter]! ** 2;
      this.#pace[counter] = Math.exp(hall + agency * unsureOfAgency[counter]! + own - variance / 2);
    }
    return Math.floor((this.draw(rowOf.way) * waysOn) / draws);
  }

  draw(row: number): number {
    return this.#shuffles[(row % rows) * draws + this.#run]!;
  }

  /** From 0 to 1. `key`: a row, or whatever else it hangs on. */
  chance(key: number, purpose: number): number {
    return uniform(this.#seed, this.#run, key, purpose);
  }

  firstFree(counter: number): number {
    const { left, needsGap, calledService, calledComes } = this.#group.counters;
    const row = rowOfCounter(counter);
    const minutes = left[counter * draws + this.draw(row + 1)]!;
    if (needsGap[counter] === 0) return minutes;
    const service = calledService[counter]!;
    if (service < 0) return minutes + this.gap(counter, afterService, row + 2);
    if (this.chance(row, chances.called) >= calledComes[counter]!)
      return minutes + this.gap(counter, afterMissed, row + 2);
    return minutes + this.minutes(counter, service, 1, row + 2, minutes) + this.gap(counter, afterService, row + 2);
  }

  gap(counter: number, kind: number, row: number): number {
    // Another draw of the same row: what else is drawn from it has nothing to do with the gap.
    const draw = (this.draw(row) + 41) % draws;
    return this.#group.counters.gaps[counter * gapKinds.length + kind]! * this.#model.gapShape[draw]!;
  }

  minutes(counter: number, service: number, pace: number, row: number, at: number): number {
    const { halfHours, shapes } = this.#model;
    const { counters, services, shapeOf } = this.#group;
    const half = halfHours[Math.min(halfHours.length - 1, Math.floor(at / 30))]!;
    const expected = counters.minutes[counter * services + service]! * half * pace * this.#pace[counter]!;
    return expected * shapes[shapeOf[service]!]![this.draw(row)]!;
  }
}
