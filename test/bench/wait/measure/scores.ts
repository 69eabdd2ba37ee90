/**
 * How good what was said is. Errors are said minus came, in minutes; the range is the one of 80 %. Pinball loss: Koenker and Bassett
 * 1978; interval score: Gneiting and Raftery 2007, "Strictly proper scoring rules, prediction, and estimation".
 */
import type { Said } from '../predictors/predictor.ts';

const minuteMs = 60_000;
/** Of a range of 80 %. */
const alpha = 0.2;
const near = 10;

export interface Scores {
  count: number;
  mae: number;
  rmse: number;
  bias: number;
  /** Within ten minutes. */
  near: number;
  pinball: { low: number; median: number; high: number };
  /** How often the truth lay at or below each quantile. */
  below: { low: number; median: number; high: number };
  coverage: number;
  width: number;
  intervalScore: number;
  meanWait: number;
}

const nothing = (): Scores => ({
  count: 0,
  mae: 0,
  rmse: 0,
  bias: 0,
  near: 0,
  pinball: { low: 0, median: 0, high: 0 },
  below: { low: 0, median: 0, high: 0 },
  coverage: 0,
  width: 0,
  intervalScore: 0,
  meanWait: 0,
});

export class ScoreSums {
  #sums = nothing();

  add(said: Said, waitedMs: number): void {
    const came = waitedMs / minuteMs;
    const [point, low, median, high] = [said.point, said.low, said.median, said.high].map((ms) => ms / minuteMs) as [
      number,
      number,
      number,
      number,
    ];
    const sums = this.#sums;
    const error = point - came;
    sums.count++;
    sums.mae += Math.abs(error);
    sums.rmse += error * error;
    sums.bias += error;
    sums.near += Number(Math.abs(error) <= near);
    sums.pinball.low += pinball(low, came, 0.1);
    sums.pinball.median += pinball(median, came, 0.5);
    sums.pinball.high += pinball(high, came, 0.9);
    sums.below.low += Number(came <= low);
    sums.below.median += Number(came <= median);
    sums.below.high += Number(came <= high);
    sums.coverage += Number(low <= came && came <= high);
    sums.width += high - low;
    sums.intervalScore += intervalScore(low, high, came);
    sums.meanWait += came;
  }

  get count(): number {
    return this.#sums.count;
  }

  /** Means over all that was added; null where nothing was. */
  get scores(): Scores | null {
    const { count, rmse, pinball: losses, below, ...sums } = this.#sums;
    if (count === 0) return null;
    return {
      count,
      ...over(sums, count),
      rmse: Math.sqrt(rmse / count),
      pinball: over(losses, count),
      below: over(below, count),
    };
  }
}

const over = <T extends Record<string, number>>(sums: T, count: number): T =>
  Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum / count])) as T;

export const pinball = (said: number, came: number, share: number): number =>
  came >= said ? share * (came - said) : (1 - share) * (said - came);

export const intervalScore = (low: number, high: number, came: number): number =>
  high - low + (2 / alpha) * (Math.max(0, low - came) + Math.max(0, came - high));
