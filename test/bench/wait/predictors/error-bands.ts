/**
 * How far a predictor was from the truth on the days before, by band of what it said. The known methods say a single figure: so that
 * their ranges are as good as they can be, they get the quantiles of their own errors, as ours is calibrated with its own.
 */
import type { Said } from './predictor.ts';

const minuteMs = 60_000;
/** Upper ends, in minutes. */
const bands = [2, 5, 10, 15, 20, 30, 40, 60, 90, Number.POSITIVE_INFINITY];
/** A band with fewer errors says what all bands say together. */
const enough = 30;

export class ErrorBands {
  readonly #errors: number[][] = bands.map(() => []);
  #all: number[] = [];
  #sorted = true;

  add(point: number, waitedMs: number): void {
    this.#errors[bandOf(point)]!.push(waitedMs - point);
    this.#sorted = false;
  }

  /** Before anything was learned: the point alone. */
  around(point: number): Said {
    this.#sort();
    const own = this.#errors[bandOf(point)]!;
    const errors = own.length >= enough ? own : this.#all;
    const at = (share: number) => Math.max(0, point + quantileOf(errors, share));
    return { point, low: at(0.1), median: at(0.5), high: at(0.9) };
  }

  #sort(): void {
    if (this.#sorted) return;
    for (const errors of this.#errors) errors.sort((a, b) => a - b);
    this.#all = this.#errors.flat().sort((a, b) => a - b);
    this.#sorted = true;
  }
}

const bandOf = (point: number): number => bands.findIndex((upTo) => point < upTo * minuteMs);

/** Of sorted values, between the nearest two (type 7 of Hyndman and Fan 1996); 0 where there are none. */
export function quantileOf(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return 0;
  const place = (sorted.length - 1) * share;
  const [low, high] = [Math.floor(place), Math.ceil(place)];
  return sorted[low]! + (place - low) * (sorted[high]! - sorted[low]!);
}
