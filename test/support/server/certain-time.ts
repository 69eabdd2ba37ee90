/** A hall's time that is what the test says, and never in doubt. */
import type { TimeKeeper } from '../../../server/clock/time-keeper.ts';

export const certainTime = (now: () => number): TimeKeeper => ({
  now,
  doubt: () => null,
  rehearsalPace: () => null,
  begin: () => {},
  written: () => {},
  believe: () => {},
  onChange: () => () => {},
});
