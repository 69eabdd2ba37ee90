/** What is told in a display's strip: to those who wait where nobody is (rule E8), and by the hall (rules X). Pure. */

import { fill, inLanguage, type Language, type Text } from '../../shared/base/text.ts';
import { unservedReasonWords } from '../../shared/base/ticket.ts';
import { clockTime, type Words } from '../../shared/client/words/language.ts';
import { noticeIn } from '../../shared/client/words/notice-text.ts';
import { stopText } from '../../shared/client/words/stop-words.ts';
import { rangeWords } from '../../shared/hall/number-ranges.ts';
import type { ShownNotice } from '../../shared/notices/notices.ts';
import type { DisplayNotice } from '../../shared/views/display-view.ts';
import { presenceTime, presenceWords } from '../../shared/views/presence.ts';
import type { PublicStop } from '../../shared/views/view-parts.ts';

const words = {
  nobody: { id: '{sentence} Nomor yang menunggu: {numbers}.', en: '{sentence} Numbers that wait: {numbers}.' },
  stay: {
    id: '{agency}: petugas datang sekitar pukul {time}. Nomor {numbers} tetap berlaku.',
    en: '{agency}: an officer comes at about {time}. Numbers {numbers} stay valid.',
  },
  end: {
    id: '{agency}: nomor {numbers} tidak dapat dilayani hari ini ({reason}).',
    en: '{agency}: numbers {numbers} cannot be served today ({reason}).',
  },
  move: {
    id: '{agency}: nomor {numbers} kini menunggu di {service}.',
    en: '{agency}: numbers {numbers} now wait for {service}.',
  },
} satisfies Words;

export function noticeText(notice: DisplayNotice, timezone: string): Required<Text> {
  const { what, agencyName: agency, presence, until, reason, serviceName } = notice;
  const numbers = rangeWords(notice.numbers);
  const told = presence && presenceWords(presence);
  const sentence = told ? fill(told.sentence, { agency, time: timeText(presenceTime(presence!), timezone) }) : agency;
  const facts = { agency, numbers, sentence, time: timeText(until, timezone), service: serviceName ?? '' };
  return fill(words[what], { ...facts, reason: reason === null ? '' : small(unservedReasonWords[reason]) });
}

export interface Slide {
  text: string;
  language: Language;
  /** By the hall, and not about those who wait for nobody. */
  isTold: boolean;
}

/** One after the other; what the hall tells in both languages. */
export const slidesOf = (
  notices: readonly DisplayNotice[],
  stops: readonly PublicStop[],
  published: readonly ShownNotice[],
  timezone: string,
  language: Language,
): Slide[] => [
  ...[...notices.map((notice) => noticeText(notice, timezone)), ...stops.map((stop) => stopText(stop, timezone))].map(
    (text) => ({ text: inLanguage(text, language), language, isTold: false }),
  ),
  ...published.flatMap((notice) =>
    (['id', 'en'] as const)
      .filter((each) => each === 'id' || notice.text.en !== undefined)
      .map((each) => ({ text: noticeIn(notice, each), language: each, isTold: true })),
  ),
];

const timeText = (at: number | null, timezone: string): Required<Text> =>
  at === null ? { id: '', en: '' } : { id: clockTime(at, timezone, 'id'), en: clockTime(at, timezone, 'en') };

const small = ({ id, en = id }: Text): Required<Text> => ({ id: lower(id), en: lower(en) });
const lower = (text: string): string => text.replace(/^./, (first) => first.toLowerCase());
