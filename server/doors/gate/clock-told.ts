/** What pages are told of the clock. */
import type { ClockTold } from '../../../shared/base/clock.ts';
import { doubtWords } from '../../clock/doubt-words.ts';
import type { TimeKeeper } from '../../clock/time-keeper.ts';

export function clockTold({ now, doubt, rehearsalPace }: TimeKeeper): ClockTold {
  const pace = rehearsalPace();
  const told = { now: now(), ...(pace === null ? {} : { rehearsalPace: pace }) };
  const doubted = doubt();
  if (doubted === null) return { ...told, doubt: null };
  const { aheadMs, isBelieved } = doubted;
  return { ...told, doubt: { text: doubtWords(doubted), aheadMs, isBelieved } };
}
