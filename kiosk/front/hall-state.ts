/** Whether the hall and its agencies are open, in words for whoever is not in the hall (rule V10). Pure. */

import type { Language } from '../../shared/base/text.ts';
import { say, type Words } from '../../shared/client/words/language.ts';
import { type HallTime, whenWords } from '../../shared/client/words/when-words.ts';
import type { AboutView } from '../../shared/views/about-view.ts';
import type { Opening } from '../../shared/views/view-parts.ts';
import { stateWords } from '../hall/availability.ts';

const words = {
  open: { id: 'Buka sekarang', en: 'Open now' },
  nobody: { id: 'Saat ini tidak ada loket yang buka', en: 'No counter is open at the moment' },
  closed: { id: 'Sedang tutup', en: 'Closed now' },
  opens: { id: 'Buka lagi {when}', en: 'Open again {when}' },
  agencyClosed: { id: 'Tutup', en: 'Closed' },
  agencyOpens: { id: 'Tutup, buka {when}', en: 'Closed, opens {when}' },
} satisfies Words;

export interface HallState {
  isOpen: boolean;
  title: string;
  /** When it opens; null: it is open, or nobody knows. */
  more: string | null;
}

export function hallState({ opening, agencies, timezone }: AboutView, now: number, language: Language): HallState {
  if (opening.status === 'open') {
    const isOpen = agencies.some(({ isThere }) => isThere);
    return { isOpen, title: say(isOpen ? words.open : words.nobody, {}, language), more: null };
  }
  const when = opensWhen(opening, { now, timezone }, language);
  return {
    isOpen: false,
    title: say(words.closed, {}, language),
    more: when && say(words.opens, { when }, language),
  };
}

/** What stands behind an agency's name: the same as on the kiosk (rule E3). */
export function agencyState(
  { opening, presence, isThere }: AboutView['agencies'][number],
  time: HallTime,
  language: Language,
): string {
  if (isThere || opening.status === 'open') return stateWords(null, time, language, presence);
  const when = opensWhen(opening, time, language);
  return when === null ? say(words.agencyClosed, {}, language) : say(words.agencyOpens, { when }, language);
}

const opensWhen = (opening: Extract<Opening, { status: 'closed' }>, time: HallTime, language: Language) =>
  opening.opensAt === null ? null : whenWords(opening.opensAt, time, language);
