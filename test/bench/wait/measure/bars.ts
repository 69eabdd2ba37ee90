/** What a waiting time has to be like, to be told to people: the bars, and by how much they are met or missed. */
import type { Measured, When } from './measured.ts';
import { whens } from './measured.ts';

export interface Verdict {
  when: When;
  what: string;
  found: number;
  /** As it is printed: `≤ 4.21`. */
  asked: string;
  met: boolean;
  /** How far on the good side of the bar; below 0: missed by so much. */
  by: number;
  unit: string;
}

/** The days of which enough of the ranges have to hold the truth. */
const leastOfDay = 0.7;

/** Of `ours`, beside the best of the others that are no predictors of ours. */
export function verdictsOf(measured: Measured, ours: string, baselines: readonly string[]): Verdict[] {
  return whens.flatMap((when) => {
    const found = measured.scores(ours, when, 'all');
    if (found === null) return [];
    const best = Math.min(...baselines.map((name) => measured.scores(name, when, 'all')!.mae));
    const days = measured.coverageByDay(ours, when);
    const goodDays = days.filter((coverage) => coverage >= leastOfDay).length / days.length;
    const { mae, meanWait, bias, coverage, near, width } = found;
    return [
      atMost(when, 'MAE, of 0.65 × the best baseline', mae, 0.65 * best, 'min'),
      atMost(when, 'MAE, of 0.25 × the mean wait', mae, 0.25 * meanWait, 'min'),
      atMost(when, '|bias|', Math.abs(bias), 1, 'min'),
      within(when, 'coverage of the 80 % range', 100 * coverage, 77, 83, '%'),
      atLeast(when, `days with coverage ≥ ${100 * leastOfDay} %`, 100 * goodDays, 95, '%'),
      atLeast(when, 'within ± 10 min', 100 * near, 88, '%'),
      atMost(when, 'width, of 0.75 × the mean wait', width, 0.75 * meanWait, 'min'),
    ];
  });
}

type Judge<L extends unknown[]> = (when: When, what: string, found: number, ...limits: L) => Verdict;

const atMost: Judge<[limit: number, unit: string]> = (when, what, found, limit, unit) => ({
  ...{ when, what, found, unit, asked: `≤ ${limit.toFixed(2)}` },
  ...{ met: found <= limit, by: limit - found },
});

const atLeast: Judge<[limit: number, unit: string]> = (when, what, found, limit, unit) => ({
  ...{ when, what, found, unit, asked: `≥ ${limit.toFixed(2)}` },
  ...{ met: found >= limit, by: found - limit },
});

const within: Judge<[low: number, high: number, unit: string]> = (when, what, found, low, high, unit) => ({
  ...{ when, what, found, unit, asked: `${low} to ${high}` },
  ...{ met: low <= found && found <= high, by: Math.min(found - low, high - found) },
});
