/** Who is there for a service, in a sentence: as it is, or as the kiosk last heard (rule E4). */

import type { Language } from '../../shared/base/text.ts';
import { currentLanguage, say, type Words } from '../../shared/client/words/language.ts';
import { presenceSentence } from '../../shared/client/words/presence-sentence.ts';
import type { ServiceEntry } from './guide.ts';

const words = {
  lastHeard: {
    id: 'Ketika kios ini terakhir tersambung: {sentence}',
    en: 'When this kiosk was last connected: {sentence}',
  },
} satisfies Words;

/** Null: somebody is at work, or nobody knows. */
export function whoIsKnownThere(
  { presence, lastHeard, agency }: ServiceEntry,
  timezone: string,
  language: Language = currentLanguage.value,
): string | null {
  const known = presence ?? lastHeard;
  const sentence = known && presenceSentence(known, agency.shortName, timezone, language);
  return sentence && presence === null ? say(words.lastHeard, { sentence }, language) : sentence;
}
