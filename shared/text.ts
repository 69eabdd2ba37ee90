/** Words in both languages of the hall. Indonesian is always there; English falls back to it. */
import { z } from 'zod';

export const Language = z.enum(['id', 'en']);
export type Language = z.infer<typeof Language>;

export const Text = z.strictObject({ id: z.string().min(1).max(600), en: z.string().min(1).max(600).optional() });
export type Text = z.infer<typeof Text>;

export const inLanguage = (text: Text, language: Language): string =>
  language === 'en' ? (text.en ?? text.id) : text.id;
