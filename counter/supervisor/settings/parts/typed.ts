/** What was typed or pasted into a field, as the settings hold it. Pure. */
import type { Language, Text } from '../../../../shared/base/text.ts';

/** English that is empty is left out: the pages then say the Indonesian. */
export function withLanguage(text: Text | undefined, language: Language, words: string): Text {
  const { id = '', en }: Partial<Text> = { ...text, [language]: words };
  return en === undefined || en === '' ? { id } : { id, en };
}

/** What is no number stays as it was typed, so that the form can say so. Empty: left out where that is allowed. */
export function numberIn(text: string, mayBeLeftOut: boolean): number | string | undefined {
  const typed = text.trim();
  if (typed === '' && mayBeLeftOut) return undefined;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : typed;
}

export const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
/** A list that is pasted: an entry a line, without the numbers or dots that lists have in front. */
export const pastedEntries = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[a-z][.)]|[-–•*·])\s+/, '').trim())
    .filter((line) => line !== '');
