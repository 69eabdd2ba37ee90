/** Minutes, numbers and what changes, in words (rule U74). Pure. */
import type { Text } from '../../../shared/base/text.ts';
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
  bothWays: { id: 'Lebih singkat: {better}. Lebih lama: {worse}.', en: 'Shorter: {better}. Longer: {worse}.' },
  service: { id: '{name} ({span})', en: '{name} ({span})' },
  others: { id: '{named}, dan {count} lainnya', en: '{named}, and {count} more' },
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

/** Less than this is no change of a line worth a word. */
const leastSeconds = 120;
/** So many lines are named each way. */
const mostNamed = 2;

/** Where some lines gain and others lose: which (rule U78). Null: they do not part. */
export function bothWays({ services }: Pick<WhatIfAnswer, 'services'>): string | null {
  const changed = services.flatMap(({ name, asIs, asAsked }) => {
    if (asIs.waitSeconds === null || asAsked.waitSeconds === null) return [];
    return [{ name, by: asAsked.waitSeconds - asIs.waitSeconds }];
  });
  const better = changed.filter(({ by }) => by <= -leastSeconds).toSorted((a, b) => a.by - b.by);
  const worse = changed.filter(({ by }) => by >= leastSeconds).toSorted((a, b) => b.by - a.by);
  if (better.length === 0 || worse.length === 0) return null;
  return say(words.bothWays, { better: lineNames(better), worse: lineNames(worse) });
}

function lineNames(lines: readonly { name: Text; by: number }[]): string {
  const named = lines
    .slice(0, mostNamed)
    .map(({ name, by }) => say(words.service, { name, span: minuteWords(Math.abs(by)) }))
    .join(', ');
  const count = lines.length - mostNamed;
  return count <= 0 ? named : say(words.others, { named, count });
}
