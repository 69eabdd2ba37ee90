/**
 * What was said and what came. A score says where what came lies: 0 at the median, 1 at the upper end of the range that the simulation
 * gave, -1 at the lower. Its quantiles, as days have shown them, correct the next ranges: conformal prediction (Romano, Patterson &
 * Candès 2019), with both ends and the median apart, and by how long the wait was expected to be.
 */
import type { Range } from '../../core/expected.ts';
import type { Learned } from '../../core/learned.ts';
import type { Bins } from './bins.ts';

/** Medians, minutes: the middle of each band. */
const middles = [1, 3.5, 7.5, 15, 27, 45, 75];
export const bands = middles.length;
/** The same bands once more, for numbers that are just taken: they lie at the end of their lines. */
export const freshBands = bands;

const count = 48;
/** Wide, as long as nobody knows. */
const priorWeight = 40;
const priorShape = Array.from({ length: count }, (_, each) => Math.exp(-((((each + 0.5) / 6 - 4) / 0.97) ** 2) / 2));
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

export interface Correction {
  /** Of each band, as scores. */
  bands: readonly (readonly [low: number, median: number, high: number])[];
  /** How far the best guess lies behind the median, as a share of both sides of the range. */
  lean: number;
}

/** All bands together count as much as so many scores of each. */
const pooledWeight = 60;
/** So many scores of a band have to be seen before half of what they say about its median is believed: all of a day hangs together. */
const doubtedScores = 300;

/** How much of what comes lies below a range, and how much above it. */
export type Ends = readonly [below: number, above: number];
/**
 * A little less than a fifth together: days differ, and few shall be much worse than the others. Who has just taken a number and goes
 * away for as long as was said must not come back too late: less lies below. Waits have long upper tails, and nothing comes before now,
 * so such a range is shorter, and holds as much.
 */
export const wantedEnds: readonly [fresh: Ends, later: Ends] = [
  [0.067, 0.127],
  [0.097, 0.097],
];
const [leastEnd, mostEnd] = [0.04, 0.2];
/** The first days go a longer way. */
const stepAfter = (days: number): number => Math.max(0.1, Math.min(0.4, 1 / days));

/**
 * After a day on which so much lay below and above: where too little lies outside, the next ranges are a little narrower (Gibbs & Candès
 * 2021). Bands alone do not see to that: of those who are called at once nothing lies outside.
 */
export const nextEnds = (ends: Ends, wanted: Ends, came: Ends, days: number): [number, number] => {
  const next = (which: 0 | 1) => {
    const end = ends[which] + stepAfter(days) * (wanted[which] - came[which]);
    return Math.max(leastEnd, Math.min(mostEnd, end));
  };
  return [next(0), next(1)];
};

export interface Corrections {
  fresh: Correction;
  later: Correction;
}

export const correctionsFrom = ({
  scores,
  ends,
  late,
  days,
}: Pick<Learned, 'scores' | 'ends' | 'late' | 'days'>): Corrections => ({
  fresh: { bands: bandsFrom(scores.slice(bands), ends[0] ?? wantedEnds[0]), lean: leanFrom(late?.[0], days) },
  later: { bands: bandsFrom(scores.slice(0, bands), ends[1] ?? wantedEnds[1]), lean: leanFrom(late?.[1], days) },
});

function bandsFrom(scores: readonly (readonly number[])[], [below, above]: Ends): Correction['bands'] {
  const pooled = scoreBins.prior.map((weight, bin) => scores.reduce((sum, band) => sum + (band[bin] ?? 0), weight));
  const all = pooled.reduce((sum, weight) => sum + weight, 0);
  return middles.map((_, band) => {
    const weights = pooled.map((weight, bin) => (weight * pooledWeight) / all + (scores[band]?.[bin] ?? 0));
    const seen = weights.reduce((sum, weight) => sum + weight, 0);
    const median = (quantile(weights, 0.5) * seen) / (seen + doubtedScores);
    return [quantile(weights, below), median, quantile(weights, 1 - above)] as const;
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

/** What is said on the first days tells how well the standard minutes fit, and nothing of later guesses. */
export const firstDays = 2;
/** So many days, and so many minutes of ranges, have to be seen before half of what came late is believed: all of a day hangs together. */
const doubted = { days: 3, minutes: 300 };

/**
 * Waits have long upper tails: medians are too early, taken over all who wait, and means are farther from most of them. So all guesses
 * lie behind their medians by the same share of their ranges, the share that makes them neither early nor late together. No other way
 * costs less: moved by d, a median is farther from what comes by about d² ÷ the length of its range. So they go most of the way, and
 * not all of it: the last sixth costs more than a quarter of what all of it does, and is a fraction of a minute.
 */
const mostOfTheWay = 0.85;

function leanFrom([late, length]: readonly [number, number] = [0, 0], days: number): number {
  const seen = Math.max(0, days - firstDays);
  return ((mostOfTheWay * late) / (length + doubted.minutes)) * (seen / (seen + doubted.days));
}

/** Minutes. `length`: of both sides of the range, before it was corrected. */
export function placed(range: Range, { bands }: Correction): Range & { length: number } {
  const { below, near } = bandOf(range.median);
  const first = bands[below]!;
  const second = bands[below + 1] ?? first;
  const upper = side(range.high - range.median, range.median);
  const lower = side(range.median - range.low, range.median);
  const at = (which: 0 | 1 | 2): number => {
    const score = first[which] + (second[which] - first[which]) * near;
    return range.median + score * (score >= 0 ? upper : lower);
  };
  return { low: at(0), median: at(1), high: at(2), length: upper + lower };
}

/** Minutes. */
export function corrected(range: Range, correction: Correction): Range {
  const { low, median: middle, high, length } = placed(range, correction);
  const median = Math.max(0, middle + correction.lean * length);
  return { low: Math.max(0, Math.min(low, median)), median, high: Math.max(high, median) };
}
