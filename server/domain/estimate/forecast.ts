/** How long everybody who waits will wait, and whoever took a number now. `README.md` beside this file tells the method. */
import type { Instant, ServiceId, TicketId } from '../../../shared/base/ids.ts';
import type { Expected, Range } from '../core/expected.ts';
import type { Learned } from '../core/learned.ts';
import type { Ready } from '../core/state.ts';
import { draws } from './habits/bins.ts';
import { corrected } from './habits/scores.ts';
import type { Model } from './model.ts';
import { modelOf } from './model-of.ts';
import { callTimes } from './simulate.ts';

export type { Expected, Range } from '../core/expected.ts';

export interface Forecast {
  at: Instant;
  position: number;
  /** Every waiting ticket. */
  tickets: ReadonlyMap<TicketId, Expected>;
  /** A number taken now. */
  services: ReadonlyMap<ServiceId, Readonly<Record<'regular' | 'priority', Expected>>>;
}

/** The same state, instant, learned and seed give the same forecast. */
export const forecast = (state: Ready, at: Instant, learned: Learned, seed: number): Forecast =>
  simulate(modelOf(state, at, learned), seed);

/** The second half, which a worker may run. */
export function simulate(model: Model, seed: number): Forecast {
  const times = callTimes(model, seed);
  const { fresh, later } = model.corrections;
  const expected = (target: number): Expected => {
    if (model.nobody[target] === 1) return { is: 'nobody' };
    const { range, unserved } = rangeOf(times.subarray(target * draws, (target + 1) * draws), model.closesIn);
    return {
      is: 'range',
      unserved,
      ...inMs(between(corrected(range, later), corrected(range, fresh), model.fresh[target]!)),
    };
  };
  const { tickets, services } = model.targetOf;
  return {
    at: model.at,
    position: model.position,
    tickets: new Map([...tickets].map(([ticketId, target]) => [ticketId, expected(target)])),
    services: new Map(
      [...services].map(([serviceId, target]) => [
        serviceId,
        { regular: expected(target), priority: expected(target + 1) },
      ]),
    ),
  };
}

/** `share`: of the second. */
const between = (one: Range, other: Range, share: number): Range => ({
  low: one.low + (other.low - one.low) * share,
  median: one.median + (other.median - one.median) * share,
  high: one.high + (other.high - one.high) * share,
});

/** Minutes, before any correction: of those runs in which it is called. Sorts the times. */
export function rangeOf(times: Float32Array, otherwise: number): { range: Range; unserved: number } {
  sort(times);
  let called = times.length;
  while (called > 0 && times[called - 1] === Number.POSITIVE_INFINITY) called--;
  const unserved = 1 - called / times.length;
  if (called === 0) return { range: { low: otherwise, median: otherwise, high: otherwise }, unserved };
  const at = (share: number): number => {
    const place = Math.max(0, Math.min(called - 1, share * called - 0.5));
    const below = Math.floor(place);
    const above = Math.min(called - 1, below + 1);
    return times[below]! + (times[above]! - times[below]!) * (place - below);
  };
  return { range: { low: at(0.1), median: at(0.5), high: at(0.9) }, unserved };
}

/** Shell's sort (Ciura's gaps): of a hundred numbers quicker than the arrays' own. */
function sort(times: Float32Array): void {
  for (const gap of [57, 23, 10, 4, 1])
    for (let each = gap; each < times.length; each++) {
      const time = times[each]!;
      let place = each;
      for (; place >= gap && times[place - gap]! > time; place -= gap) times[place] = times[place - gap]!;
      times[place] = time;
    }
}

const inMs = ({ low, median, high }: Range): Range => ({
  low: Math.round(low * 60_000),
  median: Math.round(median * 60_000),
  high: Math.round(high * 60_000),
});
