/**
 * What is said of waits now. It is made beside the log, from forecasts, and laid over the state for those who look: the state that is
 * folded and written has none of it.
 */
import type { Instant, ServiceId, TicketId } from '../../../shared/base/ids.ts';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import { roundedUp, saidOfNumber, wholeMinute } from '../../../shared/views/said-wait.ts';
import type { IMap } from '../base/imap.ts';
import type { Expected } from './expected.ts';
import type { SortKey } from './line.ts';
import type { Ready } from './state.ts';

/** Of a ticket that waits: what everybody is told, until it has moved by enough (rule U42). */
export interface ShownWait {
  earliest: Instant;
  expected: Instant;
  latest: Instant;
  /** It may well not be called before closing. */
  isUnlikely: boolean;
}

/** Of a number that would be taken now, in whole minutes. */
export interface ShownNumberWait {
  earliestMinutes: number;
  expectedMinutes: number;
  latestMinutes: number;
  isUnlikely: boolean;
}

/** Null: nothing can be said. */
export type NumberWaits = Readonly<Record<'regular' | 'priority', ShownNumberWait | null>>;

export interface Waits {
  ticketWaits: IMap<TicketId, ShownWait>;
  numberWaits: IMap<ServiceId, NumberWaits>;
  /** Where the log was: of a ticket that came since holds what it was told. */
  forecastPosition: number;
}

/** A state with what is said of waits laid over it; nothing of that where it is the state as it was folded. */
export const waitsOver = (state: Ready): Partial<Waits> => state as Ready & Partial<Waits>;

type ForecastRange = Extract<Expected, { is: 'range' }>;

export interface ExpectedNumber {
  shown: ShownNumberWait;
  forecast: ForecastRange;
  /** How many were ahead of it then; null: as many as now. */
  ahead: number | null;
}

/** What is shown of a number with this key that would be taken now, and as it was forecast. Null: nothing. */
export type Expecting = (service: Service, ticketClass: TicketClass, key: SortKey) => ExpectedNumber | null;

/** What was said when a number was given out: kept with it in its event, so that everybody can see later how good that was. */
export interface WaitTold extends Omit<ForecastRange, 'is'> {
  /** As it was shown: minutes from then, and the latest time. */
  fromMinutes: number;
  toMinutes: number;
  latest: Instant;
  /** Of one that may not be called: when its counters are to close, where that is before the hours end (rule U90). */
  closesAt?: Instant;
}

const minuteMs = 60_000;

/**
 * The kiosk has said so a moment before. `laterMs`: by those who came in front of it since, or went. How long they take nobody knows:
 * two thirds of it at least, and half as much again at most.
 */
export function toldAt(at: Instant, { shown, forecast }: ExpectedNumber, laterMs: number): WaitTold {
  const [least, most] = laterMs > 0 ? [2 / 3, 3 / 2] : [1, 1];
  const later = (ms: number, share = 1) => Math.max(0, Math.round(ms + laterMs * share));
  const laterMinutes = (minutes: number, share = 1) => later(minutes * minuteMs, share) / minuteMs;
  const { fromMinutes, toMinutes, latest } = saidOfNumber(
    {
      earliestMinutes: laterMinutes(shown.earliestMinutes, least),
      expectedMinutes: laterMinutes(shown.expectedMinutes),
      latestMinutes: laterMinutes(shown.latestMinutes, most),
    },
    at,
  );
  const [low, median, high] = [later(forecast.low, least), later(forecast.median), later(forecast.high, most)];
  return {
    low,
    median,
    high,
    unserved: forecast.unserved,
    fromMinutes,
    toMinutes,
    latest,
  };
}

/** With that begins what is shown of the ticket, whichever process tells it (rule U42). */
export function shownAtIssue({ median, fromMinutes, toMinutes, latest, unserved }: WaitTold, at: Instant): ShownWait {
  // Minutes from which the clock comes to what was said: older logs have it from the second.
  const from = roundedUp(at + toMinutes * minuteMs) === latest ? at : wholeMinute(at);
  const range = { earliest: from + fromMinutes * minuteMs, latest: from + toMinutes * minuteMs };
  return {
    ...range,
    // A newer forecast may lie beyond what is said, which stays as long as it has not moved by five minutes (rules U41, U43).
    expected: Math.min(range.latest, Math.max(range.earliest, at + median)),
    isUnlikely: unserved >= unlikelyFrom,
  };
}

/** More likely not called than called. */
export const unlikelyFrom = 0.5;
