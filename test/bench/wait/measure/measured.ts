/** Everything that is measured of one world: for each predictor, at issue and every five minutes, by class, day, hour and band. */
import type { TicketClass } from '../../../../shared/base/ticket.ts';
import type { Said } from '../predictors/predictor.ts';
import { ScoreSums, type Scores } from './scores.ts';

export type When = 'issue' | 'wait';
export const whens: readonly When[] = ['issue', 'wait'];
export type Whose = 'all' | TicketClass;
export const everybody: readonly Whose[] = ['all', 'regular', 'priority', 'appointment'];

export interface Point {
  when: When;
  class: TicketClass;
  day: number;
  /** On the hall's clock. */
  hour: number;
  waitedMs: number;
  /** One for each predictor. */
  said: readonly Said[];
}

/** Of what was said, in minutes: upper ends of the bands in which the ranges are looked at. */
export const saidBands = [10, 20, 40, Number.POSITIVE_INFINITY];

/** Points that were not compared, by why. */
export interface LeftOut {
  /** The ticket was never called: given back, closed, or nobody came. */
  neverCalled: number;
  /** Of those that were called: some predictor said no figure; by its name. */
  noFigure: Record<string, number>;
}

export class Measured {
  readonly predictors: readonly string[];
  readonly leftOut: LeftOut;
  #sums = new Map<string, ScoreSums>();

  constructor(predictors: readonly string[]) {
    this.predictors = predictors;
    this.leftOut = { neverCalled: 0, noFigure: Object.fromEntries(predictors.map((name) => [name, 0])) };
  }

  add(point: Point): void {
    const { when, day, hour, waitedMs } = point;
    for (const [place, said] of point.said.entries()) {
      const band = saidBands.findIndex((upTo) => said.median < upTo * 60_000);
      const keys = [
        `${when}/all`,
        `${when}/${point.class}`,
        `${when}/day ${day}`,
        `${when}/hour ${hour}`,
        `${when}/band ${band}`,
      ];
      for (const key of keys) this.#sumsOf(place, key).add(said, waitedMs);
    }
  }

  /** Null: nothing was measured there. */
  scores(
    predictor: string,
    when: When,
    of: Whose | `hour ${number}` | `day ${number}` | `band ${number}`,
  ): Scores | null {
    return this.#sums.get(`${this.predictors.indexOf(predictor)}/${when}/${of}`)?.scores ?? null;
  }

  /** Coverages, one for each day on which something was said. */
  coverageByDay(predictor: string, when: When): number[] {
    const start = `${this.predictors.indexOf(predictor)}/${when}/day `;
    return [...this.#sums].flatMap(([key, sums]) => (key.startsWith(start) ? [sums.scores!.coverage] : []));
  }

  #sumsOf(place: number, key: string): ScoreSums {
    const full = `${place}/${key}`;
    const sums = this.#sums.get(full) ?? new ScoreSums();
    this.#sums.set(full, sums);
    return sums;
  }
}
