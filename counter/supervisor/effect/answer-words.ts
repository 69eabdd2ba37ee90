/** Minutes, numbers and what changes, in words (rule U74). Pure. */
import { currentLanguage, say, type Words } from '../../../shared/client/words/language.ts';
import type { Spread, WhatIfAnswer } from '../../../shared/views/what-if.ts';
import { shortSpan } from '../../ui/times.ts';

const words = {
  shorter: { id: 'Menunggu rata-rata {span} lebih singkat', en: 'The wait is {span} shorter on average' },
  longer: { id: 'Menunggu rata-rata {span} lebih lama', en: 'The wait is {span} longer on average' },
  same: { id: 'Lama menunggu hampir tidak berubah', en: 'The wait hardly changes' },
  between: { id: ' ({low} sampai {high})', en: ' ({low} to {high})' },
  fewer: {
    id: '{count} nomor lebih sedikit yang tidak terlayani',
    en: '{count} fewer {count|number|numbers} left unserved',
  },
  more: {
    id: '{count} nomor lebih banyak yang tidak terlayani',
    en: '{count} more {count|number|numbers} left unserved',
  },
  away: {
    id: '{count} orang tidak lagi mendapat nomor',
    en: '{count} {count|person|people} no longer {count|gets|get} a number',
  },
  shorterBy: { id: '{span} lebih singkat', en: '{span} shorter' },
  longerBy: { id: '{span} lebih lama', en: '{span} longer' },
  unchanged: { id: 'tanpa perubahan', en: 'no change' },
  few: { id: 'kurang dari 1', en: 'fewer than 1' },
} satisfies Words;

export const minuteWords = (seconds: number): string => shortSpan(Math.round(seconds / 60));

/** `12–31 mnt`. */
export function spreadWords({ low, high }: Spread): string {
  const [from, to] = [Math.round(low / 60), Math.round(high / 60)];
  if (from === to) return '';
  return to < 60 ? `${from}–${shortSpan(to)}` : `${shortSpan(from)} – ${shortSpan(to)}`;
}

const locale = () => (currentLanguage.value === 'en' ? 'en-GB' : 'id-ID');
/** Of a mean. */
export const meanWords = (count: number): string =>
  count > 0 && count < 1 ? say(words.few) : Math.round(count).toLocaleString(locale());
export const countRange = ({ low, high }: Spread): string =>
  Math.round(low) === Math.round(high) ? '' : `${Math.round(low)}–${Math.round(high)}`;

/** What the change does, in a sentence; of what hardly changes nothing but the wait is told. */
export function changeSentence({ wait, unserved, coming }: WhatIfAnswer): string {
  const left = Math.round(unserved.change.mean);
  const away = Math.round(-coming.change.mean);
  return `${[
    wait === null ? say(words.same) : waitSentence(wait.change),
    ...(left === 0 ? [] : [say(left < 0 ? words.fewer : words.more, { count: Math.abs(left) })]),
    ...(away <= 0 ? [] : [say(words.away, { count: away })]),
  ].join('; ')}.`;
}

function waitSentence(change: Spread): string {
  const minutes = Math.round(change.mean / 60);
  if (minutes === 0) return say(words.same);
  const span = shortSpan(Math.abs(minutes));
  const [low, high] = endsWords(minutes < 0 ? [change.high, change.low] : [change.low, change.high]);
  return (
    say(minutes < 0 ? words.shorter : words.longer, { span }) + (low === high ? '' : say(words.between, { low, high }))
  );
}

/** Of one direction the minutes say it. */
function endsWords([from, to]: [number, number]): [string, string] {
  const minutesOf = (seconds: number) => Math.round(seconds / 60);
  if (minutesOf(from) * minutesOf(to) <= 0) return [byWords(from), byWords(to)];
  return [shortSpan(Math.abs(minutesOf(from))), shortSpan(Math.abs(minutesOf(to)))];
}

function byWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes === 0) return say(words.unchanged);
  return say(minutes < 0 ? words.shorterBy : words.longerBy, { span: shortSpan(Math.abs(minutes)) });
}
