/** Who comes, rests and closes at a counter today as it is planned (rule U87), in place of what its days would have. */
import type { CounterId, Instant } from '../../../shared/base/ids.ts';
import type { State } from '../core/state.ts';
import { deskOf } from '../counter/desk.ts';
import { type Away, longMinutes } from './habits/day-record.ts';
import { minuteMs } from './today.ts';

type Blocks = readonly Away[];

const forEver = Number.POSITIVE_INFINITY;
/** A long rest so near to the planned one, minutes, is the same rest. */
const sameRest = 120;

/** Null: nothing is planned for it. Minutes from now; `closesIn`: by its hours. */
export function plannedTimes(
  state: State,
  counterId: CounterId,
  at: Instant,
  closesIn: number,
): ((blocks: Blocks) => Blocks) | null {
  let isClosed = deskOf(state, counterId).attendance.status === 'closed';
  const changes = state.agenda.flatMap(({ act, due, is }) => {
    if (is === 'failed' || act.is === 'stop' || act.counterId !== counterId) return [];
    const from = is === 'waits' ? 0 : (due - at) / minuteMs;
    if (act.is === 'close') return [closing(from)];
    if (act.is === 'pause') return [resting(from, act.minutes)];
    const comes = opening(from, isClosed, closesIn);
    isClosed = false;
    return [comes];
  });
  if (changes.length === 0) return null;
  return (blocks) => changes.reduce((before, change) => change(before), blocks).toSorted(([a], [b]) => a - b);
}

/** Until then nobody comes to a counter that is closed; then somebody is there as long as its hours say. */
const opening = (from: number, isClosed: boolean, closesIn: number) => (blocks: Blocks) => {
  const before = isClosed
    ? [[-1, from] as Away]
    : blocks.filter(([start]) => start < from).map(([start, end]): Away => [start, Math.min(end, from)]);
  const after = blocks.filter(([start]) => start >= from);
  const isEnd = after.some(([, end]) => end === forEver) || closesIn <= from || closesIn === forEver;
  return [...before, ...after, ...(isEnd ? [] : [[closesIn, forEver] as Away])];
};

const closing = (from: number) => (blocks: Blocks) => {
  // Where nobody is, nobody stays until then.
  if (blocks.some(([start, end]) => end === forEver && start <= 0)) return blocks;
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
