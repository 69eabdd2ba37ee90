/** A wait as it is said: rounded outwards to five minutes (rule U41). Apart from the schemas, which no page that only says it needs. */
import type { Instant } from '../base/ids.ts';

const minuteMs = 60_000;
/** To what people are told (rule U41). */
export const roundedToMinutes = 5;

/** As it is said: outwards to five minutes, so that a range that is said holds all of the one that was computed. */
export interface SaidWait {
  /** 0: it may be at once. */
  fromMinutes: number;
  toMinutes: number;
  /** On the clock. */
  latest: Instant;
  /** Under five minutes are expected: whoever waits gets ready. */
  isSoon: boolean;
}

/** Of a ticket's wait, by the hall's clock. */
export function saidOf({ earliest, expected, latest }: WaitRange, now: Instant): SaidWait {
  const fromMinutes = down(Math.max(0, earliest - now) / minuteMs);
  return {
    fromMinutes,
    toMinutes: Math.max(fromMinutes + roundedToMinutes, up((latest - now) / minuteMs)),
    latest: roundedUp(latest),
    isSoon: expected - now < roundedToMinutes * minuteMs,
  };
}

/** Of a number that would be taken now. */
export const saidOfNumber = (wait: NumberWaitRange, now: Instant): SaidWait =>
  saidOf(
    {
      earliest: now + wait.earliestMinutes * minuteMs,
      expected: now + wait.expectedMinutes * minuteMs,
      latest: now + wait.latestMinutes * minuteMs,
    },
    now,
  );

export type WaitRange = Record<'earliest' | 'expected' | 'latest', Instant>;
export type NumberWaitRange = Record<'earliestMinutes' | 'expectedMinutes' | 'latestMinutes', number>;

/** On the clock. */
export const roundedUp = (instant: Instant): Instant => up(instant / minuteMs) * minuteMs;

const down = (minutes: number): number => Math.floor(minutes / roundedToMinutes) * roundedToMinutes;
const up = (minutes: number): number => Math.ceil(minutes / roundedToMinutes) * roundedToMinutes;
