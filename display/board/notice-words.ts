/** What those who wait where nobody is read on a display (rule E8). Pure. */
import { clockTime, type Words } from '../../shared/client/language.ts';
import { rangeWords } from '../../shared/number-ranges.ts';
import { presenceTime, presenceWords } from '../../shared/presence.ts';
import { fill, type Text } from '../../shared/text.ts';
import { unservedReasonWords } from '../../shared/ticket.ts';
import type { DisplayNotice } from '../../shared/views.ts';

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

const timeText = (at: number | null, timezone: string): Required<Text> =>
  at === null ? { id: '', en: '' } : { id: clockTime(at, timezone, 'id'), en: clockTime(at, timezone, 'en') };

const small = ({ id, en = id }: Text): Required<Text> => ({ id: lower(id), en: lower(en) });
const lower = (text: string): string => text.replace(/^./, (first) => first.toLowerCase());
