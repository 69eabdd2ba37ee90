/** What of a day's calls is shown at once: those of a number that is looked for, or an hour of them, the newest first (rule V8). Pure. */
import type { OrderedCall } from '../../shared/record/order-list.ts';

/** So many lines are read on a phone without getting lost; more come on request. */
export const linesAtOnce = 40;

export interface HourOfCalls {
  /** `08`: from 08.00 until before 09.00, in the hall. */
  hour: string;
  calls: number;
}

export interface OrderWindow {
  /** Newest first. */
  calls: OrderedCall[];
  /** How many more there are behind these. */
  more: number;
}

/** In the order of the day; an hour without calls is left out. */
export function hoursOf(calls: readonly OrderedCall[], timezone: string): HourOfCalls[] {
  const hourOf = hoursIn(timezone);
  const counts = new Map<string, number>();
  for (const { at } of calls) {
    const hour = hourOf(at);
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  return [...counts].map(([hour, count]) => ({ hour, calls: count }));
}

/** `hour` null: the last one with calls. */
export function callsOfHour(
  calls: readonly OrderedCall[],
  timezone: string,
  hour: string | null,
  lines: number,
): OrderWindow {
  const hourOf = hoursIn(timezone);
  const last = calls.at(-1);
  const wanted = hour ?? (last === undefined ? null : hourOf(last.at));
  return cut(
    calls.filter(({ at }) => hourOf(at) === wanted),
    lines,
  );
}

export const callsOfNumber = (calls: readonly OrderedCall[], query: string, lines: number): OrderWindow =>
  cut(
    calls.filter(({ number }) => isMeant(number, query)),
    lines,
  );

/** Whether somebody who typed `a17`, `A-017`, `17` or `A` means this number. What is no number means none. */
export function isMeant(number: string, query: string): boolean {
  const asked = /^(\d?[A-Z]+)?[\s.-]*(\d*)$/.exec(query.trim().toUpperCase());
  const own = /^(\d?[A-Z]+)-(\d+)$/.exec(number);
  if (asked === null || own === null) return false;
  const [, series = '', digits = ''] = asked;
  const [, ownSeries = '', ownDigits = ''] = own;
  if (series === '' && digits === '') return false;
  if (series !== '' && series !== ownSeries) return false;
  return digits === '' || Number(digits) === Number(ownDigits);
}

const cut = (calls: readonly OrderedCall[], lines: number): OrderWindow => ({
  calls: calls.slice(-lines).reverse(),
  more: Math.max(0, calls.length - lines),
});

/** One formatter for all: to make one costs more than to use it on a whole day. */
function hoursIn(timezone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', hour12: false });
  return (at) => format.format(at).replace('24', '00').padStart(2, '0');
}
