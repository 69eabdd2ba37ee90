import type { Text } from '../../shared/text.ts';

/** Fills `{name}` in both languages at once; a fact that is a text of its own is said in each. */
export function fill(text: Text, facts: Record<string, Text | string | number>): Text {
  const inOne = (sentence: string, language: 'id' | 'en') =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const fact = facts[name];
      if (fact === undefined) return whole;
      return typeof fact === 'object' ? (fact[language] ?? fact.id) : String(fact);
    });
  return { id: inOne(text.id, 'id'), en: inOne(text.en ?? text.id, 'en') };
}
