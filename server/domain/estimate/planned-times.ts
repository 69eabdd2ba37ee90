/** Rests and closings that are planned for a counter today (rule U87), in place of those that its days would have. */
import type { CounterId, Instant } from '../../../shared/base/ids.ts';
import type { Ready } from '../core/state.ts';
import { type Away, longMinutes } from './habits/day-record.ts';
import { minuteMs } from './today.ts';

type Blocks = readonly Away[];

const forEver = Number.POSITIVE_INFINITY;
/** A long rest so near to the planned one, minutes, is the same rest. */
const sameRest = 120;

/** Null: nothing is planned for it. Minutes from now. */
export function plannedTimes(
  { agenda }: Pick<Ready, 'agenda'>,
  counterId: CounterId,
  at: Instant,
): ((blocks: Blocks) => Blocks) | null {
  const changes = agenda.flatMap(({ act, due, is }) => {
    if (is === 'failed' || act.is === 'stop' || act.is === 'open' || act.counterId !== counterId) return [];
    const from = is === 'waits' ? 0 : (due - at) / minuteMs;
    return [act.is === 'close' ? closing(from) : resting(from, act.minutes)];
  });
  if (changes.length === 0) return null;
  return (blocks) => changes.reduce((before, change) => change(before), blocks).toSorted(([a], [b]) => a - b);
}

const closing = (from: number) => (blocks: Blocks) => {
  const before = blocks.filter(([start, end]) => end < forEver && start < from);
  return [...before.map(([start, end]): Away => [start, Math.min(end, from)]), [from, forEver] as Away];
};

const resting = (from: number, minutes: number) => (blocks: Blocks) => {
  const isSame = ([start, end]: Away) =>
    end < forEver && minutes >= longMinutes && end - start >= longMinutes && Math.abs(start - from) <= sameRest;
  const end = from + minutes;
  // What it touches becomes one with it.
  const [apart, touching] = [[], []] as [Away[], Away[]];
  for (const away of blocks) if (!isSame(away)) (away[0] <= end && from <= away[1] ? touching : apart).push(away);
  const [first, last] = [
    Math.min(from, ...touching.map(([start]) => start)),
    Math.max(end, ...touching.map(([, e]) => e)),
  ];
  return [...apart, [first, last] as Away];
};
