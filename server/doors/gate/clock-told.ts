/** What pages are told of the clock. */
import type { ClockTold } from '../../../shared/base/clock.ts';
import { doubtWords } from '../../clock/doubt-words.ts';
import type { TimeKeeper } from '../../clock/time-keeper.ts';

export function clockTold({ now, doubt }: TimeKeeper): ClockTold {
  const doubted = doubt();
  if (doubted === null) return { now: now(), doubt: null };
  const { aheadMs, isBelieved } = doubted;
  return { now: now(), doubt: { text: doubtWords(doubted), aheadMs, isBelieved } };
}
