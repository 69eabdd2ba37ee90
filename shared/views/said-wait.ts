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

/**
 * Of a ticket's wait, by the hall's clock: by whole minutes, so that pages that look some seconds apart in one minute say the same
 * (rule U41).
 */
export function saidOf({ earliest, expected, latest }: WaitRange, now: Instant): SaidWait {
  const minutes = (instant: Instant): number => (wholeMinute(instant) - wholeMinute(now)) / minuteMs;
  return {
    ...spanOf(minutes(earliest), minutes(latest)),
    latest: roundedUp(latest),
    isSoon: minutes(expected) < roundedToMinutes,
  };
}

/** Of a number that would be taken now. On the clock it is the minute of now and the minutes that are said. */
export function saidOfNumber(wait: NumberWaitRange, now: Instant): SaidWait {
  const span = spanOf(wait.earliestMinutes, wait.latestMinutes);
  return {
    ...span,
    latest: roundedUp(wholeMinute(now) + span.toMinutes * minuteMs),
    isSoon: wait.expectedMinutes < roundedToMinutes,
  };
}

function spanOf(earliest: number, latest: number): Pick<SaidWait, 'fromMinutes' | 'toMinutes'> {
  const fromMinutes = down(Math.max(0, earliest));
  return { fromMinutes, toMinutes: Math.max(fromMinutes + roundedToMinutes, up(latest)) };
}

export type WaitRange = Record<'earliest' | 'expected' | 'latest', Instant>;
export type NumberWaitRange = Record<'earliestMinutes' | 'expectedMinutes' | 'latestMinutes', number>;

/** On the clock. */
export const roundedUp = (instant: Instant): Instant => up(instant / minuteMs) * minuteMs;

export const wholeMinute = (instant: Instant): Instant => Math.floor(instant / minuteMs) * minuteMs;

const down = (minutes: number): number => Math.floor(minutes / roundedToMinutes) * roundedToMinutes;
const up = (minutes: number): number => Math.ceil(minutes / roundedToMinutes) * roundedToMinutes;
