import type { BusinessDay } from '../ids.ts';

/** The date in a time zone, `2026-11-22`: what the Swedish locale writes. */
export const localDay = (instant: number, timezone: string): BusinessDay =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(instant) as BusinessDay;
