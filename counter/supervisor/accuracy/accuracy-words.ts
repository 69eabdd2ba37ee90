/** Differences, days and scales of what was said against what came, in words (rule U60). Pure. */
import { dateFormat } from '../../../shared/client/days/date-format.ts';
import { currentLanguage, say, type Words } from '../../../shared/client/words/language.ts';

const words = {
  later: { id: '{minutes} mnt lebih lama', en: '{minutes} min longer' },
  sooner: { id: '{minutes} mnt lebih cepat', en: '{minutes} min sooner' },
  same: { id: 'sama', en: 'the same' },
  laterOnMean: {
    id: 'Rata-rata {minutes} menit lebih lama daripada perkiraan.',
    en: 'On average {minutes} {minutes|minute|minutes} longer than expected.',
  },
  soonerOnMean: {
    id: 'Rata-rata {minutes} menit lebih cepat daripada perkiraan.',
    en: 'On average {minutes} {minutes|minute|minutes} sooner than expected.',
  },
  sameOnMean: { id: 'Rata-rata sama dengan perkiraan.', en: 'On average as expected.' },
  days: { id: '{from} – {to}', en: '{from} – {to}' },
} satisfies Words;

const locale = () => (currentLanguage.value === 'en' ? 'en-GB' : 'id-ID');

/** What came against what was said; `biasSeconds` is the other way round: what was expected less what came. */
export const biasWords = (biasSeconds: number): string => biasIn(biasSeconds, words.later, words.sooner, words.same);
export const biasSentence = (biasSeconds: number): string =>
  biasIn(biasSeconds, words.laterOnMean, words.soonerOnMean, words.sameOnMean);

function biasIn(biasSeconds: number, later: Words[string], sooner: Words[string], same: Words[string]): string {
  const minutes = Math.round(Math.abs(biasSeconds) / 60);
  if (minutes === 0) return say(same);
  return say(biasSeconds < 0 ? later : sooner, { minutes });
}

/** `Sen, 23 Nov 2026`, or `23 Nov – 29 Nov 2026`. */
export function daysWords(from: string, to: string): string {
  if (from === to) return dayIn(to, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const short = { day: 'numeric', month: 'long' } as const;
  return say(words.days, { from: dayIn(from, short), to: dayIn(to, { ...short, year: 'numeric' }) });
}

/** A day has no time zone of its own. */
const dayIn = (day: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale(), { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));

/** `08.00`. */
export const hourWords = (hour: number): string =>
  `${String(hour).padStart(2, '0')}${currentLanguage.value === 'en' ? ':' : '.'}00`;

/** The minutes at which a scale has its lines, from 0 on: five at most, the last one at or above the longest wait. */
export function scaleOf(longestSeconds: number): number[] {
  const longest = Math.max(1, longestSeconds / 60);
  const step = steps.find((each) => longest <= each * 4) ?? Math.ceil(longest / 240) * 60;
  const lines = Math.ceil(longest / step);
  return Array.from({ length: lines + 1 }, (_, line) => line * step);
}

const steps = [5, 10, 15, 20, 30, 60, 120];
