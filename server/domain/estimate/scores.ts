/**
 * What was said and what came. A score says where what came lies: 0 at the median, 1 at the upper end of the range that the simulation
 * gave, -1 at the lower. Its quantiles, as days have shown them, correct the next ranges: conformal prediction (Romano, Patterson &
 * Candès 2019), with both ends and the median apart, and by how long the wait was expected to be.
 */
import type { Range } from '../core/expected.ts';
import type { Bins } from './bins.ts';

/** Medians, minutes: the middle of each band. */
const middles = [1, 3.5, 7.5, 15, 27, 45, 75];
export const bands = middles.length;
/** The same bands once more, for numbers that are just taken: they lie at the end of their lines. */
export const freshBands = bands;

const count = 48;
/** Wide, as long as nobody knows. */
const priorWeight = 150;
const priorShape = Array.from({ length: count }, (_, each) => Math.exp(-((((each + 0.5) / 6 - 4) / 1.05) ** 2) / 2));
const priorSum = priorShape.reduce((sum, each) => sum + each, 0);
export const scoreBins: Bins = {
  first: -4,
  step: 1 / 6,
  count,
  prior: priorShape.map((each) => (each * priorWeight) / priorSum),
};

/** Small ranges are not trusted to be that small. Minutes. */
const side = (length: number, median: number): number => Math.max(length, 0.3 + 0.06 * median);

export const scoreOf = ({ low, median, high }: Range, came: number): number =>
  came >= median ? (came - median) / side(high - median, median) : (came - median) / side(median - low, median);

/** Between which bands a median lies, and how near to the second of them: 0 to 1. */
export function bandOf(median: number): { below: number; near: number } {
  const above = middles.findIndex((middle) => middle > median);
  if (above < 0) return { below: bands - 1, near: 0 };
  if (above === 0) return { below: 0, near: 0 };
  const [from, to] = [Math.log(middles[above - 1]! + 2), Math.log(middles[above]! + 2)];
  return { below: above - 1, near: (Math.log(median + 2) - from) / (to - from) };
}

/** Lower end, median and upper end of each band, as scores. */
export type Correction = readonly (readonly [number, number, number])[];

/** All bands together count as much as so many scores of each. */
const pooledWeight = 400;
/** A little more than four of five: days differ. */
const ends = [0.097, 0.5, 0.903] as const;

export interface Corrections {
  fresh: Correction;
  later: Correction;
}

export const correctionsFrom = (scores: readonly (readonly number[])[]): Corrections => ({
  later: correctionFrom(scores.slice(0, bands)),
  fresh: correctionFrom(scores.slice(bands)),
});

function correctionFrom(scores: readonly (readonly number[])[]): Correction {
  const pooled = scoreBins.prior.map((weight, bin) => scores.reduce((sum, band) => sum + (band[bin] ?? 0), weight));
  const all = pooled.reduce((sum, weight) => sum + weight, 0);
  return middles.map((_, band) => {
    const weights = pooled.map((weight, bin) => (weight * pooledWeight) / all + (scores[band]?.[bin] ?? 0));
    return [quantile(weights, ends[0]), quantile(weights, ends[1]), quantile(weights, ends[2])] as const;
  });
}

function quantile(weights: readonly number[], share: number): number {
  const wanted = share * weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  for (let bin = 0; bin < weights.length; bin++) {
    const weight = weights[bin]!;
    if (before + weight >= wanted && weight > 0)
      return scoreBins.first + (bin + (wanted - before) / weight) * scoreBins.step;
    before += weight;
  }
  return -scoreBins.first;
}

/** Minutes. */
export function corrected(range: Range, correction: Correction): Range {
  const { below, near } = bandOf(range.median);
  const at = (which: 0 | 1 | 2): number => {
    const first = correction[below]![which];
    const second = (correction[below + 1] ?? correction[below]!)[which];
    const score = first + (second - first) * near;
    const length = score >= 0 ? range.high - range.median : range.median - range.low;
    return Math.max(0, range.median + score * side(length, range.median));
  };
  const median = at(1);
  return { low: Math.min(at(0), median), median, high: Math.max(at(2), median) };
}
