/** What time it is when a process starts, by what little it can compare the clock with (rule M4). */
import type { Instant } from '../../shared/base/ids.ts';
import { toleranceMs } from './tolerance.ts';

/** A hall that was off for longer may have lost its clock's battery. */
export const longestRestMs = 5 * 24 * 60 * 60_000;

/** What a server before this one has kept beside the machine's uptime. */
export interface Recalled {
  /** What time it is now, by that. */
  at: Instant;
  /** The log was restored since otherwise. */
  isOfThisLog: boolean;
  /** How far a clock was off that was believed and waited for; null: there was none. */
  believedAheadMs: number | null;
  /** What the network had moved the time of the running hall by. */
  movedMs: number;
}

/** Where the log ends, and what the clock says. */
export function timeAtStart(lastEntryAt: Instant, wall: Instant): { at: Instant; isInDoubt: boolean } {
  const isOff = lastEntryAt > 0 && (lastEntryAt > wall || wall - lastEntryAt > longestRestMs);
  const at = isOff ? lastEntryAt : wall;
  return { at, isInDoubt: Math.abs(wall - at) > toleranceMs };
}

/**
 * What is known of a time that the log has overtaken says nothing. A restore does not make a clock right; but it is the way out for
 * a hall whose time was ahead of its clock.
 */
export function startFrom(
  lastEntryAt: Instant,
  clocks: { wall: Instant; own: Instant },
  known: Recalled | null,
): Instant {
  const { wall } = clocks;
  const isVoid =
    known === null || known.at < lastEntryAt - toleranceMs || (!known.isOfThisLog && known.at > wall + toleranceMs);
  if (isVoid) return withoutMemory(lastEntryAt, clocks);
  return Math.max(lastEntryAt, Math.abs(wall - known.at) <= toleranceMs ? wall : known.at);
}

/** Where the machine's own clock is behind the one that is followed, nobody knows yet which is right: the time can go on, but never back. */
function withoutMemory(lastEntryAt: Instant, { wall, own }: { wall: Instant; own: Instant }): Instant {
  const { at } = timeAtStart(lastEntryAt, wall);
  const isLess = lastEntryAt > 0 && own >= lastEntryAt && own < at - toleranceMs;
  return isLess ? own : at;
}
