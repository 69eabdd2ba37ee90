/** What a screen is told by its address: `/display/?theme=dark&voice=off&lang=id,en`. Its zone the supervisor sets. */

import { ZoneId } from '../../shared/base/ids.ts';
import { Language } from '../../shared/base/text.ts';
import type { DigitMode } from '../../shared/speech/speech.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Recorded clips, the browser's own voice, the chime alone, or nothing: where several screens hang together, one speaks. */
export const voices = ['clips', 'browser', 'chime', 'off'] as const;
export type VoiceKind = (typeof voices)[number];

export interface Settings {
  theme: Theme;
  voice: VoiceKind;
  /** The languages in which calls are said, in this order. */
  languages: Language[];
  digits: DigitMode;
  /** The technician's page instead of the screen. */
  choosing: boolean;
}

/** An invalid value is ignored: a screen with a typing error in its address still shows calls. */
export function settingsOf(search: string): Settings {
  const query = new URLSearchParams(search);
  return {
    theme: oneOf(themes, query.get('theme')),
    voice: oneOf(voices, query.get('voice')),
    languages: languagesOf(query.get('lang')),
    digits: query.get('digits') === 'each' ? 'each' : 'number',
    choosing: query.has('choose'),
  };
}

/** Which zone a rehearsal's page shows; an address of a hall says nothing of it. Null: none, or no name of one. */
export const zoneOf = (search: string): ZoneId | null =>
  ZoneId.safeParse(new URLSearchParams(search).get('zone')).data ?? null;

/** The address with these settings; a setting with its default value is left out. */
export function settingsAddress(settings: Settings): string {
  const query = new URLSearchParams();
  if (settings.choosing) query.set('choose', '');
  if (settings.theme !== 'light') query.set('theme', settings.theme);
  if (settings.voice !== 'clips') query.set('voice', settings.voice);
  if (settings.languages.join() !== 'id') query.set('lang', settings.languages.join());
  if (settings.digits !== 'number') query.set('digits', settings.digits);
  return `?${query}`.replace('choose=', 'choose').replace('%2C', ',');
}

const oneOf = <T extends string>(allowed: readonly [T, ...T[]], asked: string | null): T =>
  allowed.find((each) => each === asked) ?? allowed[0];

function languagesOf(asked: string | null): Language[] {
  const known = (asked ?? '').split(',').flatMap((each) => {
    const language = Language.safeParse(each);
    return language.success ? [language.data] : [];
  });
  return known.length === 0 ? ['id'] : [...new Set(known)];
}
