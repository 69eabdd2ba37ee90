import type { BusinessDay, Instant } from '../../base/ids.ts';
import { dateFormat } from './date-format.ts';

/** `08.30`, `8:30`, `0830`: as people write a time. Null: it is none. */
export function typedClock(text: string): string | null {
  const [, hour, minute] = /^\s*([01]?\d|2[0-3])[.:]?([0-5]\d)\s*$/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** When a hall's clock shows this; `clock` is `08:30`. */
export function instantOnClock(day: BusinessDay, clock: string, timezone: string): Instant {
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  // Twice: near a change of the clocks the first guess may be of the other offset.
  return asUtc - offsetAt(asUtc - offsetAt(asUtc, timezone), timezone);
}

/** Of a zone's clock from UTC, milliseconds. */
function offsetAt(instant: Instant, timezone: string): number {
  const shape: Intl.DateTimeFormatOptions = { timeZone: timezone, dateStyle: 'short', timeStyle: 'medium' };
  const shown = dateFormat('sv-SE', shape).format(instant).replace(' ', 'T');
  return Date.parse(`${shown}Z`) - Math.floor(instant / 1_000) * 1_000;
}
