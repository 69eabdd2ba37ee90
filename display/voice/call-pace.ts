/**
 * How much of a call is said, by how many wait behind it (rules Q6 and Q7). Thirty calls in a minute come from thirty
 * counters at nine o'clock: said in full, the last would be heard four minutes late. Pure.
 */
import type { Wording } from '../../shared/speech/speech.ts';

export interface Pace {
  wording: Wording;
  /** Whether the chime rings first. In a rush the calls follow each other, and everybody listens already. */
  chime: boolean;
  /** Whether all languages of the screen are said, or only its first. The picture has both in any case. */
  everyLanguage: boolean;
  /** The least time that a call is in front while another waits. */
  frontAtLeastMs: number;
  /** Silence between two calls. */
  breathMs: number;
}

const calm: Pace = { wording: 'full', chime: true, everyLanguage: true, frontAtLeastMs: 8_000, breathMs: 700 };
const busy: Pace = { wording: 'short', chime: true, everyLanguage: false, frontAtLeastMs: 4_500, breathMs: 500 };
const rush: Pace = { wording: 'short', chime: false, everyLanguage: false, frontAtLeastMs: 2_800, breathMs: 350 };

const busyFrom = 2;
const rushFrom = 4;

/** `behind`: how many calls wait for this one to be over. */
export function paceOf(behind: number): Pace {
  if (behind >= rushFrom) return rush;
  return behind >= busyFrom ? busy : calm;
}
