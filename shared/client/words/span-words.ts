/** A wait as one span in words, and what stands in its place where there is none (rules U41, U46): without why it is another one now. */
import type { Facts, Language } from '../../base/text.ts';
import { type SaidWait, saidOf } from '../../views/said-wait.ts';
import type { NumberWait, Wait } from '../../views/wait.ts';
import { clockTime, currentLanguage, say, type Words } from './language.ts';

const words = {
  range: { id: '{from}–{to} menit', en: '{from}–{to} {to|minute|minutes}' },
  /** At the beginning of a range that ends in hours. */
  minutesOf: { id: '{minutes} menit', en: '{minutes} min' },
  longRange: { id: '{from} – {to}', en: '{from} – {to}' },
  upTo: { id: 'kurang dari {to}', en: 'less than {to}' },
  minutes: { id: '{minutes} menit', en: '{minutes} {minutes|minute|minutes}' },
  hours: { id: '{hours} jam', en: '{hours} {hours|hour|hours}' },
  hoursMinutes: { id: '{hours} jam {minutes} menit', en: '{hours} h {minutes} min' },
  latest: { id: 'paling lambat sekitar {time}', en: 'at the latest around {time}' },
  soon: { id: 'Bersiaplah', en: 'Get ready' },
  soonMore: { id: 'Nomor ini segera dipanggil.', en: 'This number is called soon.' },
  unlikely: { id: 'Mungkin tidak terlayani hari ini', en: 'May not be served today' },
  unlikelyMore: {
    id: 'Yang sudah menunggu mungkin belum selesai dilayani sebelum tutup pukul {time}.',
    en: 'Those who wait already may not all be served before closing at {time}.',
  },
  unlikelyAnyhow: {
    id: 'Yang sudah menunggu mungkin belum selesai dilayani sebelum tutup.',
    en: 'Those who wait already may not all be served before closing.',
  },
  expected: { id: 'Perkiraan menunggu {wait}', en: 'Expected wait: {wait}' },
  nobody: { id: 'Belum ada petugas', en: 'No officer there' },
} satisfies Words;

export interface SpanText {
  is: Wait['is'] | 'soon';
  /** The figure, or what is said in its place. */
  title: string;
  /** What goes with it: the latest time, or why. Null: nothing. */
  more: string | null;
}

/** Whose clock, and for whom. */
export interface WaitScene {
  now: number;
  timezone: string;
  language?: Language;
}

/** Of a ticket. */
export function spanText(wait: Wait, scene: WaitScene): SpanText {
  if (wait.is !== 'range') return withoutSpan(wait, scene);
  const said = saidOf(wait, scene.now);
  return said.isSoon
    ? { is: 'soon', title: sayIn(words.soon, scene), more: soonWords(said, scene) }
    : rangeText(said, scene);
}

export const rangeText = (said: SaidWait, scene: WaitScene): SpanText => ({
  is: 'range',
  title: spanOf(said, scene),
  more: latestWords(said, scene),
});

/** `10–25 menit, paling lambat sekitar 10.40`: all of it in one line. */
export const waitLine = ({ title, more, is }: SpanText): string =>
  more === null ? title : is === 'range' ? `${title}, ${more}` : `${title}. ${more}`;

/** What a paper and a screen with a number say, read at the moment at which it was given out. Null: nothing was said, or nobody is there. */
export function issuedWaitWords(wait: Wait | undefined, scene: WaitScene): string | null {
  if (wait === undefined || wait.is === 'nobody') return null;
  const text = spanText(wait, scene);
  return text.is === 'range' ? sayIn(words.expected, scene, { wait: waitLine(text) }) : waitLine(text);
}

/** A line without an officer, or one that may not come to its end: never a figure. */
export function withoutSpan(wait: Exclude<Wait | NumberWait, { is: 'range' }>, scene: WaitScene): SpanText {
  if (wait.is === 'nobody') return { is: 'nobody', title: sayIn(words.nobody, scene), more: null };
  const { closesAt } = wait;
  const more =
    closesAt === null || closesAt <= scene.now
      ? sayIn(words.unlikelyAnyhow, scene)
      : sayIn(words.unlikelyMore, scene, { time: timeSaid(closesAt, scene) });
  return { is: 'unlikely', title: sayIn(words.unlikely, scene), more };
}

const latestWords = ({ latest }: SaidWait, scene: WaitScene): string =>
  sayIn(words.latest, scene, { time: timeSaid(latest, scene) });

/** The time only where it may still be a while: `paling lambat` that is over would say nothing. */
function soonWords(said: SaidWait, scene: WaitScene): string {
  const soon = sayIn(words.soonMore, scene);
  if (said.latest <= scene.now) return soon;
  return `${soon.replace(/\.$/, '')}, ${latestWords(said, scene)}.`;
}

function spanOf({ fromMinutes: from, toMinutes: to }: SaidWait, scene: WaitScene): string {
  if (from === 0) return sayIn(words.upTo, scene, { to: minutesWords(to, scene) });
  if (to < 60) return sayIn(words.range, scene, { from, to });
  const begin = from < 60 ? sayIn(words.minutesOf, scene, { minutes: from }) : minutesWords(from, scene);
  return sayIn(words.longRange, scene, { from: begin, to: minutesWords(to, scene) });
}

/** `1 jam 10 menit`. */
export function minutesWords(minutes: number, scene: WaitScene): string {
  if (minutes < 60) return sayIn(words.minutes, scene, { minutes });
  const facts = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  return sayIn(facts.minutes === 0 ? words.hours : words.hoursMinutes, scene, facts);
}

export const timeSaid = (at: number, { timezone, language = currentLanguage.value }: WaitScene): string =>
  clockTime(at, timezone, language);
export const sayIn = (
  text: Required<Record<Language, string>>,
  { language = currentLanguage.value }: WaitScene,
  facts: Facts = {},
): string => say(text, facts, language);
