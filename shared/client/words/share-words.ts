/** Counts, and shares of them, as people read them (rule U60). Pure. */
import { fewNumbers } from '../../record/accuracy.ts';
import { currentLanguage, say, type Words } from './language.ts';

const words = {
  few: { id: '{count} dari {of}', en: '{count} of {of}' },
  share: { id: '{percent}%', en: '{percent}%' },
} satisfies Words;

/** `1.240`, `1,240`. */
export const countWords = (count: number): string =>
  count.toLocaleString(currentLanguage.value === 'en' ? 'en-GB' : 'id-ID');

/** `87%`; of few numbers `9 dari 12`; null: of none. All and none are said of all and none alone. */
export function shareWords(count: number, of: number): string | null {
  if (of === 0) return null;
  if (of < fewNumbers) return say(words.few, { count, of });
  const rounded = Math.round((100 * count) / of);
  const percent = count === of || count === 0 ? rounded : Math.min(99, Math.max(1, rounded));
  return say(words.share, { percent });
}
