/** Times of day as people type them: 8, 8.30, 0830, 08:30. Pure. */
import type { Language } from '../../../../shared/base/text.ts';

/** `08:30`; null: it is no time. */
export function clockOf(typed: string): string | null {
  const match = /^(\d{1,2})(?:[.:,\s]?(\d{2}))?$/.exec(typed.trim());
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** 08.30 in Indonesian, 08:30 in English; what is no time stays as it is. */
export const clockWords = (time: string, language: Language): string =>
  language === 'id' && clockOf(time) === time ? time.replace(':', '.') : time;
