/** Who is there, in a sentence, for whoever is about to wait. */

import { type Presence, presenceTime, presenceWords } from '../presence.ts';
import type { Language, Text } from '../text.ts';
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
