import type { Faults } from './faults.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';
import type { Trace } from './trace.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What every part of a simulated world has in common. */
export interface Surroundings {
  time: VirtualTime;
  random: Random;
  faults: Faults;
  tally: Tally;
  trace: Trace;
  /** A promise of the system was broken. The first one ends the run. */
  fail: (problem: string) => void;
}
