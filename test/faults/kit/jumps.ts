/** The table of jumps of a clock, and what a hall does: `server/setup/README.md` has it in words, and a test compares the two. */
import { hours, minutes, seconds } from '../../support/play/hall-builder.ts';

export interface Jump {
  name: string;
  ms: number;
  /** Believed by nobody: the hall's time goes on as it was, and everybody is told. Else it is taken up slowly. */
  isDoubted: boolean;
}

const days = 24 * hours;
const jump = (name: string, ms: number): Jump => ({ name, ms, isDoubted: Math.abs(ms) > minutes });

export const jumps: readonly Jump[] = [
  jump('−1 year', -365 * days),
  jump('−1 day', -days),
  jump('−10 min', -10 * minutes),
  jump('−5 s', -5 * seconds),
  jump('+5 s', 5 * seconds),
  jump('+10 min', 10 * minutes),
  jump('+1 day', days),
  jump('+1 year', 365 * days),
];
