/** Length is strength: no rule asks for signs that make people write their password down. Pure. */
import { Password } from '../../shared/access/access.ts';
import type { Words } from '../../shared/client/words/language.ts';

export const leastLength = 10;

export function strengthOf({ length }: string): 'short' | 'enough' | 'good' | 'strong' {
  if (length < leastLength) return 'short';
  if (length < 14) return 'enough';
  return length < 20 ? 'good' : 'strong';
}

const words = {
  short: { id: 'Kata sandi masih terlalu pendek: paling sedikit 10 huruf.', en: 'Too short: at least 10 characters.' },
  other: { id: 'Kedua kata sandi tidak sama. Tulis sekali lagi.', en: 'The two are not the same. Write it once more.' },
} satisfies Words;

/** Null: it can be taken. */
export function passwordProblem(
  password: string,
  again: string,
): { field: 'password' | 'again'; text: Words[string] } | null {
  if (!Password.safeParse(password).success) return { field: 'password', text: words.short };
  return password === again ? null : { field: 'again', text: words.other };
}
