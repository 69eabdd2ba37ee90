/** The days of the week; 1 is Monday. */
import { say, type Words } from '../../../../shared/client/words/language.ts';

const long = [
  { id: 'Senin', en: 'Monday' },
  { id: 'Selasa', en: 'Tuesday' },
  { id: 'Rabu', en: 'Wednesday' },
  { id: 'Kamis', en: 'Thursday' },
  { id: 'Jumat', en: 'Friday' },
  { id: 'Sabtu', en: 'Saturday' },
  { id: 'Minggu', en: 'Sunday' },
] as const satisfies Words[string][];
const short = [
  { id: 'Sen', en: 'Mon' },
  { id: 'Sel', en: 'Tue' },
  { id: 'Rab', en: 'Wed' },
  { id: 'Kam', en: 'Thu' },
  { id: 'Jum', en: 'Fri' },
  { id: 'Sab', en: 'Sat' },
  { id: 'Min', en: 'Sun' },
] as const satisfies Words[string][];

export const everyWeekday: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
export const longWeekday = (day: number): string => say(long[day - 1] ?? { id: String(day) });
export const shortWeekday = (day: number): string => say(short[day - 1] ?? { id: String(day) });

/** "Senin–Kamis, Sabtu". */
export function weekdaysWords(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const spans: number[][] = [];
  for (const day of sorted) {
    const last = spans.at(-1);
    if (last && last.at(-1) === day - 1) last.push(day);
    else spans.push([day]);
  }
  return spans
    .map((span) => {
      const [first = 1, end = first] = [span[0], span.at(-1)];
      if (span.length < 3) return span.map(longWeekday).join(', ');
      return `${longWeekday(first)}–${longWeekday(end)}`;
    })
    .join(', ');
}
