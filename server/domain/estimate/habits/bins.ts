/** Histograms that are learned, and the quantiles that are read from them. */

/** How many numbers stand for a distribution, and how many times the hall is simulated. */
export const draws = 96;

export interface Bins {
  first: number;
  step: number;
  count: number;
  /** What is known before anything was learned: the weight of each bin. */
  prior: readonly number[];
}

const bell = (x: number): number => Math.exp((-x * x) / 2);

function binsOf(first: number, step: number, count: number, weight: number, density: (x: number) => number): Bins {
  const shape = Array.from({ length: count }, (_, each) => density(first + (each + 0.5) * step));
  const sum = shape.reduce((all, one) => all + one, 0);
  return { first, step, count, prior: shape.map((one) => (one * weight) / sum) };
}

/** Of logarithms. A service is as variable as a log-normal with a coefficient of variation of 0.55, as far as nobody knows. */
export const shapeBins = binsOf(-3.6, 0.15, 44, 25, (x) => bell((x + 0.13) / 0.5));
/** Of logarithms of minutes: about twenty seconds. */
export const comesBins = binsOf(-5, 0.25, 34, 20, (x) => bell((x + 1.2) / 0.6));
export const gapBins = binsOf(-4.5, 0.25, 34, 20, (x) => bell((x + 0.3) / 0.8));
/** Minutes late. */
export const overrunBins = binsOf(-30, 2, 60, 6, (x) => bell((x - 1.5) / 5));

export function added(bins: Bins, histogram: readonly number[], value: number, weight = 1): number[] {
  const now = histogram.length === bins.count ? [...histogram] : new Array<number>(bins.count).fill(0);
  now[binOf(bins, value)]! += weight;
  return now;
}

export const binOf = ({ first, step, count }: Bins, value: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor((value - first) / step)));

/** The middle of each of `draws` equal parts of what a histogram holds, the prior included; evenly within a bin. */
export function quantilesOf({ first, step, count, prior }: Bins, histogram: readonly number[]): Float64Array {
  const weight = (each: number) => prior[each]! + (histogram[each] ?? 0);
  let all = 0;
  for (let each = 0; each < count; each++) all += weight(each);
  const found = new Float64Array(draws);
  let bin = 0;
  let before = 0;
  for (let draw = 0; draw < draws; draw++) {
    const wanted = (all * (draw + 0.5)) / draws;
    while (bin < count - 1 && before + weight(bin) < wanted) before += weight(bin++);
    const within = weight(bin) > 0 ? Math.min(1, (wanted - before) / weight(bin)) : 0.5;
    found[draw] = first + (bin + within) * step;
  }
  return found;
}

export const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of logarithms, each times `spread`: with a mean of 1. */
export function withMeanOne(logarithms: Float64Array, spread = 1): Float64Array {
  const values = logarithms.map((value) => Math.exp(value * spread));
  const mean = meanOf(values);
  return values.map((value) => value / mean);
}

/**
 * What is left of something that has gone on for so long, as quantiles: of those that take longer. Where it has gone on for longer than
 * anything before, it goes on for about a third of that again.
 */
export function remainderOf(quantiles: Float64Array, gone: number): Float64Array {
  let shorter = 0;
  while (shorter < draws && quantiles[shorter]! <= gone) shorter++;
  const longer = draws - shorter;
  const left = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const share = (draw + 0.5) / draws;
    if (longer < 2) {
      left[draw] = -0.33 * gone * Math.log(1 - share);
      continue;
    }
    const at = shorter + share * longer - 0.5;
    const below = Math.max(shorter, Math.floor(at));
    const above = Math.min(draws - 1, below + 1);
    const value = quantiles[below]! + (quantiles[above]! - quantiles[below]!) * Math.max(0, at - below);
    left[draw] = Math.max(0, value - gone);
  }
  return left;
}

/** The mean of those that are greater; where none is, as much more as `remainderOf` gives it. */
export function meanBeyond(quantiles: Float64Array, gone: number): number {
  let [sum, count] = [0, 0];
  for (const value of quantiles)
    if (value > gone) {
      sum += value;
      count++;
    }
  return count > 0 ? sum / count : 1.33 * gone;
}

type Numbers = Float64Array | Int32Array | Int16Array | Uint16Array | Uint8Array;

/** A number of each: much quicker than the arrays' own `from`. */
export function typedFrom<A extends Numbers, T>(
  into: A,
  list: readonly T[],
  of: (each: T, place: number) => number,
): A {
  for (let place = 0; place < list.length; place++) into[place] = of(list[place]!, place);
  return into;
}
