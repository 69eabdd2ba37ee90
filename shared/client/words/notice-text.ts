import { inLanguage, type Language, type Text } from '../../base/text.ts';
import type { ShownNotice } from '../../notices/notices.ts';

/** With whose it is, where it is not the hall's: `Disdukcapil: Printer rusak.` */
export function noticeIn(
  { kind, agencyName, text }: Pick<ShownNotice, 'kind' | 'agencyName' | 'text'>,
  language: Language,
): string {
  const words = inLanguage(text as Text, language);
  return agencyName === null || kind === 'evacuation' ? words : `${inLanguage(agencyName, language)}: ${words}`;
}

/** For so long one of several is shown. */
export const noticeTurnMs = 10_000;

/** Whose turn it is now. */
export const turnOf = <T>(items: readonly T[], now: number): T | undefined =>
  items[Math.floor(now / noticeTurnMs) % Math.max(1, items.length)];
