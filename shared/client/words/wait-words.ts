/**
 * How long a wait is going to be, in words: the same on the kiosk, the paper, the phone, the desk, the floor and the displays (rules
 * U41, U43, U45, U46).
 */
import type { Facts, Language } from '../../base/text.ts';
import { type SaidWait, saidOf, saidOfNumber } from '../../views/said-wait.ts';
import type { NumberWait, StaffChange, Wait } from '../../views/wait.ts';
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
  resting: { id: '{count} loket istirahat', en: '{count} {many|counter|counters} on a break' },
  restingUntil: {
    id: '{count} loket istirahat, kembali sekitar {time}',
    en: '{count} {many|counter|counters} on a break until about {time}',
  },
  closed: { id: '{count} loket tutup', en: '{count} {many|counter|counters} closed' },
  opened: { id: '{count} loket baru buka', en: '{count} more {many|counter|counters} open' },
  shortRange: { id: '{from}–{to} mnt', en: '{from}–{to} min' },
  shortUpTo: { id: '< {to}', en: '< {to}' },
  shortMinutes: { id: '{minutes} mnt', en: '{minutes} min' },
  shortHours: { id: '{hours} j {minutes}', en: '{hours} h {minutes}' },
  shortSoon: { id: 'bersiap', en: 'soon' },
  shortUnlikely: { id: 'mungkin tidak sempat', en: 'may not be served' },
  shortNobody: { id: 'tanpa petugas', en: 'no officer' },
} satisfies Words;

const countWords: Record<Language, readonly string[]> = {
  id: 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh'.split(' '),
  en: 'no one two three four five six seven eight nine ten'.split(' '),
};

export interface WaitText {
  is: Wait['is'] | 'soon';
  /** The figure, or what is said in its place. */
  title: string;
  /** What goes with it: the latest time, or why. Null: nothing. */
  more: string | null;
  /** Which counters have changed lately; null: none. */
  why: string | null;
}

/** Whose clock, and for whom. */
export interface WaitScene {
  now: number;
  timezone: string;
  language?: Language;
}

/** Of a ticket. Null: nothing is known, and nothing is said. */
export function waitText(wait: Wait | null, scene: WaitScene): WaitText | null {
  if (wait?.is !== 'range') return wait && without(wait, scene);
  const said = saidOf(wait, scene.now);
  const why = whyWords(wait.staff, scene);
  if (!said.isSoon) return { is: 'range', title: spanOf(said, scene), more: latestWords(said, scene), why };
  return { is: 'soon', title: sayIn(words.soon, scene), more: soonWords(said, scene), why };
}

/** Of a number that would be taken now. Null: nothing is known, and nothing is said. */
export function numberWaitText(wait: NumberWait | null, scene: WaitScene): WaitText | null {
  if (wait?.is !== 'range') return wait && without(wait, scene);
  const said = saidOfNumber(wait, scene.now);
  const why = whyWords(wait.staff, scene);
  return { is: 'range', title: spanOf(said, scene), more: latestWords(said, scene), why };
}

/** In a row of a list: `10–25 mnt`. Null: nothing is known. */
export function shortWait(wait: Wait | null, scene: WaitScene): string | null {
  if (wait === null || wait.is !== 'range') return shortWithout(wait, scene);
  const said = saidOf(wait, scene.now);
  return said.isSoon ? sayIn(words.shortSoon, scene) : shortSpanOf(said, scene);
}

export function shortNumberWait(wait: NumberWait | null, scene: WaitScene): string | null {
  return wait?.is === 'range' ? shortSpanOf(saidOfNumber(wait, scene.now), scene) : shortWithout(wait, scene);
}

/** `10–25 menit, paling lambat sekitar 10.40`: all of it in one line. */
export const waitLine = ({ title, more, is }: WaitText): string =>
  more === null ? title : is === 'range' ? `${title}, ${more}` : `${title}. ${more}`;

/** What a paper and a screen with a number say, read at the moment at which it was given out. Null: nothing was said, or nobody is there. */
export function issuedWaitWords(wait: Wait | undefined, scene: WaitScene): string | null {
  const text = waitText(wait ?? null, scene);
  if (text === null || text.is === 'nobody') return null;
  return text.is === 'range' ? sayIn(words.expected, scene, { wait: waitLine(text) }) : waitLine(text);
}

type Without = Exclude<Wait, { is: 'range' }>;

/** A line without an officer, or one that may not come to its end: never a figure. */
function without(wait: Without, scene: WaitScene): WaitText {
  if (wait.is === 'nobody') return { is: 'nobody', title: sayIn(words.nobody, scene), more: null, why: null };
  const { closesAt, staff } = wait;
  const more =
    closesAt === null
      ? sayIn(words.unlikelyAnyhow, scene)
      : sayIn(words.unlikelyMore, scene, { time: timeIn(closesAt, scene) });
  return { is: 'unlikely', title: sayIn(words.unlikely, scene), more, why: whyWords(staff, scene) };
}

const shortWithout = (wait: Without | null, scene: WaitScene): string | null =>
  wait && sayIn(wait.is === 'nobody' ? words.shortNobody : words.shortUnlikely, scene);

const latestWords = ({ latest }: SaidWait, scene: WaitScene): string =>
  sayIn(words.latest, scene, { time: timeIn(latest, scene) });

/** The time only where it may still be a while: `paling lambat` that is over would say nothing. */
function soonWords(said: SaidWait, scene: WaitScene): string {
  const soon = sayIn(words.soonMore, scene);
  if (said.latest <= scene.now) return soon;
  return `${soon.replace(/\.$/, '')}, ${latestWords(said, scene)}.`;
}

function spanOf({ fromMinutes: from, toMinutes: to }: SaidWait, scene: WaitScene): string {
  if (from === 0) return sayIn(words.upTo, scene, { to: longWords(to, scene) });
  if (to < 60) return sayIn(words.range, scene, { from, to });
  const begin = from < 60 ? sayIn(words.minutesOf, scene, { minutes: from }) : longWords(from, scene);
  return sayIn(words.longRange, scene, { from: begin, to: longWords(to, scene) });
}

function longWords(minutes: number, scene: WaitScene): string {
  if (minutes < 60) return sayIn(words.minutes, scene, { minutes });
  const facts = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  return sayIn(facts.minutes === 0 ? words.hours : words.hoursMinutes, scene, facts);
}

function shortSpanOf({ fromMinutes: from, toMinutes: to }: SaidWait, scene: WaitScene): string {
  if (from === 0) return sayIn(words.shortUpTo, scene, { to: shortWords(to, scene) });
  if (to < 60) return sayIn(words.shortRange, scene, { from, to });
  return sayIn(words.longRange, scene, { from: shortWords(from, scene), to: shortWords(to, scene) });
}

function shortWords(minutes: number, scene: WaitScene): string {
  if (minutes < 60) return sayIn(words.shortMinutes, scene, { minutes });
  return sayIn(words.shortHours, scene, {
    hours: Math.floor(minutes / 60),
    minutes: `${minutes % 60}`.padStart(2, '0'),
  });
}

/** `Dua loket istirahat, kembali sekitar 13.00; satu loket tutup.` */
function whyWords(staff: StaffChange | null, scene: WaitScene): string | null {
  if (staff === null) return null;
  const { resting, backAt, closed, opened } = staff;
  const isOver = backAt === null || backAt <= scene.now;
  const counted = (count: number, word: Required<Record<Language, string>>, facts: Facts = {}) =>
    count === 0 ? [] : [sayIn(word, scene, { count: countIn(count, scene), many: count, ...facts })];
  const parts = [
    ...counted(resting, isOver ? words.resting : words.restingUntil, { time: isOver ? '' : timeIn(backAt, scene) }),
    ...counted(closed, words.closed),
    ...counted(opened, words.opened),
  ];
  return parts.length === 0 ? null : `${parts.join('; ').replace(/^./, (first) => first.toUpperCase())}.`;
}

const countIn = (count: number, { language = currentLanguage.value }: WaitScene): string =>
  countWords[language][count] ?? `${count}`;
const timeIn = (at: number, { timezone, language = currentLanguage.value }: WaitScene): string =>
  clockTime(at, timezone, language);
const sayIn = (
  text: Required<Record<Language, string>>,
  { language = currentLanguage.value }: WaitScene,
  facts: Facts = {},
): string => say(text, facts, language);
