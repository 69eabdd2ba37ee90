/** Who is there, in a sentence, for whoever is about to wait. */

import type { Language, Text } from '../../base/text.ts';
import { type Presence, presenceTime, presenceWords } from '../../views/presence.ts';
import { clockTime, currentLanguage, say } from './language.ts';

/** Null: somebody is at work. */
export function presenceSentence(
  presence: Presence,
  agency: Text,
  timezone: string,
  language: Language = currentLanguage.value,
): string | null {
  const told = presenceWords(presence);
  const when = presenceTime(presence);
  return (
    told && say(told.sentence, { agency, time: when === null ? '' : clockTime(when, timezone, language) }, language)
  );
}
