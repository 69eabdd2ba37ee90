/** The hall's time, as the rest of the server knows it. */
import type { Instant } from '../../shared/base/ids.ts';

/** The clock that the hall's time follows has jumped, and nothing that can be believed has agreed with it yet. */
export interface Doubt {
  /** How far that clock is ahead of the hall's time; negative: behind it. */
  aheadMs: number;
  /** Something has agreed with a clock that is behind: the hall's time, which never goes back, goes slowly until both are the same. */
  isBelieved: boolean;
  /** It came with the start of the server or soon after it: there was no time of the hall yet that had gone on beside the clock for long. */
  isFromStart: boolean;
}

export interface TimeKeeper {
  now: () => Instant;
  /** Null: there is none. Meanwhile nothing is done that cannot be undone: the day does not end, no backup is removed. */
  doubt: () => Doubt | null;
  /** At a start, before anything is decided: when the last entry of the log was written; 0: there is none. */
  begin: (lastEntryAt: Instant) => void;
  /** The log has an entry of this time: another process has written it. */
  written: (at: Instant) => void;
  /** Somebody or something that can be believed says that the clock which the hall's time follows is right. */
  believe: () => void;
  /** How many times faster than a machine's time a rehearsal goes (rule RH1); 0: it stands still. Null: this is the hall itself. */
  rehearsalPace: () => number | null;
  /** Called when a doubt has come, changed or gone, when the time was put forward, and when a rehearsal goes at another pace. Gives a function that ends it. */
  onChange: (listener: () => void) => () => void;
}
