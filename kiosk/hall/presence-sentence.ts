/** Who is there, in a sentence, for whoever is about to wait. */
import { clockTime, currentLanguage, say } from '../../shared/client/language.ts';
import { type Presence, presenceTime, presenceWords } from '../../shared/presence.ts';
import type { Language, Text } from '../../shared/text.ts';

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
