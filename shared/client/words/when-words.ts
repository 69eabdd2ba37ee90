/** A moment as people say it: as near as it is. */

import type { Language } from '../../base/text.ts';
import { dateFormat } from '../days/date-format.ts';
import { localDay } from '../days/local-day.ts';
import { clockTime, say, type Words } from './language.ts';

const words = {
  tomorrow: { id: 'besok {time}', en: 'tomorrow {time}' },
  onDay: { id: '{day} {time}', en: '{day} {time}' },
} satisfies Words;

/** The hall's clock: without it nobody can say "besok". */
export interface HallTime {
  now: number;
  timezone: string;
}

/** `13.00`, `besok 08.00`, `Senin 08.00`, `3 Des 08.00`: as near as it is. */
export function whenWords(instant: number, { now, timezone }: HallTime, language: Language): string {
  const time = clockTime(instant, timezone, language);
  const days = daysBetween(localDay(now, timezone), localDay(instant, timezone));
  if (days === 0) return time;
  if (days === 1) return say(words.tomorrow, { time }, language);
  const shape: Intl.DateTimeFormatOptions = days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'short' };
  const locale = language === 'en' ? 'en-GB' : 'id-ID';
  const day = dateFormat(locale, { timeZone: timezone, ...shape }).format(instant);
  return say(words.onDay, { day, time }, language);
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
