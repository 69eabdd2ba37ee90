/** A hall that has learned that nothing varies: what it says is known exactly. */
import type { Learned } from '../../../server/domain/core/learned.ts';
import { nothingLearned } from '../../../server/domain/core/learned.ts';
import { comesBins, overrunBins, shapeBins } from '../../../server/domain/estimate/habits/bins.ts';
import { ways } from '../../../server/domain/estimate/habits/levels.ts';
import { bands, freshBands, scoreBins } from '../../../server/domain/estimate/habits/scores.ts';

const sure = 1e9;
const all = (count: number, place: number): number[] =>
  Array.from({ length: count }, (_, each) => (each === place ? sure : 0));

/** Minutes of each service; visitors come at once, and officers call the next at once. */
export const certain = (minutes: Record<string, number>, more: Partial<Learned> = {}): Learned => ({
  ...nothingLearned,
  days: 20,
  services: Object.fromEntries(Object.entries(minutes).map(([id, each]) => [id, [sure, sure * each, 0]])),
  officers: Object.fromEntries(
    ['p-ani', 'p-budi', 'p-citra', 'p-dewi', 'p-eka'].map((id) => [id, [sure, sure, sure, sure]]),
  ),
  shape: all(shapeBins.count, 24),
  comes: all(comesBins.count, 0),
  gaps: Object.fromEntries(['service', 'missed', 'opening', 'pause', 'idle'].map((after) => [after, [sure, 0]])),
  levels: Object.fromEntries(
    ['hall', 'agency', 'service', 'counter'].map((name) => [name, ways.map((_, each) => (each === 0 ? 0 : -1e6))]),
  ),
  noShows: Array.from({ length: 12 }, () => [sure, 0]),
  cancels: [sure, 0],
  arrivals: Object.fromEntries(Object.keys(minutes).map((id) => [id, [sure, 0, 0, 0]])),
  overruns: { rest: all(overrunBins.count, 15) },
  scores: Array.from({ length: bands + freshBands }, () => all(scoreBins.count, 24)),
  ...more,
});
