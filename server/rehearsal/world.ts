/**
 * The shape of a simulated world: a hall, and what really happens there on each of its days. `npm run bench:wait` measures how well
 * waits are foretold in it, `npm run demo` plays one of its days on a server. `ordinary-world.ts` beside this file is the example.
 *
 * A world of your own is one file outside this repository, TypeScript (types that can be left out, nothing else) or JavaScript, that
 * exports `world`: `npm run bench:wait -- --world ../my-world.ts`. It may import what it likes; nothing here has to be imported,
 * except types, with `import type`. It is checked when it is loaded, and each day as it is asked for (`world-check.ts`).
 *
 * A world says who comes, who is at the counters, and how long things take. Who is called when is no part of it: that is what the
 * hall's own rules make of it. Predictors see none of it, only what the log of the hall would have told them.
 *
 * All times are milliseconds after midnight of the day, on the hall's own clock: 8 × 3 600 000 is 08.00. All durations are
 * milliseconds. The same question must get the same answer: no `Math.random()` and no `Date.now()`; draw from a generator that is
 * seeded with the number of the day (`chance.ts` beside this file has one).
 */
import type { PauseReason } from '../../shared/base/ticket.ts';
import type { HallInput } from '../../shared/hall/hall.ts';

export interface World {
  name: string;
  /** What stands in a `HALL_FILE`. Left out: the sample hall with its real hours. */
  hall?: HallInput;
  /** `n` counts from 0; the dates go up, and days on which the hall is closed may be left out. The same `n` is the same day. */
  day(n: number): WorldDay;
}

export interface WorldDay {
  /** `2026-07-06`. */
  date: string;
  /** By time; two may come at once. Whoever the hall gives no number (closed, full, a quota) goes away, and takes up no time. */
  arrivals: readonly WorldVisitor[];
  /** Within the business day. Those of one counter do not overlap, and nobody works at two counters at once. */
  shifts: readonly Shift[];
  /** From the start of the service to its end; asked once, when it starts. It must depend on `start` alone. */
  serviceMs(start: ServiceStart): number;
  /** From when a counter could call the next one to when it does. It must depend on `gap` alone. */
  gapMs(gap: Gap): number;
}

/** Somebody who takes a number. */
export interface WorldVisitor {
  /** When the number is taken. */
  at: number;
  /** Of a service of the hall. */
  serviceId: string;
  /** Code of one of the hall's priority groups. Left out: an ordinary visitor. */
  priorityGroup?: string;
  /** An appointment for this time, who checks in at `at`. Left out: none. */
  slotAt?: number;
  /**
   * From the call to the counter. The officer calls again after 20 seconds, and marks the number as missed as soon as the hall allows:
   * after two calls, and half a minute after the second, in a hall that says nothing of it. Who needs longer is missed.
   */
  comesMs: number;
  /** Is no longer there for a call that comes later than this after `at`: without a word. Left out: stays to the end. */
  leavesAfterMs?: number;
  /** Gives the number back on the phone, so long after `at`, if not called by then. Left out: does not. */
  cancelsAfterMs?: number;
  /** Comes to the counter so long after being marked as missed; in vain later than the hall allows. Left out: does not come back. */
  returnsAfterMs?: number;
  /** Whatever the world wants to find again in `serviceMs`; nobody else looks at it. */
  own?: unknown;
}

/** An officer at a counter, as it really was: who comes late has a late `from`, who is ill has none. */
export interface Shift {
  counterId: string;
  /** An id of your own, `p-ani`: it tells people apart, and stands in the log. */
  officerId: string;
  /** The counter opens; later, if the one of the shift before is still busy. */
  from: number;
  /** The counter closes, once whoever is called or served by then is done. */
  until: number;
  /** By time. Left out: none. */
  pauses?: readonly Pause[];
}

export interface Pause {
  /** Begins once whoever is called or served by then is done; it is left out if that takes until its end. */
  from: number;
  /** When the officer is really back. */
  until: number;
  /** When the officer says to be back, in whole minutes. Left out: a true word. */
  announcedUntil?: number;
  reason: PauseReason;
}

/** A service that starts. */
export interface ServiceStart {
  /** The same object as in `arrivals`. */
  visitor: WorldVisitor;
  counterId: string;
  officerId: string;
  /** When it starts. */
  at: number;
  /** How many this officer has served today before. */
  served: number;
}

/** A counter that could call now. */
export interface Gap {
  counterId: string;
  officerId: string;
  at: number;
  /**
   * What was before: a service that ended; a visitor who was missed or gave back the number; the counter opened, or its pause ended;
   * `idle`: nobody waited, and somebody has come just now.
   */
  after: 'service' | 'missed' | 'opening' | 'pause' | 'idle';
  served: number;
}
