/** When something was, in words of the hall's clock. Pure. */

import { dateFormat } from '../../../shared/client/days/date-format.ts';
import { localDay } from '../../../shared/client/days/local-day.ts';
import { clockTime, currentLanguage, longDate, say, type Words } from '../../../shared/client/words/language.ts';

const words = {
  today: { id: 'hari ini {time}', en: 'today {time}' },
  yesterday: { id: 'kemarin {time}', en: 'yesterday {time}' },
  other: { id: '{date} {time}', en: '{date} {time}' },
} satisfies Words;

const dayMs = 24 * 60 * 60_000;

/** "hari ini 08.30", "kemarin 14.10", "3 Nov 2026 09.00". */
export function momentWords(at: number, now: number, timezone: string): string {
  const time = clockTime(at, timezone);
  const day = localDay(at, timezone);
  if (day === localDay(now, timezone)) return say(words.today, { time });
  if (day === localDay(now - dayMs, timezone)) return say(words.yesterday, { time });
  const locale = currentLanguage.value === 'en' ? 'en-GB' : 'id-ID';
  const date = dateFormat(locale, { timeZone: timezone, day: 'numeric', month: 'short', year: 'numeric' });
  return say(words.other, { date: date.format(at), time });
}

/** `09.14.02`: the record is read to the second. */
export const secondsTime = (at: number, timezone: string): string =>
  dateFormat(currentLanguage.value === 'en' ? 'en-GB' : 'id-ID', {
    timeZone: timezone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(at);

/** "Minggu, 22 November 2026"; a day has no time zone of its own. */
export const dayWords = (day: string): string => longDate(Date.parse(`${day}T12:00:00Z`), 'UTC');
