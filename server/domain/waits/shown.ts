/**
 * What is told of waits, after a forecast: what was told before, until it has moved by five minutes or more (rule U42). One memory for
 * all pages, so that no two of them say two things of one ticket.
 */
import type { Instant, TicketId } from '../../../shared/base/ids.ts';
import { roundedToMinutes } from '../../../shared/views/said-wait.ts';
import { IMap } from '../base/imap.ts';
import type { Range } from '../core/expected.ts';
import type { Ready } from '../core/state.ts';
import { type NumberWaits, type ShownNumberWait, type ShownWait, unlikelyFrom, type Waits } from '../core/waits.ts';
import type { Expected, Forecast } from '../estimate/forecast.ts';

export const nothingShown: Waits = { ticketWaits: IMap(), numberWaits: IMap(), forecastPosition: 0 };

const minuteMs = 60_000;
/** Nobody waits in a hall for so long. */
const longestMs = 48 * 60 * minuteMs;
const movedMs = roundedToMinutes * minuteMs;
/** What was said to be unlikely is so until it is clearly likely again. */
const unlikelyUntil = 0.35;

/** `state`: as it is now, the newest there is. What was not forecast is forgotten; the same where nothing has moved. */
export function shownAfter(before: Waits, forecast: Forecast, state: Ready): Waits {
  return {
    ticketWaits: ticketsAfter(before.ticketWaits, forecast, state),
    numberWaits: numbersAfter(before, forecast),
    forecastPosition: forecast.position,
  };
}

function ticketsAfter(before: Waits['ticketWaits'], { tickets, at }: Forecast, state: Ready): Waits['ticketWaits'] {
  const after = new Map<TicketId, ShownWait | null>();
  for (const ticketId of before.keys()) after.set(ticketId, null);
  for (const [ticketId, expected] of tickets) {
    const told = before.get(ticketId) ?? state.tickets.get(ticketId)?.told;
    after.set(ticketId, nextShown(told, expected, at));
  }
  return [...after].reduce(
    (waits, [ticketId, shown]) => (shown === null ? waits.delete(ticketId) : waits.set(ticketId, shown)),
    before,
  );
}

/** Null: there is nothing to say. */
export function nextShown(before: ShownWait | undefined, expected: Expected, at: Instant): ShownWait | null {
  if (expected.is === 'nobody' || !canBe(expected)) return null;
  const now: ShownWait = {
    earliest: toMinute(at + expected.low),
    expected: toMinute(at + expected.median),
    latest: toMinute(at + expected.high),
    isUnlikely: isUnlikely(before, expected.unserved),
  };
  const isSame = before?.isUnlikely === now.isUnlikely && ends.every((end) => !hasMoved(before[end], now[end], at));
  return isSame ? before : now;
}

/** False: what was learned is of another world, or was tampered with. As an instant no page could read it. */
const canBe = ({ low, median, high }: Range): boolean => [low, median, high].every((ms) => ms >= 0 && ms <= longestMs);

/** Less is no news. */
const toMinute = (instant: Instant): Instant => Math.round(instant / minuteMs) * minuteMs;

const ends = ['earliest', 'expected', 'latest'] as const;

/** What is over counts as now: a call that is late is said to be due until it is clear by how much. */
const hasMoved = (before: Instant, now: Instant, at: Instant): boolean =>
  Math.abs(Math.max(before, at) - Math.max(now, at)) >= movedMs;

function numbersAfter({ numberWaits }: Waits, { services }: Forecast): Waits['numberWaits'] {
  const gone = [...numberWaits.keys()].filter((serviceId) => !services.has(serviceId));
  const left = gone.reduce((waits, serviceId) => waits.delete(serviceId), numberWaits);
  return [...services].reduce((waits, [serviceId, expected]) => {
    const before = waits.get(serviceId);
    const now: NumberWaits = {
      regular: nextNumberWait(before?.regular, expected.regular),
      priority: nextNumberWait(before?.priority, expected.priority),
    };
    return isSameNumber(before, now) ? waits : waits.set(serviceId, now);
  }, left);
}

const isSameNumber = (before: NumberWaits | undefined, now: NumberWaits): boolean =>
  before?.regular === now.regular && before.priority === now.priority;

function nextNumberWait(before: ShownNumberWait | null | undefined, expected: Expected): ShownNumberWait | null {
  if (expected.is === 'nobody' || !canBe(expected)) return null;
  const { low, median, high, unserved } = expected;
  const now: ShownNumberWait = {
    earliestMinutes: Math.round(low / minuteMs),
    expectedMinutes: Math.round(median / minuteMs),
    latestMinutes: Math.round(high / minuteMs),
    isUnlikely: isUnlikely(before ?? undefined, unserved),
  };
  const isSame =
    before?.isUnlikely === now.isUnlikely &&
    minutes.every((end) => Math.abs(before[end] - now[end]) < roundedToMinutes);
  return isSame ? before : now;
}

const minutes = ['earliestMinutes', 'expectedMinutes', 'latestMinutes'] as const;

const isUnlikely = (before: { isUnlikely: boolean } | undefined, unserved: number): boolean =>
  unserved >= (before?.isUnlikely ? unlikelyUntil : unlikelyFrom);
