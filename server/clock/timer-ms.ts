/** Timers know nothing of a rehearsal, whose time goes at another pace. */
import type { TimeKeeper } from './time-keeper.ts';

/** So often a rehearsal looks at its clock: its pace may change at any moment. */
const rehearsalLookMs = 250;

/** For how long a timer is set where something is to happen in `ms` of the hall's time; whoever it wakes looks at the clock again. */
export function timerMs(ms: number, { rehearsalPace }: Pick<TimeKeeper, 'rehearsalPace'>): number {
  const pace = rehearsalPace();
  if (pace === null) return ms;
  return pace === 0 ? rehearsalLookMs : Math.min(ms / pace, rehearsalLookMs);
}
