import type { BusinessDay } from '../../base/ids.ts';
import { dateFormat } from './date-format.ts';

/** The date in a time zone, `2026-11-22`: what the Swedish locale writes. */
export const localDay = (instant: number, timezone: string): BusinessDay =>
  dateFormat('sv-SE', { timeZone: timezone }).format(instant) as BusinessDay;

const dayMs = 24 * 60 * 60_000;

/** The business day of a hall whose day begins at `dayStartsAt` on its clock, `04:00` (rule D1). */
export function businessDay(
  instant: number,
  { timezone, dayStartsAt }: { timezone: string; dayStartsAt: string },
): BusinessDay {
  const date = localDay(instant, timezone);
  const hour = dateFormat('sv-SE', { timeZone: timezone, hour: '2-digit', minute: '2-digit' });
  if (hour.format(instant) >= dayStartsAt) return date;
  return new Date(Date.parse(date) - dayMs).toISOString().slice(0, 10) as BusinessDay;
}
