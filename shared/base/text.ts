/** Words in both languages of the hall. Indonesian is always there; English falls back to it. */
import * as z from 'zod/mini';

export const Language = z.enum(['id', 'en']);
export type Language = z.infer<typeof Language>;

export const Text = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(600)),
  en: z.optional(z.string().check(z.minLength(1), z.maxLength(600))),
});
export type Text = z.infer<typeof Text>;

/** A sentence in each of them. */
export type BothLanguages = Record<Language, string>;
export const both = (id: string, en: string): BothLanguages => ({ id, en });
export const inEach = (sentence: (language: Language) => string): BothLanguages => ({
  id: sentence('id'),
  en: sentence('en'),
});

/** What fills the places of a text, by their names; a fact that is a text of its own is said in each language. */
export type Facts = Record<string, Text | string | number>;

export const inLanguage = (text: Text, language: Language): string =>
  language === 'en' ? (text.en ?? text.id) : text.id;

const leaveAsIs = (name: string): string => `{${name}}`;

const place = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Fills `{name}` in one sentence, and `{name|one|many}` with the word that goes with the number: English says "1 call", "2 calls".
 * `lacking` says what stands where there is no such fact: the place itself, if left out.
 */
export const fillSentence = (sentence: string, facts: Facts, language: Language, lacking = leaveAsIs): string =>
  sentence.replace(place, (_, name: string, one?: string, many?: string) => {
    const fact = facts[name] ?? lacking(name);
    if (one !== undefined && many !== undefined) return Number(fact) === 1 ? one : many;
    return typeof fact === 'object' ? inLanguage(fact, language) : String(fact);
  });

/** Fills a text in both languages at once. */
export const fill = (text: Text, facts: Facts, lacking = leaveAsIs): Required<Text> => ({
  id: fillSentence(text.id, facts, 'id', lacking),
  en: fillSentence(text.en ?? text.id, facts, 'en', lacking),
});
